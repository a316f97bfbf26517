import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../scripts/project.ts';
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from '../scripts/server-memory.mjs';
import { inMegabytes, residentBytes } from './memory.ts';
import type { Data } from './product.ts';

const LOOK_MS = 100;

/**
 * Counts a survey anew as an operator does, by the command line: ballots, kept tally, the whole log.
 * @returns how long it took and the most memory that it had, in words
 * @throws Error where anything differs
 */
export async function recountByCommand(
	{ folder, databaseUrl }: Data,
	surveyId: string
): Promise<string> {
	const start = performance.now();
	const program = [join(ROOT, 'src/cli/main.ts'), 'recount', surveyId];
	const child = spawn(process.execPath, [...SERVER_FLAGS, ...program], {
		env: { ...SERVER_ENVIRONMENT, DATABASE_URL: databaseUrl, DATA_DIR: folder },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const pid = child.pid ?? 0;
	const memory: number[] = [];
	const looking = setInterval(() => memory.push(residentBytes(pid)), LOOK_MS);
	const [code] = (await once(child, 'exit')) as [number | null];
	clearInterval(looking);
	if (code !== 0) throw new Error(`recount of ${surveyId} ended with ${code}`);
	const seconds = (performance.now() - start) / 1000;
	const known = memory.filter((it) => !Number.isNaN(it)); // at its very end nobody tells
	const most = known.length > 0 ? Math.max(...known) : NaN;
	return `${seconds.toFixed(1)} s, ${inMegabytes(most)}`;
}
