import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { endTogether, runInForeground } from './process.mjs';
import { ROOT, tool } from './project.ts';

/** What a reader of the code is owed, each by the command line that finds out. */
export const CHECKS: { name: string; args: string[] }[] = [
	{
		name: 'format',
		args: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')
	},
	{ name: 'lint', args: tool('eslint/bin/eslint.js', '--max-warnings=0', '.') },
	{
		name: 'types',
		args: tool('svelte-check/bin/svelte-check', '--tsconfig=./tsconfig.json', '--fail-on-warnings')
	}
];

export interface Checked {
	code: number;
	/** All that it said, in one piece: it had others beside it. */
	said: string;
}

/**
 * Runs checks side by side: each works on one core alone.
 * @param names of those to run
 * @param onChecked is told of each as it ends
 */
export async function runChecks(
	names: readonly string[],
	onChecked: (name: string, checked: Checked) => void
): Promise<void> {
	const checks = CHECKS.filter(({ name }) => names.includes(name));
	const code = checks.length === 0 ? 0 : await writeRouteTypes();
	await Promise.all(
		checks.map(async ({ name, args }) => {
			onChecked(name, code === 0 ? await runCheck(args) : { code, said: 'routes have no types\n' });
		})
	);
}

/** Without them lint and types see only `any`. @returns the exit code */
function writeRouteTypes(): Promise<number> {
	const sync = tool('@sveltejs/kit/svelte-kit.js', 'sync');
	return runInForeground(process.execPath, sync, { cwd: ROOT });
}

/** @param args those of this Node */
export async function runCheck(args: readonly string[]): Promise<Checked> {
	const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
	const release = endTogether(child);
	const ended = new Promise<number>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
	const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
	release();
	return { code, said: out + err };
}

if (import.meta.main) {
	const all = CHECKS.map(({ name }) => name);
	await runChecks(all, (name, { code, said }) => {
		process.stdout.write(`${said}${name}: ${code === 0 ? 'ok' : 'failed'}\n`);
		if (code !== 0) process.exitCode = 1;
	});
}
