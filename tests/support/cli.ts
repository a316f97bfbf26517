import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/cli/run.ts';
import { giveTestKey } from './deps.ts';
import { freshFolder } from './folders.ts';

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname;

export interface CliResult {
	code: number;
	out: string;
	err: string;
}

/** A command line with a data folder that stays from one call to the next. */
export interface TestCli {
	dataDir: string;
	run: (args: readonly string[], stdin?: string) => Promise<CliResult>;
}

/**
 * The command line as a person starts it, a process a call.
 * @param databaseUrl what DATABASE_URL says, right or wrong
 */
export function spawnedCli(databaseUrl: string, dataDir = freshFolder()): TestCli {
	const env = environment(databaseUrl, dataDir);
	return { dataDir: env.DATA_DIR, run: (args, stdin = '') => spawnCli(env, args, stdin) };
}

/** The same within this process: many times as fast. */
export function testCli(
	databaseUrl: string,
	dataDir = freshFolder(),
	more: Record<string, string> = {}
): TestCli {
	const env = { ...environment(databaseUrl, dataDir), ...more };
	return { dataDir: env.DATA_DIR, run: (args, stdin = '') => callCli(env, args, stdin) };
}

/** The folder gets the key of `testDeps`, which seal what the command line goes on with. */
function environment(databaseUrl: string, dataDir: string) {
	if (existsSync(dataDir)) giveTestKey(dataDir);
	return { DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
}

async function callCli(
	env: Record<string, string>,
	args: readonly string[],
	stdin: string
): Promise<CliResult> {
	const said = { out: '', err: '' };
	const code = await runCli(args, {
		env,
		out: (line) => void (said.out += `${line}\n`),
		err: (line) => void (said.err += `${line}\n`),
		stdin: async () => stdin
	});
	return { code, ...said };
}

async function spawnCli(
	env: Record<string, string>,
	args: readonly string[],
	stdin: string
): Promise<CliResult> {
	const NODE_COMPILE_CACHE = join(process.env.TEST_FOLDER ?? '', 'compiled');
	const child = spawn(process.execPath, [MAIN, ...args], {
		env: { PATH: process.env.PATH, NODE_COMPILE_CACHE, ...env },
		cwd: freshFolder()
	});
	child.stdin.on('error', () => undefined); // one that does not read it may have ended before
	child.stdin.end(stdin);
	const exited = once(child, 'exit');
	const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
	return { code: child.exitCode ?? -1, out, err };
}
