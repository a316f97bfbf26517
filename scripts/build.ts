import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInForeground } from './process.mjs';
import { ROOT, tool } from './project.ts';
import { hashSources, readBuiltHash, BUILT_HASH } from './sources.ts';

/** @returns the exit code of the build; 0 where what is built fits the sources already */
export async function buildIfChanged(): Promise<number> {
	return readBuiltHash(ROOT) === hashSources(ROOT) ? 0 : build();
}

/** @returns the exit code of the build */
export async function build(): Promise<number> {
	const hash = hashSources(ROOT);
	rmSync(join(ROOT, BUILT_HASH), { force: true });
	const code = await runInForeground(process.execPath, tool('vite/bin/vite.js', 'build'), {
		cwd: ROOT
	});
	if (code === 0) writeFileSync(join(ROOT, BUILT_HASH), hash);
	return code;
}

if (import.meta.main) process.exitCode = await build();
