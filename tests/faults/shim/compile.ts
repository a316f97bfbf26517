import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDebianPackage } from '../../../scripts/debian.ts';

const COMPILER = 'gcc';

/**
 * Compiles `NAME.c` of this folder for LD_PRELOAD, once a folder.
 * @param folder where the library goes
 * @returns the library's path
 * @throws Error where there is no C compiler and none can be installed
 */
export async function compileShim(name: 'disk' | 'clock', folder: string): Promise<string> {
	const library = join(folder, `${name}.so`);
	if (existsSync(library)) return library;
	await ensureCompiler();
	const source = fileURLToPath(new URL(`${name}.c`, import.meta.url));
	const draft = `${library}.${process.pid}`;
	const flags = ['-O2', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC'];
	execFileSync(COMPILER, [...flags, '-o', draft, source, '-ldl', '-lpthread']);
	renameSync(draft, library); // whole or not at all, whoever else compiles
	return library;
}

async function ensureCompiler(): Promise<void> {
	if (isThere()) return;
	await installDebianPackage('gcc', 'libc6-dev');
	if (!isThere()) throw new Error('a C compiler is missing: install gcc');
}

function isThere(): boolean {
	return spawnSync(COMPILER, ['--version'], { stdio: 'ignore' }).status === 0;
}
