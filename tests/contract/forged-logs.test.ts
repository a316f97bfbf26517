import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry } from '#lib/domain/log-entry.ts';
import { loggedQuestionnaire } from '#lib/domain/questionnaire-text.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { BundleSource } from '#lib/server/services/bundle/bundle-source.ts';
import { bothVerifiers } from '../support/proof/both-verifiers.ts';
import { SHORT } from '../support/proof/honest-ballots.ts';
import { ASKED, honestLog } from '../support/proof/honest-log.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hai-long-forged-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const openOf = ({ ballots: _ballots, ...open }: BundleSource): BundleSource => open;
/** As the public bundle of a survey that is open. */
const openNow = (source: BundleSource): BundleSource => ({
	...openOf(source),
	results:
		'{ "survey": { "id": "thu-2026", "status": "open" }, "suppressed": true, "agencies": [] }'
});
const KINDS: [string, (source: BundleSource) => BundleSource][] = [
	['the auditor’s bundle', (it) => it],
	['the public bundle', openOf],
	['the public bundle before there are figures', openNow]
];
const HOLDS = { first: '', second: '' };

describe('a log that was written with its key, by who has seen the ballots:', () => {
	const verifiers = bothVerifiers(() => folder);
	afterAll(() => verifiers.stop());

	describe.each(KINDS)('in %s', (_, bundleOf) => {
		const asked = (options: Parameters<typeof honestLog>[2], change = {}) =>
			verifiers.of({ ...bundleOf(honestLog('asked', 5, options).source), ...change });

		test('what was asked is logged after all ballots', async () => {
			expect(await asked({ isAsked: false, later: [ASKED] })).toEqual({
				first: 'What was asked was logged after the ballots.',
				second: 'asked after the ballots'
			});
		});

		test('so it is where no data lock tells its ballots', async () => {
			const untold = { withBallots: () => false, isAsked: false, later: [ASKED] };
			expect(await asked(untold)).toEqual({
				first: 'What was asked was logged after the ballots.',
				second: 'asked of no ballot'
			});
		});

		test('before the last of them', async () => {
			expect(await asked({ askedAt: 5 })).toEqual({
				first: 'What was asked was logged after the ballots.',
				second: 'asked after the ballots'
			});
		});

		test('not at all', async () => {
			expect(await asked({ isAsked: false })).toEqual({
				first: 'The log does not say what the ballots were asked.',
				second: 'asked after the ballots'
			});
		});

		test('a second version is logged when all have answered the first', async () => {
			const second: Questionnaire = { ...SHORT, version: 2 };
			const later: LogEntry = { kind: 'questionnaire', ...loggedQuestionnaire(second) };
			const questionnaires = [SHORT, second].map(loggedQuestionnaire);
			expect(await asked({ later: [later] }, { questionnaires })).toEqual({
				first: 'Another questionnaire stands in the log.',
				second: 'second questionnaire'
			});
		});

		test('but an older log got it with the first data lock that tells its ballots', async () => {
			const older = { withBallots: (lock: number) => lock > 2, askedAt: 3 };
			expect(await asked(older)).toEqual(HOLDS);
		});

		test('or never, where no data lock tells them', async () => {
			expect(await asked({ withBallots: () => false, isAsked: false })).toEqual(HOLDS);
		});
	});

	test('files and slips are logged after the ballots that they justify', async () => {
		const slips = honestLog('asked', 3, { late: 'slips' }).source;
		expect(await verifiers.of(slips)).toEqual({
			first: 'Up to lock 2 there are more ballots by slip than slips were made.',
			second: 'slips'
		});
		const file = honestLog('asked', 3, { late: 'import' }).source;
		expect(await verifiers.of(file)).toEqual({
			first:
				'Up to lock 3 there are more ballots from files than the files have that were taken in.',
			second: 'file after its ballots'
		});
	});

	const another = (source: BundleSource): BundleSource => ({
		...source,
		questionnaires: [SHORT, { ...SHORT, version: 2 }].map(loggedQuestionnaire),
		results: source.results.replace('"version": 1', '"version": 2')
	});

	test('the results go by another version than the log', async () => {
		for (const bundleOf of [another, (it: BundleSource) => another(openOf(it))]) {
			const { first, second } = await verifiers.of(bundleOf(honestLog('asked', 5).source));
			expect(first).toMatch(/another questionnaire than the results name|2 is not in the log/);
			expect(second).toMatch(/^version of/);
		}
	});

	test('the results go by another version than the ballots of an older log', async () => {
		const older = honestLog('asked', 5, { withBallots: () => false, isAsked: false });
		expect(await verifiers.of(another(older.source))).toEqual({
			first: 'The ballots answered another questionnaire than the results name.',
			second: 'version of a ballot'
		});
	});
});
