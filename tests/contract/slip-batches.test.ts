import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Staff } from '#lib/server/auth/staff.ts';
import { closeBatch, endByCodes } from '#lib/server/services/slips/end-slips.ts';
import { slipLedger } from '#lib/server/services/slips/ledger.ts';
import { makeBatch } from '#lib/server/services/slips/make-batch.ts';
import { openSlip } from '#lib/server/services/slips/slip-form.ts';
import { slipsCsv, slipsMessages } from '#lib/server/services/slips/slip-files.ts';
import { nameSlipMaker } from '#lib/server/services/slips/slip-makers.ts';
import { addAccount } from '#lib/server/services/accounts.ts';
import { sealAgency } from '#lib/server/services/sealing.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';
import { codeOf, staffOf } from '../support/staff.ts';

import {
	castWith,
	codesAt,
	countsOf,
	DEPARTMENT,
	makeSlips,
	typedBatch
} from '../support/slips.ts';

const STP = staffOf('agency', 'agency-stp');

describe.each(DIALECTS)('a batch of slips on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect), seededChance('slips'));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	test('are never made by whom they ask about, nor by who has no right', async () => {
		const about = (pointCode: string) => typedBatch({ pointCode });
		const outcome = (staff: Staff, point: string) =>
			codeOf(makeBatch(deps, staff, SURVEY.id, about(point)));
		expect(await outcome(DEPARTMENT, 'SNV')).toBe('not-allowed');
		expect(await outcome(STP, 'SNV')).toBe('not-allowed');
		for (const role of ['agency', 'entry', 'auditor', 'admin', 'leader', 'unit-admin'] as const) {
			expect(await outcome(staffOf(role, 'agency-stc'), 'STP')).toBe('not-allowed');
		}
		expect(await deps.inbox.db.selectFrom('slip').selectAll().execute()).toEqual([]);
	});

	test('about the department are made by whom it names, who makes none about itself', async () => {
		const password = 'một câu dài dễ nhớ';
		const account = { username: 'thanhtra', role: 'agency', agencyCode: 'STC', email: '' };
		await addAccount(deps, 'cli', { ...account, password });
		const { id } = await deps.db.selectFrom('staff').select('id').executeTakeFirstOrThrow();
		const inspector: Staff = { ...staffOf('agency', 'agency-stc'), id, username: 'thanhtra' };
		const named = { username: ' ThanhTra ', isNamed: true };
		expect(await codeOf(nameSlipMaker(deps, STP, SURVEY.id, named))).toBe('not-allowed');
		expect(await codeOf(makeBatch(deps, inspector, SURVEY.id, typedBatch()))).toBe('not-allowed');
		expect((await nameSlipMaker(deps, DEPARTMENT, SURVEY.id, named)).ok).toBe(true);
		expect((await makeSlips(deps, { pointCode: 'SNV' }, inspector)).agency.code).toBe('SNV');
		const own = typedBatch({ pointCode: 'HALL', agencyCode: 'STC' });
		expect(await codeOf(makeBatch(deps, inspector, SURVEY.id, own))).toBe('not-allowed');
		await nameSlipMaker(deps, DEPARTMENT, SURVEY.id, { ...named, isNamed: false });
		expect(await codeOf(makeBatch(deps, inspector, SURVEY.id, typedBatch()))).toBe('not-allowed');
		const unknown = { username: 'khong-co', isNamed: true };
		expect(await nameSlipMaker(deps, DEPARTMENT, SURVEY.id, unknown)).toEqual({
			ok: false,
			error: 'account-unknown'
		});
	});

	test.each([
		[{ pointCode: 'KHONG-CO' }, ['point-unknown']],
		[{ pointCode: 'HALL' }, ['agency-not-at-point']],
		[{ agencyCode: 'STC' }, ['agency-not-at-point']],
		[{ serviceCode: 'GIA' }, ['service-not-of-agency']],
		[{ pointCode: 'STP-LLTP', serviceCode: 'HT' }, ['service-not-of-agency']],
		[{ count: '0' }, ['count-malformed']],
		[{ count: '5001' }, ['count-malformed']],
		[{ count: '-1' }, ['count-malformed']],
		[{ count: '1e3', pointCode: '\0' }, ['point-unknown', 'count-malformed']]
	])('%j is told, and nothing is made', async (more, codes) => {
		const batch = await makeBatch(deps, DEPARTMENT, SURVEY.id, typedBatch(more));
		expect(batch.ok ? [] : batch.error.map((it) => it.code)).toEqual(codes);
		expect(await deps.db.selectFrom('slip_batch').selectAll().execute()).toEqual([]);
	});

	test('that came back are locked by their codes, and can be used no more', async () => {
		const batch = await makeSlips(deps, { count: '4' });
		await castWith(deps, codesAt(batch, 0).scanned, 1);
		const other = await makeSlips(deps);
		const codes = [
			codesAt(batch, 0).scanned,
			`https://a.vn/s/${codesAt(batch, 1).scanned}`,
			codesAt(batch, 2).typed.toLowerCase(),
			codesAt(other, 0).scanned,
			'gì đó'
		].join('\n');
		const name = { surveyId: SURVEY.id, number: 1 };
		const ended = await endByCodes(deps, DEPARTMENT, name, { codes, end: 'returned' });
		expect(ended).toEqual({ ended: 2, late: 1, unknown: 2 });
		expect(await countsOf(deps, batch)).toMatchObject({ spent: 1, returned: 2, open: 1 });
		expect(await codeOf(openSlip(deps, codesAt(batch, 1).scanned))).toBe('slip-used');
		expect(await castWith(deps, codesAt(batch, 2).typed, 2)).toBe('slip-used');
		expect(await codeOf(endByCodes(deps, STP, name, { codes, end: 'lost' }))).toBe('not-allowed');
	});

	test('that are left are closed together: so many returned and spoiled, the rest lost', async () => {
		const batch = await makeSlips(deps, { count: '10' });
		await castWith(deps, codesAt(batch, 0).scanned, 1);
		const name = { surveyId: SURVEY.id, number: 1 };
		const tooMany = await closeBatch(deps, DEPARTMENT, name, { returned: 9, spoiled: 1 });
		expect(tooMany).toEqual({ ok: false, error: 'more-than-open' });
		expect(await countsOf(deps, batch)).toMatchObject({ open: 9 });
		await closeBatch(deps, DEPARTMENT, name, { returned: 3, spoiled: 2 });
		expect(await countsOf(deps, batch)).toEqual({
			issued: 10,
			open: 0,
			spent: 1,
			returned: 3,
			lost: 4,
			spoiled: 2
		});
		for (const { scanned } of batch.codes) {
			expect(await codeOf(openSlip(deps, scanned))).toBe('slip-used');
		}
	});

	test('balance in the ledger, before sealing and after', async () => {
		const batch = await makeSlips(deps, { count: '15' });
		for (let at = 0; at < 12; at += 1) await castWith(deps, codesAt(batch, at).scanned, at);
		await closeBatch(
			deps,
			DEPARTMENT,
			{ surveyId: SURVEY.id, number: 1 },
			{ returned: 1, spoiled: 0 }
		);
		const line = async () => {
			const { lines } = await slipLedger(deps, DEPARTMENT, SURVEY.id);
			return lines.map(({ agency, slips, valid }) => ({ code: agency.code, ...slips, valid }));
		};
		const balanced = [
			{ code: 'STP', issued: 15, open: 0, spent: 12, returned: 1, lost: 2, spoiled: 0, valid: 12 }
		];
		expect(await line()).toEqual(balanced);
		await sealAgency(deps, SURVEY.id, 'agency-stp');
		expect((await keptIn(deps.db)).ballots).toBeGreaterThan(0);
		expect(await line()).toEqual(balanced);
		expect(await codeOf(slipLedger(deps, STP, SURVEY.id))).toBe('not-allowed');
	});

	test('come as a file of links and as text messages without accents', async () => {
		const batch = await makeSlips(deps, { format: 'csv', count: '2' });
		const [first] = batch.codes;
		const lines = new TextDecoder('utf-8', { ignoreBOM: true })
			.decode(slipsCsv(batch, 'https://a.vn'))
			.split('\r\n');
		expect(lines[0]).toBe('\uFEFFbatch,code,url');
		expect(lines[1]).toBe(`1,${first?.scanned},https://a.vn/s/${first?.scanned}`);
		const messages = new TextDecoder().decode(slipsMessages(batch, 'https://a.vn'));
		expect(messages.split('\r\n')[0]).toBe(
			`So STP kinh moi Ong/Ba cho y kien: https://a.vn/s/${first?.scanned} Ma dung 1 lan, khong ghi ten.`
		);
	});
});
