import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPlaywright } from '../../scripts/browser-tests.ts';
import { runCheck } from '../../scripts/check.ts';
import { describeDemo } from '../../scripts/demo-lines.ts';
import { ROOT } from '../../scripts/project.ts';
import { ofExitCode, sumOutcomes, withExitCode } from '../../scripts/outcome.ts';
import { hashSources } from '../../scripts/sources.ts';
import { countVitest } from '../../scripts/vitest.ts';
import { freshFolder } from '../support/folders.ts';

test('the demo tells where to go and whom to log in as', () => {
	const folder = freshFolder();
	writeFileSync(
		join(folder, 'demo-accounts.txt'),
		'sonoivu aaaa department\nsotuphap bbbb agency\nnhaplieu cccc entry\n'
	);
	expect(describeDemo('http://127.0.0.1:3000', folder)).toBe(
		[
			'citizen  http://127.0.0.1:3000/k/STP2024',
			'admin    http://127.0.0.1:3000/admin',
			'account  sonoivu  aaaa   (department)',
			'account  sotuphap bbbb   (agency)',
			'account  nhaplieu cccc   (entry)',
			''
		].join('\n')
	);
});

describe('counting', () => {
	const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
	const file = { name: 'a.test.ts', message: '', assertionResults: [] };
	const TWO_TESTS = {
		name: join(ROOT, 'tests/b.test.ts'),
		status: 'failed',
		message: '',
		assertionResults: [
			{ fullName: 'counts', status: 'passed' },
			{
				fullName: 'adds up',
				status: 'failed',
				failureMessages: ['\u001b[31mAssertionError\u001b[39m: expected 2\n  to be 1', 'and more']
			}
		]
	};

	test.each([
		[
			{ ...none, numPassedTests: 5, testResults: [] },
			{ passed: 5, failed: 0, names: [] }
		],
		[
			{ ...none, numPassedTests: 5, numPendingTests: 2, testResults: [] },
			{ passed: 5, failed: 2, names: [] }
		],
		[
			{ ...none, numPassedTests: 1, numTodoTests: 1, testResults: [] },
			{ passed: 1, failed: 1, names: [] }
		],
		[
			{ ...none, testResults: [{ ...file, status: 'failed' }] },
			{ passed: 0, failed: 1, names: ['a.test.ts'] }
		],
		[
			{ ...none, numPassedTests: 1, numFailedTests: 1, testResults: [TWO_TESTS] },
			{
				passed: 1,
				failed: 1,
				names: ['tests/b.test.ts: adds up: AssertionError: expected 2 to be 1']
			}
		]
	])('Vitest: %o', (report, outcome) => {
		expect(countVitest(report)).toEqual(outcome);
	});

	test('Playwright: what was skipped, or passed only when repeated, failed', () => {
		const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 1 };
		const results = [{ error: { message: 'Error: the server ended' } }];
		const spec = { file: 'a.e2e.ts', tests: [{ projectName: 'with-js', results }] };
		const specs = [
			{ ...spec, title: 'sends', ok: true },
			{ ...spec, title: 'prints', ok: false }
		];
		expect(countPlaywright({ stats, suites: [{ specs: [], suites: [{ specs }] }] })).toEqual({
			passed: 7,
			failed: 3,
			names: ['with-js a.e2e.ts: prints: Error: the server ended']
		});
	});

	test('a runner that fails without naming a test failed once', () => {
		expect(withExitCode({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
		expect(withExitCode({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 });
		expect(withExitCode({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
	});

	test('a tool counts as one test, and all add up', () => {
		expect(sumOutcomes([ofExitCode(0), ofExitCode(2), { passed: 3, failed: 0 }])).toEqual({
			passed: 4,
			failed: 1,
			names: []
		});
	});
});

describe('the hash of the sources', () => {
	function project(files: Record<string, string>): string {
		const folder = freshFolder();
		mkdirSync(join(folder, 'src'));
		for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
		return folder;
	}
	const before = hashSources(project({ 'src/a.ts': 'one', 'package-lock.json': '{}' }));

	test.each([
		{ 'src/a.ts': 'two', 'package-lock.json': '{}' },
		{ 'src/b.ts': 'one', 'package-lock.json': '{}' },
		{ 'src/a.ts': 'one', 'package-lock.json': '{ }' },
		{ 'src/a.ts': 'one', 'src/b.ts': '', 'package-lock.json': '{}' }
	])('changes with %o', (files) => {
		expect(hashSources(project(files))).not.toBe(before);
	});

	test('does not change with what is not built', () => {
		const files = { 'src/a.ts': 'one', 'package-lock.json': '{}', 'README.md': 'text' };
		expect(hashSources(project(files))).toBe(before);
	});
});

test('a check tells its exit code and all that it said, for it ran beside others', async () => {
	const script = "process.stderr.write('b\\n'); process.stdout.write('a\\n'); process.exitCode = 3";
	expect(await runCheck(['-e', script])).toEqual({ code: 3, said: 'a\nb\n' });
});
