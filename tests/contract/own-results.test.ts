import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { EXPORT_FORMATS, exportOwnResults, exportResults } from '#lib/server/services/exports.ts';
import { openForm } from '#lib/server/services/forms.ts';
import { publishedResults } from '#lib/server/services/published-results.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { resultsDocument } from '#lib/server/services/results-document.ts';
import { ownResults } from '#lib/server/services/own-results.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';
import { castOne, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { clerkOf, runWithOwn, wordsIn } from '../support/own-questions.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const OVER = Date.parse('2026-12-31T17:30:00.000Z');
const VERIFY = fileURLToPath(new URL('../../verifier/verify.py', import.meta.url));
const OWN = /R\.(STP|SNV)\.\d|Phòng chờ|Ông\/Bà đến bằng gì|mở cửa khi nào/;

const department = staffOf('department', 'agency-snv');
const auditor = staffOf('auditor');

describe.each(DIALECTS)("a survey with agencies' own questions, on %s", (dialect) => {
	let deps: Deps;
	let now = NOON;
	let survey = '';
	/** Twelve ballots of STP, ten of STC, four of SNV; eight of STP's come by motorbike. */
	beforeAll(async () => {
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		survey = await runWithOwn(deps);
		for (let at = 0; at < 12; at += 1) {
			const vehicle = at < 8 ? 'xe-may' : 'cach-khac';
			const own = { 'R.STP.1': at < 9 ? 'satisfied' : 'dissatisfied', 'R.STP.2': vehicle };
			await cast(at, 'STP2026', { ...own, ...(at < 3 && { 'R.STP.3': 'Sớm hơn' }) });
		}
		// What another agency asks is not read, whatever is sent.
		for (let at = 12; at < 22; at += 1) {
			await cast(at, 'STC2026', { service: 'GIA', 'R.STP.1': 'dissatisfied' });
		}
		for (let at = 22; at < 26; at += 1) {
			await cast(at, 'SNV2026', { 'R.SNV.1': 'satisfied' });
		}
		await sealDue(deps);
	});
	afterAll(() => deps.db.destroy());

	const cast = (at: number, code: string, fields: Record<string, string>) =>
		castOne(deps, { nonce: nonceOf(at), ...fields }, code);
	const isPublished = () =>
		deps.db.updateTable('survey').set({ status: 'published' }).where('id', '=', survey).execute();
	const own = (staff: Staff | undefined, agency = 'STP') =>
		codeOf(
			ownResults(deps, staff, survey, agency).then(({ questions }) =>
				questions.map((it) => it.id).join(' ')
			)
		);
	const STP_OWN = 'R.STP.1 R.STP.2 R.STP.3';

	test('shows them at the points of their agency alone', async () => {
		const { questionnaire } = await openForm(deps, 'STC2026');
		expect(JSON.stringify(questionnaire)).toMatch(OWN);
		const ballots = await Array.fromAsync(readBallots(deps.db, survey));
		const ofStc = ballots.filter((it) => it.agencyId === 'agency-stc').map((it) => it.answers);
		expect(new Set(ofStc)).toEqual(new Set(['[0,0]']));
	});

	// While it is open the department sees all but its own agency's, and who is rated sees none.
	test.each([
		['the department', department, STP_OWN, 'not-allowed'],
		['the auditor', auditor, STP_OWN, 'R.SNV.1'],
		['the agency', clerkOf('stp'), 'not-allowed', 'not-allowed'],
		['the public', undefined, 'not-logged-in', 'not-logged-in']
	])('shows %s what they bring while it is open', async (_, staff, stp, snv) => {
		expect([await own(staff), await own(staff, 'SNV')]).toEqual([stp, snv]);
	});

	describe('when it is over', () => {
		beforeAll(async () => {
			now = OVER;
			await sealDue(deps);
		});

		const VIEWERS: [string, Staff | undefined, string, string][] = [
			['the department', department, STP_OWN, 'R.SNV.1'],
			['the auditor', auditor, STP_OWN, 'R.SNV.1'],
			['the agency', clerkOf('stp'), STP_OWN, 'not-allowed'],
			['its leader', staffOf('leader', 'agency-stp'), STP_OWN, 'not-allowed'],
			['another agency', clerkOf('stc'), 'not-allowed', 'not-allowed'],
			['an entry clerk', staffOf('entry', 'agency-stp'), 'not-allowed', 'not-allowed'],
			['the public', undefined, 'not-logged-in', 'not-logged-in']
		];
		test.each(VIEWERS)('shows %s the own ones, published or not', async (_, staff, stp, snv) => {
			expect([await own(staff), await own(staff, 'SNV')]).toEqual([stp, snv]);
			expect(await own(auditor, 'STC')).toBe('page-not-found');
			expect(await own(auditor, 'NO')).toBe('agency-not-found');
		});

		test('counts them, outside the index, with n and interval as any other', async () => {
			const { cut, ballots, questions } = await ownResults(deps, auditor, survey, 'STP');
			expect(ballots).toBe(12);
			expect(questions.every((it) => it.indexWeight === undefined && !it.domain)).toBe(true);
			expect(cut).toMatchObject({
				suppressed: false,
				questions: [
					{
						answered: 12,
						satisfied: { count: 9, share: 0.75 },
						dissatisfied: { count: 3 }
					},
					{
						answered: 12,
						options: [
							{ id: 'xe-may', count: 8 },
							{ id: 'cach-khac', count: 4 }
						]
					},
					{ kind: 'text', answered: 3 }
				]
			});
		});

		test('hides them under ten ballots', async () => {
			const report = await ownResults(deps, auditor, survey, 'SNV');
			expect(report.cut).toEqual({ suppressed: true });
			expect(report.agencies[0]?.cut).toEqual({ suppressed: true });
		});

		const COMMON: [string, Viewer][] = [
			['the department', department],
			['the auditor', auditor],
			['the agency itself', clerkOf('stp')],
			['the command line', 'operator']
		];
		test.each(COMMON)('has none of them in the common report, for %s', async (_, viewer) => {
			const report = await surveyResults(deps, viewer, survey, { agency: 'STP' });
			expect(report.questions.map((it) => it.id)).toEqual(['SF.DV', 'SF.CS', 'SF.GY']);
			expect(JSON.stringify(report)).not.toMatch(OWN);
			for (const format of EXPORT_FORMATS) {
				const request = { surveyId: survey, format, filter: {}, locale: 'vi' } as const;
				expect(wordsIn((await exportResults(deps, viewer, request)).bytes)).not.toMatch(OWN);
			}
		});

		test('gives their own files to who may see them, and to nobody else', async () => {
			const file = async (staff: Staff | undefined, format: 'csv' | 'xlsx' | 'json') => {
				const request = { surveyId: survey, agency: 'STP', format, locale: 'vi' } as const;
				return exportOwnResults(deps, staff, request);
			};
			for (const format of ['csv', 'xlsx', 'json'] as const) {
				const { bytes, name } = await file(clerkOf('stp'), format);
				expect(name).toBe(`rieng_${survey}_STP.${format}`);
				const words = wordsIn(bytes);
				expect(words).toMatch(/R\.STP\.1/);
				expect(words).not.toMatch(/R\.SNV\.1|SF\.CS/);
				expect(await codeOf(file(clerkOf('stc'), format))).toBe('not-allowed');
				expect(await codeOf(file(undefined, format))).toBe('not-logged-in');
			}
		});

		test('recounts to the same, and its bundles hold', async () => {
			expect(await recountSurvey(deps, survey)).toEqual({ ballots: 26, differences: [] });
			const folder = mkdtempSync(join(tmpdir(), 'hai-long-own-'));
			try {
				await makeBundle(deps, { surveyId: survey, kind: 'auditor', folder }, 'cli');
				const { status, stdout } = spawnSync('python3', ['-B', VERIFY, folder], {
					encoding: 'utf8'
				});
				expect(stdout).toContain('HOLDS');
				expect(status).toBe(0);
			} finally {
				rmSync(folder, { recursive: true });
			}
		});

		test('published, gives the public the common core alone', async () => {
			await isPublished();
			expect(JSON.stringify(await publishedResults(deps, survey))).not.toMatch(OWN);
			for (const viewer of ['public', clerkOf('stc'), clerkOf('stp')] as const) {
				expect((await resultsDocument(deps, viewer, survey, {})).json).not.toMatch(OWN);
			}
			expect([await own(clerkOf('stc')), await own(undefined)]).toEqual([
				'not-allowed',
				'not-logged-in'
			]);
			expect(await own(clerkOf('stp'))).toBe(STP_OWN);
		});
	});
});
