import { join } from 'node:path';
import { runInForeground } from './process.mjs';
import { ROOT } from './project.ts';

/** Where the demo keeps its data, unless the person's environment says otherwise. */
export function demoEnvironment(environment: NodeJS.ProcessEnv) {
	return {
		...environment,
		DATABASE_URL: environment.DATABASE_URL ?? 'file:./data/demo.db',
		DATA_DIR: environment.DATA_DIR ?? './data'
	};
}

/**
 * Makes the demo data where there is none, else keeps what was answered.
 * @param reset whether to start over
 * @returns the exit code of the command line's `demo`
 */
export async function makeDemoData(
	env: NodeJS.ProcessEnv,
	{ reset }: { reset: boolean }
): Promise<number> {
	const args = [join(ROOT, 'src/cli/main.ts'), 'demo', ...(reset ? ['--reset'] : [])];
	return runInForeground(process.execPath, args, { cwd: ROOT, env });
}
