import { runBrowserTests } from './browser-tests.ts';
import { buildIfChanged } from './build.ts';
import { CHECKS, runChecks } from './check.ts';
import { ofExitCode, sumOutcomes, type Outcome } from './outcome.ts';
import { runVitest } from './vitest.ts';

/** In the order in which they run; a step that fails keeps none of the later ones from running. */
const STEPS: { name: string; run: () => Promise<Outcome> }[] = [
	...CHECKS.map(({ name, commands }) => ({
		name,
		run: async () => ofExitCode(await runChecks(commands))
	})),
	{ name: 'build', run: async () => ofExitCode(await buildIfChanged()) },
	...['unit', 'meta', 'contract', 'http'].map((name) => ({ name, run: () => runVitest(name) })),
	{ name: 'browser', run: runBrowserTests }
];

/** These try what is built. */
const NEED_BUILD = ['http', 'browser'];

/** Set once a person wants the run to end: the step that runs gets the signal too. */
let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (stopped = true));

process.exitCode = await main(process.argv.slice(2));

/** @param names of the steps to run; none means all */
async function main(names: string[]): Promise<number> {
	const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
	if (unknown !== undefined) {
		const known = STEPS.map((step) => step.name).join(', ');
		process.stderr.write(`there is no step ${unknown}; known are: ${known}\n`);
		return 2;
	}
	const outcomes: Outcome[] = [];
	for (const step of selectSteps(names)) {
		if (stopped) return 1;
		outcomes.push(await runStep(step));
	}
	const { passed, failed, names: failures = [] } = sumOutcomes(outcomes);
	for (const name of failures) process.stdout.write(`failed: ${name}\n`);
	process.stdout.write(`tests: ${passed} passed, ${failed} failed\n`);
	return failed === 0 ? 0 : 1;
}

function selectSteps(names: string[]) {
	if (names.length === 0) return STEPS;
	const wanted = names.some((name) => NEED_BUILD.includes(name)) ? ['build', ...names] : names;
	return STEPS.filter((step) => wanted.includes(step.name));
}

async function runStep({ name, run }: (typeof STEPS)[number]): Promise<Outcome> {
	process.stdout.write(`\n== ${name}\n`);
	const outcome = await run().catch((error: unknown): Outcome => {
		const reason = error instanceof Error ? error.message : String(error);
		process.stdout.write(`${name} cannot run: ${reason}\n`);
		return { passed: 0, failed: 1 };
	});
	process.stdout.write(`== ${name}: ${outcome.passed} passed, ${outcome.failed} failed\n`);
	return outcome.failed > 0 && !outcome.names?.length ? { ...outcome, names: [name] } : outcome;
}
