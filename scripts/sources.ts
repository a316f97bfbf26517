import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Names the sources of what is built; written last, so a build that broke off has none. */
export const BUILT_HASH = 'build/sources.sha256';

/** What a build depends on. The lock file stands for the packages. */
const SOURCES = [
	'src',
	'migrations',
	'static',
	'svelte.config.js',
	'vite.config.ts',
	'package.json',
	'package-lock.json'
];

/** @returns a hash of the names and contents of everything that is built */
export function hashSources(root: string): string {
	const hash = createHash('sha256');
	for (const source of SOURCES) {
		for (const path of filesUnder(root, source)) addFile(hash, root, path);
	}
	return hash.digest('hex');
}

/** @returns undefined where nothing is built */
export function readBuiltHash(root: string): string | undefined {
	const path = join(root, BUILT_HASH);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function addFile(hash: Hash, root: string, path: string): void {
	const content = readFileSync(join(root, path));
	hash.update(`${path}\0${content.length}\0`).update(content);
}

function filesUnder(root: string, path: string): string[] {
	const stat = statSync(join(root, path), { throwIfNoEntry: false });
	if (!stat?.isDirectory()) return stat ? [path] : [];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesUnder(root, join(path, name)));
}
