import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Config } from '#lib/server/config.ts';
import { jsonLog } from '#lib/server/log.ts';
import { readLastBackup } from '#lib/server/services/backup/last-backup.ts';

const CLI = fileURLToPath(new URL('../cli/main.ts', import.meta.url));

const HOUR_MS = 60 * 60 * 1000;
const LOOK_EVERY_MS = 60_000;

/**
 * Makes a backup every few hours, where BACKUP_DIR is set: by the command line, in a process of its
 * own, so that copying and checking hold up no citizen.
 * @returns ends it, and a backup that is being made
 */
export function scheduleBackups({ backups, dataDir }: Config): () => void {
	if (!backups) return () => undefined;
	let child: ChildProcess | undefined;
	let triedAt = -Infinity;
	const look = () => {
		const now = Date.now();
		const { good } = readLastBackup(dataDir);
		const isDue = isBackupDue({ now, triedAt, goodAt: good?.at, everyHours: backups.everyHours });
		if (child || !isDue) return;
		triedAt = now;
		child = spawn(process.execPath, [CLI, 'backup'], { stdio: ['ignore', 'ignore', 'inherit'] });
		const ended = (code: number | string) => {
			child = undefined;
			const log = jsonLog(Date.now);
			if (code === 0) log.info('backup-made');
			else log.error('backup-failed', { code });
		};
		child.once('exit', (code) => ended(code ?? 'signal'));
		child.once('error', () => ended('not-started'));
	};
	const timer = setInterval(look, LOOK_EVERY_MS);
	timer.unref();
	look();
	return () => {
		clearInterval(timer);
		child?.kill();
	};
}

export interface BackupTimes {
	/** Epoch milliseconds. */
	now: number;
	/** Epoch milliseconds of the last try of this process; -Infinity for none. */
	triedAt: number;
	/** ISO UTC; absent where there is no good backup. */
	goodAt: string | undefined;
	everyHours: number;
}

/** After a failure it is tried again in an hour; a clock that was put back makes one too many, not none. */
export function isBackupDue({ now, triedAt, goodAt, everyHours }: BackupTimes): boolean {
	if (Math.abs(now - triedAt) < HOUR_MS) return false;
	return goodAt === undefined || Math.abs(now - Date.parse(goodAt)) >= everyHours * HOUR_MS;
}
