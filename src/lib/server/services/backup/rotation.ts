import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^hailong-\d{4}-\d{2}-\d{2}T\d{6}Z\.db$/;

/** @param now epoch milliseconds @returns such as `hailong-2026-11-25T174500Z.db`: in order of time */
export function backupName(now: number): string {
	const instant = new Date(now).toISOString().slice(0, 19).replaceAll(':', '');
	return `hailong-${instant}Z.db`;
}

/**
 * Removes the oldest of the backups that this product made in a folder; what has another name stays.
 * @param keep how many stay; 1 or more
 * @returns the names of those removed
 */
export function rotate(folder: string, keep: number): string[] {
	const names = readdirSync(folder)
		.filter((it) => NAME.test(it))
		.sort();
	const old = names.slice(0, Math.max(0, names.length - keep));
	for (const name of old) rmSync(join(folder, name));
	return old;
}
