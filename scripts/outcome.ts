import { stripVTControlCharacters } from 'node:util';

/** What came of a step. A test that was skipped is among the failed: nothing goes unnoticed. */
export interface Outcome {
	passed: number;
	failed: number;
	/** Of what failed, each with what was wrong, as far as the runner told; absent: none. */
	names?: string[];
}

/** A tool that only says yes or no counts as one test. */
export function ofExitCode(code: number): Outcome {
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A runner that failed without naming a test (a hook, an import, no test at all) failed once. */
export function withExitCode(outcome: Outcome, code: number): Outcome {
	return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

export function sumOutcomes(outcomes: Outcome[]): Outcome {
	return {
		passed: outcomes.reduce((sum, it) => sum + it.passed, 0),
		failed: outcomes.reduce((sum, it) => sum + it.failed, 0),
		names: outcomes.flatMap((it) => it.names ?? [])
	};
}

/** So much of a reason is kept: the last lines of a run are often all that somebody sees of it. */
const MOST_OF_A_REASON = 300;

/** @param reason what a runner says of a test that failed, in colours, over many lines; absent: nothing */
export function nameOfFailed(name: string, reason: string | undefined): string {
	const plain = stripVTControlCharacters(reason ?? '')
		.replaceAll(/\s+/g, ' ')
		.trim();
	return plain === '' ? name : `${name}: ${plain.slice(0, MOST_OF_A_REASON)}`;
}
