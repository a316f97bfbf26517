import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import {
	orderSingleBallots,
	singleBallotsPage
} from '#lib/server/services/single-ballots/order-single-ballots.ts';
import { writeSingleBallots } from '#lib/server/services/single-ballots/write-single-ballots.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { castMany, castOne, GRACE_END, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';
import { readWorkbook } from '../support/workbook.ts';

const auditor = staffOf('auditor');

describe.each(DIALECTS)('single ballots on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = Date.parse('2026-11-23T05:00:00.000Z');
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 11 });
		await castOne(deps, {
			nonce: nonceOf(50),
			service: 'HT',
			'SF.CS': 'other',
			'SF.CS.other': '=HYPERLINK("x")',
			'SF.DV': 'dissatisfied',
			'SF.GY': 'Cán bộ Nguyễn Văn A, số 0912345678'
		});
		await castMany(deps, { first: 60, count: 10, code: 'SNV' });
	});
	afterEach(() => deps.db.destroy());

	const settle = async () => {
		now = GRACE_END;
		await sealDue(deps);
	};
	const write = async (format: 'csv' | 'xlsx', told: number[][] = []) => {
		const order = await orderSingleBallots(deps, auditor, 'dot-1', format);
		const chunks = writeSingleBallots(deps, order, 'vi', (...it) => told.push(it));
		return Buffer.concat((await Array.fromAsync(chunks)).map((it) => Buffer.from(it)));
	};

	test('are for the auditor alone, and only once no ballot can come', async () => {
		expect(await codeOf(orderSingleBallots(deps, auditor, 'dot-1', 'csv'))).toBe('survey-not-over');
		await settle();
		for (const role of ['department', 'agency', 'leader', 'entry', 'admin'] as const) {
			expect(await codeOf(orderSingleBallots(deps, staffOf(role), 'dot-1', 'csv'))).toBe(
				'not-allowed'
			);
			expect(await codeOf(singleBallotsPage(deps, staffOf(role), 'dot-1'))).toBe('not-allowed');
		}
		expect(await codeOf(orderSingleBallots(deps, undefined, 'dot-1', 'csv'))).toBe('not-logged-in');
		expect(await codeOf(orderSingleBallots(deps, auditor, 'nowhere', 'csv'))).toBe(
			'survey-not-found'
		);
	});

	test('are a line each, without words, ids and the month, rare traits as a star', async () => {
		await settle();
		const bytes = await write('csv');
		expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
		const rows: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
		expect(Object.keys(rows[0] ?? {})).toEqual([
			'agency',
			'service',
			'channel',
			'assurance',
			'quarter',
			'SF.CS',
			'SF.DV'
		]);
		expect(rows).toHaveLength(22);
		expect(rows.filter((it) => it.agency === 'STP' && it.service === 'LLTP')).toHaveLength(11);
		expect(rows.filter((it) => it['SF.DV'] === 'dissatisfied')).toEqual([
			{
				agency: 'STP',
				service: '*',
				channel: 'poster',
				assurance: 'walk-in',
				quarter: '2026-Q4',
				'SF.CS': 'other',
				'SF.DV': 'dissatisfied'
			}
		]);
		expect(bytes.toString()).not.toMatch(/Nguyễn|HYPERLINK|0912/);
	});

	test('stand in another order each time, drawn by chance', async () => {
		await settle();
		const draws = [(below: number) => below - 1, () => 0];
		const orders: string[] = [];
		for (const randomInt of draws) {
			deps = { ...deps, randomInt };
			orders.push((await write('csv')).toString());
		}
		const sorted = orders.map((it) => it.split('\r\n').toSorted().join());
		expect(orders[0]).not.toBe(orders[1]);
		expect(sorted[0]).toBe(sorted[1]);
	});

	test('are the same in a workbook, with what the columns mean', async () => {
		await settle();
		const { sheets } = readWorkbook(await write('xlsx'));
		const [ballots, rules] = sheets;
		expect(sheets.map((it) => it.name)).toEqual(['Phiếu', 'Giải thích']);
		expect(ballots?.rows).toHaveLength(23);
		expect(JSON.stringify(rules?.rows)).toContain('xáo trộn ngẫu nhiên');
	});

	test('leave out what was voided', async () => {
		await settle();
		const [id = ''] = (await Array.fromAsync(readBallots(deps.db, 'dot-1'))).map((it) => it.id);
		await deps.db
			.insertInto('ballot_void')
			.values({
				survey_id: 'dot-1',
				ballot: 'b',
				ballot_id: id,
				agency_id: 'agency-stp',
				decision: '1',
				reason: 'x',
				proposed_by: 'a',
				proposed_at: '2026-12-01T00:00:00.000Z',
				confirmed_by: 'b',
				confirmed_at: '2026-12-01T00:00:00.000Z'
			})
			.execute();
		expect(parse(await write('csv'), { bom: true, columns: true })).toHaveLength(21);
	});

	test('tell how far they are, and leave their trace', async () => {
		await settle();
		const told: number[][] = [];
		await write('csv', told);
		expect(told.at(-1)).toEqual([44, 44]);
		const trail = await deps.db
			.selectFrom('audit_entry')
			.select(['actor', 'action', 'detail'])
			.where('action', '=', 'ballots.export')
			.execute();
		expect(trail).toEqual([
			{
				actor: 'staff:auditor-name',
				action: 'ballots.export',
				detail: '{"format":"csv","ballots":22}'
			}
		]);
	});
});
