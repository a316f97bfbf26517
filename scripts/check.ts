import { runInForeground } from './process.mjs';
import { ROOT, tool } from './project.ts';

/** Writes the routes' types, without which lint and types see only `any`. */
const SYNC = tool('@sveltejs/kit/svelte-kit.js', 'sync');

/** What a reader of the code is owed, each by the command lines that find out. */
export const CHECKS: { name: string; commands: string[][] }[] = [
	{
		name: 'format',
		commands: [tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')]
	},
	{ name: 'lint', commands: [SYNC, tool('eslint/bin/eslint.js', '--max-warnings=0', '.')] },
	{
		name: 'types',
		commands: [
			SYNC,
			tool('svelte-check/bin/svelte-check', '--tsconfig=./tsconfig.json', '--fail-on-warnings')
		]
	}
];

/** @returns the exit code of the first command that failed, else 0 */
export async function runChecks(commands: string[][]): Promise<number> {
	for (const args of commands) {
		const code = await runInForeground(process.execPath, args, { cwd: ROOT });
		if (code !== 0) return code;
	}
	return 0;
}

if (import.meta.main) {
	for (const { name, commands } of CHECKS) {
		const code = await runChecks(commands);
		process.stdout.write(`${name}: ${code === 0 ? 'ok' : 'failed'}\n`);
		if (code !== 0) process.exitCode = 1;
	}
}
