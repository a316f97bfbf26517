import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A copy that was opened and found whole. */
export interface GoodBackup {
	/** ISO UTC. */
	at: string;
	/** Without its folder. */
	name: string;
	bytes: number;
	ballots: number;
}

/** What this server knows of its backups; kept in DATA_DIR, for a restored database must not say it. */
export interface LastBackup {
	good?: GoodBackup;
	/** A try since the last good one. */
	failed?: { at: string; reason: string };
}

const NAME = 'last-backup.json';

/** @returns {} where none was ever made */
export function readLastBackup(dataDir: string): LastBackup {
	try {
		return JSON.parse(readFileSync(join(dataDir, NAME), 'utf8')) as LastBackup;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
		throw error;
	}
}

export function noteGood(dataDir: string, good: GoodBackup): void {
	write(dataDir, { good });
}

export function noteFailed(dataDir: string, failed: { at: string; reason: string }): void {
	const { good } = readLastBackup(dataDir);
	write(dataDir, { ...(good && { good }), failed });
}

/** Written aside and moved: who reads it meanwhile sees all of it. */
function write(dataDir: string, last: LastBackup): void {
	const draft = join(dataDir, `${NAME}.${process.pid}`);
	writeFileSync(draft, JSON.stringify(last), { mode: 0o600, flush: true });
	renameSync(draft, join(dataDir, NAME));
}
