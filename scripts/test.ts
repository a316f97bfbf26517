import { runBrowserTests } from './browser-tests.ts';
import { buildIfChanged } from './build.ts';
import { CHECKS, runChecks } from './check.ts';
import { ofExitCode, sumOutcomes, type Outcome } from './outcome.ts';
import { runVitest } from './vitest.ts';

interface Step {
	name: string;
	run: () => Promise<Outcome>;
}

/** In the order in which they run, after the checks; one that fails keeps none of the later ones from running. */
const STEPS: Step[] = [
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
	const known = [...CHECKS, ...STEPS].map(({ name }) => name);
	const unknown = names.find((name) => !known.includes(name));
	if (unknown !== undefined) {
		process.stderr.write(`there is no step ${unknown}; known are: ${known.join(', ')}\n`);
		return 2;
	}
	const outcomes = await check(names.length === 0 ? known : names);
	for (const step of selectSteps(names)) {
		if (stopped) return 1;
		outcomes.push(await runStep(step));
	}
	const { passed, failed, names: failures = [] } = sumOutcomes(outcomes);
	for (const name of failures) process.stdout.write(`failed: ${name}\n`);
	process.stdout.write(`tests: ${passed} passed, ${failed} failed\n`);
	return failed === 0 ? 0 : 1;
}

async function check(names: readonly string[]): Promise<Outcome[]> {
	const outcomes: Outcome[] = [];
	await runChecks(names, (name, { code, said }) => {
		process.stdout.write(`\n== ${name}\n${said}`);
		outcomes.push(finished(name, ofExitCode(code)));
	});
	return outcomes;
}

function selectSteps(names: string[]): Step[] {
	if (names.length === 0) return STEPS;
	const wanted = names.some((name) => NEED_BUILD.includes(name)) ? ['build', ...names] : names;
	return STEPS.filter((step) => wanted.includes(step.name));
}

async function runStep({ name, run }: Step): Promise<Outcome> {
	process.stdout.write(`\n== ${name}\n`);
	const outcome = await run().catch((error: unknown): Outcome => {
		const reason = error instanceof Error ? error.message : String(error);
		process.stdout.write(`${name} cannot run: ${reason}\n`);
		return { passed: 0, failed: 1 };
	});
	return finished(name, outcome);
}

/** @returns the outcome, with the name of the step where nothing in it has one of its own */
function finished(name: string, outcome: Outcome): Outcome {
	process.stdout.write(`== ${name}: ${outcome.passed} passed, ${outcome.failed} failed\n`);
	return outcome.failed > 0 && !outcome.names?.length ? { ...outcome, names: [name] } : outcome;
}
