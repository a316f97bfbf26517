import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { castBallot } from '#lib/server/services/ballots.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { AGENCIES, castOne, entriesOf, GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';

describe.each(DIALECTS)('a ballot on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const cast = (code: string, fields: Parameters<typeof entriesOf>[0]) =>
		castBallot(deps, { code, entries: entriesOf(fields) });
	const waiting = () => deps.inbox.db.selectFrom('waiting').selectAll().execute();
	const setStatus = (status: 'draft' | 'closed' | 'published') =>
		deps.db.updateTable('survey').set({ status }).execute();

	test('counts once, under all that is kept with it', async () => {
		await castOne(deps, { 'SF.DV': 'other', 'SF.DV.other': 'Chờ lâu' });
		expect(await waiting()).toEqual([
			{
				survey_id: 'dot-1',
				questionnaire_version: 1,
				agency_id: 'agency-stp',
				service_code: 'LLTP',
				channel: 'poster',
				assurance: 'walk-in',
				month: '2026-11',
				id: expect.any(Uint8Array) as Uint8Array,
				answers: '[0,[2,"Chờ lâu"]]',
				step: expect.any(String) as string
			}
		]);
		expect(await keptIn(deps.db)).toEqual({
			inbox: 1,
			receipts: 1,
			received: 1,
			ballots: 0,
			tallied: 0
		});
	});

	test('may be sent to a code in any case', async () => {
		await castOne(deps, {}, 'stp');
		expect(await waiting()).toHaveLength(1);
	});

	test.each([
		['STP', { service: 'other' }, 'agency-stp', 'other'],
		['STP-LLTP', { service: undefined }, 'agency-stp', 'LLTP'],
		['STP-LLTP', { service: 'HT' }, 'agency-stp', 'LLTP'], // the point decides, not the form
		['SNV', { service: undefined }, 'agency-snv', ''],
		['HALL', { agency: 'STC', service: 'GIA' }, 'agency-stc', 'GIA'],
		['HALL', { agency: 'STP', service: 'HT' }, 'agency-stp', 'HT'],
		['STP', { agency: 'STC' }, 'agency-stp', 'LLTP']
	])('at %s with %j is filed under %s %s', async (code, fields, agencyId, service) => {
		await castOne(deps, fields, code);
		expect(await waiting()).toMatchObject([{ agency_id: agencyId, service_code: service }]);
	});

	test.each([
		['no nonce', 'STP', { nonce: undefined }, 'nonce', 'required'],
		['a short nonce', 'STP', { nonce: 'a'.repeat(21) }, 'nonce', 'required'],
		['a long nonce', 'STP', { nonce: 'a'.repeat(44) }, 'nonce', 'required'],
		['a nonce of other letters', 'STP', { nonce: 'đ'.repeat(22) }, 'nonce', 'required'],
		['a filled honeypot', 'STP', { website: 'x' }, 'website', 'not-an-option'],
		['no service', 'STP', { service: undefined }, 'service', 'required'],
		['an unknown service', 'STP', { service: 'X' }, 'service', 'not-an-option'],
		["another agency's service", 'STP', { service: 'GIA' }, 'service', 'not-an-option'],
		['no agency in a hall', 'HALL', {}, 'agency', 'required'],
		['an agency not in the hall', 'HALL', { agency: 'SNV' }, 'agency', 'not-an-option'],
		['a service of the hall’s other agency', 'HALL', { agency: 'STC' }, 'service', 'not-an-option'],
		['a required question open', 'STP', { 'SF.DV': undefined }, 'SF.DV', 'required'],
		['an option that is none', 'STP', { 'SF.CS': 'great' }, 'SF.CS', 'not-an-option'],
		[
			'two answers to one question',
			'STP',
			{ 'SF.CS': ['satisfied', 'other'] },
			'SF.CS',
			'too-many'
		],
		['a long text', 'STP', { 'SF.GY': 'a'.repeat(1001) }, 'SF.GY', 'too-long']
	])('with %s is refused, and nothing is kept', async (_, code, fields, field, reason) => {
		const refusal = { kind: 'fields', errors: [{ field, code: reason }] };
		expect(await cast(code, fields)).toEqual({ ok: false, error: refusal });
		expect(Object.values(await keptIn(deps.db))).toEqual([0, 0, 0, 0, 0]);
	});

	test('with several faults is told of all at once', async () => {
		const refused = await cast('STP', { 'SF.CS': undefined, 'SF.DV': undefined, service: 'X' });
		const fields = !refused.ok && refused.error.kind === 'fields' ? refused.error.errors : [];
		expect(fields.map((it) => it.field)).toEqual(['service', 'SF.CS', 'SF.DV']);
	});

	test('with an empty honeypot is taken', async () => {
		await castOne(deps, { website: '' });
		expect(await waiting()).toHaveLength(1);
	});

	test.each(['NOWHERE', '', 'STP\0', 'stp ', '../STP', '\ud800', 'K'.repeat(10_000)])(
		'for the code %j finds no point',
		async (code) => {
			await expect(cast(code, {})).rejects.toMatchObject({ code: 'point-not-found' });
		}
	);

	test.each([
		['a moment before it opens', '2026-10-31T23:59:59.999Z', 'survey-not-open-yet'],
		['half an hour after it closes', '2026-11-30T10:30:00.000Z', 'survey-closed'],
		['long after', '2027-11-30T10:30:00.000Z', 'survey-closed']
	])('%s is refused with the date', async (_, instant, code) => {
		now = Date.parse(instant);
		const at = code === 'survey-closed' ? '2026-11-30T09:59:59.999Z' : '2026-11-01T00:00:00.000Z';
		await expect(cast('STP', {})).rejects.toMatchObject({ code, at });
	});

	test.each(['2026-11-01T00:00:00.000Z', '2026-11-30T10:00:00.000Z'])(
		'is taken at %s, and until half an hour after the end',
		async (instant) => {
			now = Date.parse(instant);
			await castOne(deps);
			now = GRACE_END - 1;
			await castOne(deps, { nonce: 'another-nonce-of-somebody' });
			expect(await waiting()).toHaveLength(2);
		}
	);

	test.each([
		['draft', 'survey-not-open-yet'],
		['published', 'survey-closed']
	] as const)('in a survey that is %s is refused', async (status, code) => {
		await setStatus(status);
		await expect(cast('STP', {})).rejects.toMatchObject({ code });
	});

	test('is filed under the month and day of Vietnam', async () => {
		now = Date.parse('2026-11-05T17:00:00.000Z'); // 0:00 of the sixth there
		await castOne(deps);
		expect(await deps.inbox.db.selectFrom('receipt').select('day').execute()).toEqual([
			{ day: '2026-11-06' }
		]);
		now = Date.parse('2026-11-30T17:00:00.000Z');
		await deps.db.updateTable('survey').set({ closes_at: null }).execute();
		await castOne(deps, { nonce: 'another-nonce-of-somebody' });
		expect((await waiting()).map((it) => it.month).sort()).toEqual(['2026-11', '2026-12']);
	});

	test('is counted by point, agency and day', async () => {
		const days = [NOON, NOON, NOON + 24 * 3600_000];
		for (const [at, day] of days.entries()) {
			now = day;
			await castOne(deps, { nonce: `nonce-of-the-first-${at}-00` });
			await castOne(deps, { nonce: `nonce-of-the-hall-${at}-00`, agency: 'STP' }, 'HALL');
		}
		now = GRACE_END;
		await sealDue(deps);
		const rows = await deps.db.selectFrom('received').selectAll().orderBy('point_id').execute();
		expect(rows.map((it) => [it.point_id, it.agency_id, it.day, it.ballots]).sort()).toEqual([
			['point-hall', AGENCIES[0]?.id, '2026-11-23', 2],
			['point-hall', AGENCIES[0]?.id, '2026-11-24', 1],
			['point-stp', AGENCIES[0]?.id, '2026-11-23', 2],
			['point-stp', AGENCIES[0]?.id, '2026-11-24', 1]
		]);
	});
});
