import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { readLastBackup, type LastBackup } from './last-backup.ts';

/** Where this server's backups are known from. */
export interface BackupSource {
	dataDir: string;
	/** PostgreSQL is backed up by its own tools: nothing here knows of it. */
	isPostgres: boolean;
}

export interface BackupOverview extends LastBackup {
	isPostgres: boolean;
	/** Whether the last good one is two days old or there is none. */
	isOverdue: boolean;
}

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000;

/**
 * @param now epoch milliseconds
 * @returns undefined for who has no business with backups
 */
export function backupOverview(
	staff: Staff | undefined,
	{ dataDir, isPostgres }: BackupSource,
	now: number
): BackupOverview | undefined {
	if (!staff || !isAllowed(staff, 'backups:see')) return undefined;
	const last = isPostgres ? {} : readLastBackup(dataDir);
	const at = last.good ? Date.parse(last.good.at) : -Infinity;
	return { ...last, isPostgres, isOverdue: !isPostgres && now - at > TWO_DAYS_MS };
}
