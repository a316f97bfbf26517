import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { nameOfFailed, withExitCode, type Outcome } from './outcome.ts';
import { runInForeground } from './process.mjs';
import { ROOT, tool } from './project.ts';

/** The parts of Vitest's JSON report that are counted here. */
interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: {
		name: string;
		status: string;
		message: string;
		assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
	}[];
}

/** Runs the tests of one project of vite.config.ts. */
export async function runVitest(project: string): Promise<Outcome> {
	const path = join(ROOT, '.cache/reports', `${project}.json`);
	rmSync(path, { force: true });
	const args = tool('vitest/vitest.mjs', 'run', `--project=${project}`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
	const code = await runInForeground(process.execPath, [...args, ...reporters], { cwd: ROOT });
	if (!existsSync(path)) return { passed: 0, failed: 1 };
	return withExitCode(countVitest(JSON.parse(readFileSync(path, 'utf8')) as VitestReport), code);
}

/** @returns a file that could not even be read counts as one failed test */
export function countVitest(report: VitestReport): Outcome {
	const unread = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0
	);
	const skipped = report.numPendingTests + report.numTodoTests;
	if (skipped > 0) process.stdout.write(`${skipped} skipped: they count as failed\n`);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + skipped + unread.length,
		names: [
			...unread.map((file) => nameOfFailed(file.name, file.message)),
			...report.testResults.flatMap(failedTests)
		]
	};
}

function failedTests({ name, assertionResults }: VitestReport['testResults'][number]): string[] {
	return assertionResults
		.filter((test) => test.status !== 'passed')
		.map((test) =>
			nameOfFailed(`${relative(ROOT, name)}: ${test.fullName}`, test.failureMessages?.[0])
		);
}
