import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditPage } from '#lib/server/services/audit.ts';
import { EXPORT_FORMATS } from '#lib/server/services/exports.ts';
import { freezeSurvey } from '#lib/server/services/freezes/freeze-survey.ts';
import { comparisonPage } from '#lib/server/services/freezes/freezes-page.ts';
import { openFreeze } from '#lib/server/services/freezes/open-freeze.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { insertFreeze } from '#lib/server/storage/freezes.ts';
import { GRACE_END } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import {
	castTwelve,
	department,
	exportAll,
	freezeAs,
	insertFreezable
} from '../support/freeze-desk.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const auditor = staffOf('auditor');
const stp = staffOf('agency', 'agency-stp');
const ID = 'dot-1';

describe.each(DIALECTS)('freezing figures on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertFreezable(deps);
	});
	afterEach(() => deps.db.destroy());

	const freeze = (name?: string) => freezeAs(deps, name);
	const more = (first: number) => castTwelve(deps, first);
	const rename = () =>
		deps.db
			.updateTable('agency')
			.set({ name: 'Sở Tư pháp và Pháp chế', symbol: 'STPPC', superior: 'UBND tỉnh' })
			.where('code', 'in', ['STP', 'SNV'])
			.execute();
	/** What a void leaves behind: a ballot fewer in the tally, a line in the list. */
	const voidOne = () =>
		deps.db
			.insertInto('ballot_void')
			.values({
				survey_id: ID,
				ballot: 'f'.repeat(32),
				ballot_id: 'f'.repeat(32),
				agency_id: 'agency-stp',
				decision: '1/QĐ',
				reason: 'trùng',
				proposed_by: 'a',
				proposed_at: new Date(now).toISOString(),
				confirmed_by: 'b',
				confirmed_at: new Date(now).toISOString()
			})
			.execute();
	const close = async () => {
		now = GRACE_END;
		await sealDue(deps);
	};

	test('gives the same bytes in every format, whatever comes later', async () => {
		const { number, code } = await freeze();
		const before = await exportAll(deps, number);
		await more(1001);
		await voidOne();
		await rename();
		await deps.db.updateTable('service').set({ name: 'Tên khác' }).execute();
		await close();
		await runSurvey(deps, department, ID, 'published');
		expect(await exportAll(deps, number)).toEqual(before);
		expect(before.map(({ name }) => name)).toEqual(
			EXPORT_FORMATS.map((format) => `dot-1_chot-1_${code}.${format}`)
		);
		expect(await exportAll(deps)).not.toEqual(before);
	});

	test('is in the trail, with who and when, and numbered', async () => {
		const first = await freeze();
		now += 60_000;
		const second = await freeze('Lần hai');
		expect(first).toMatchObject({ number: 1, frozenBy: 'department-name', isSettled: false });
		expect(second).toMatchObject({ number: 2, name: 'Lần hai' });
		expect(first.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
		const { entries } = await auditPage(deps, auditor);
		expect(entries.filter((it) => it.action === 'survey.freeze').map((it) => it.detail)).toEqual([
			{ number: 2, code: second.code, name: 'Lần hai' },
			{ number: 1, code: first.code, name: 'Báo cáo năm 2026' }
		]);
	});

	test('tells its code, and what is not frozen tells that it is provisional', async () => {
		const { number, code } = await freeze();
		const frozen = await surveyResults(deps, department, ID, {}, number);
		expect(frozen.freeze).toEqual({
			number: 1,
			name: 'Báo cáo năm 2026',
			code,
			at: new Date(NOON).toISOString(),
			address: `https://hailong.test/f/${code}`
		});
		expect((await surveyResults(deps, department, ID)).freeze).toBeUndefined();
	});

	test('cannot be changed in the database, nor under its code', async () => {
		const made = await freeze();
		const table = sql.table('freeze');
		for (const change of [
			sql`update ${table} set content = '{}'`,
			sql`delete from ${table}`,
			sql`update ${table} set frozen_at = ''`
		]) {
			await expect(change.execute(deps.db)).rejects.toThrow('append-only');
		}
		const forged = { ...made, number: 2, code: '000000000000' };
		await deps.db.transaction().execute((tx) => insertFreeze(tx, forged, '{"figures":{}}'));
		await expect(openFreeze(deps.db, forged)).rejects.toThrow('is not what its code was made from');
	});

	test.each([
		['', 'name-required'],
		['  ', 'name-required'],
		['x'.repeat(201), 'name-too-long']
	])('wants a name: %j', async (name, error) => {
		expect(await freezeSurvey(deps, department, { surveyId: ID, name })).toEqual({
			ok: false,
			error
		});
	});

	test('twice by one button makes one', async () => {
		const request = { surveyId: ID, name: 'Báo cáo', after: 0 };
		const twice = [
			await freezeSurvey(deps, department, request),
			await freezeSurvey(deps, department, request)
		];
		expect(twice.map((it) => (it.ok ? it.value.number : it.error))).toEqual([
			1,
			'frozen-meanwhile'
		]);
	});

	test('is the department’s alone', async () => {
		for (const staff of [stp, auditor, staffOf('entry'), staffOf('admin'), staffOf('leader')]) {
			const refused = freezeSurvey(deps, staff, { surveyId: ID, name: 'x' });
			expect(await codeOf(refused)).toBe('not-allowed');
		}
		const request = { surveyId: ID, name: 'x' };
		expect(await codeOf(freezeSurvey(deps, undefined, request))).toBe('not-logged-in');
		for (const surveyId of ['nowhere', '\0']) {
			const refused = freezeSurvey(deps, department, { surveyId, name: 'x' });
			expect(await codeOf(refused)).toBe('survey-not-found');
		}
		await deps.db.updateTable('survey').set({ status: 'draft' }).execute();
		expect(await codeOf(freezeSurvey(deps, department, request))).toBe('bad-request');
	});

	test('differs from another by what changed, and warns of ballots that could be told', async () => {
		await freeze();
		await more(1001);
		await rename();
		await close();
		await freeze();
		await voidOne();
		await freeze();
		const compare = async (from: number, to: number, staff = auditor) => {
			const query = new URLSearchParams({ from: String(from), to: String(to) });
			return (await comparisonPage(deps, staff, ID, query)).compared;
		};
		const name = { vi: 'Sở Tư pháp và Pháp chế', en: 'Department STP' };
		const agency = { code: 'STP', name };
		const compared = await compare(1, 2);
		expect(compared).toMatchObject({ from: 1, to: 2, few: [] });
		const [before, after] = [30, 42].map((answered) => ({ satisfied: 30, answered }));
		for (const change of [
			{ what: 'ballots', before: 50, after: 62 },
			{ agency, what: 'ballots', before: 30, after: 42 },
			{ agency, what: 'name', before: { vi: 'Sở STP', en: 'Department STP' }, after: name },
			{ agency, what: 'satisfied', domain: 'policy', before, after }
		]) {
			expect(compared?.changes).toContainEqual(change);
		}
		const voided = { what: 'voided', before: 0, after: 1 };
		expect((await compare(2, 3))?.changes).toEqual([voided, { agency, ...voided }]);
		expect((await compare(2, 2))?.changes).toEqual([]);
		// Kept for who sees all, and for nobody else.
		expect((await compare(2, 3, stp))?.changes).toEqual([{ agency, ...voided }]);
		expect(await compare(1, 2)).toEqual(compared);
		expect(await codeOf(compare(1, 2, stp))).toBe('freeze-not-found');
	});
});
