import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { startSealer } from '#lib/server/services/sealer.ts';
import { sealAgency, sealDue } from '#lib/server/services/sealing.ts';
import { castMany, castOne, GRACE_END, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { breakTable, keptIn, mendTable } from '../support/kept.ts';

describe.each(DIALECTS)('sealing on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const ballots = () => deps.db.selectFrom('ballot').selectAll().orderBy('number').execute();
	const waitingBy = (agency: string) =>
		deps.inbox.db.selectFrom('waiting').select('id').where('agency_id', '=', agency).execute();
	const NINE = { inbox: 9, receipts: 9, received: 9, ballots: 0, tallied: 0 };
	const TEN = { inbox: 0, receipts: 10, received: 10, ballots: 10, tallied: 10 };

	test('leaves nine, and takes all ten with the tenth', async () => {
		await castMany(deps, { first: 1, count: 9 });
		expect(await sealDue(deps)).toBe(0);
		expect(await keptIn(deps.db)).toEqual(NINE);
		await castMany(deps, { first: 10, count: 1 });
		expect(await sealDue(deps)).toBe(10);
		expect(await keptIn(deps.db)).toEqual(TEN);
		expect(await sealDue(deps)).toBe(0);
	});

	test('leaves nine of one agency and nine of another, whatever their services', async () => {
		await castMany(deps, { first: 1, count: 5 });
		await castMany(deps, { first: 6, count: 4, code: 'STP-LLTP' });
		await castMany(deps, { first: 10, count: 9, code: 'SNV' });
		expect(await sealDue(deps)).toBe(0);
		await castMany(deps, { first: 19, count: 1, code: 'STP-LLTP' });
		expect(await sealDue(deps)).toBe(10);
		expect(await waitingBy('agency-stp')).toHaveLength(0);
		expect(await waitingBy('agency-snv')).toHaveLength(9);
	});

	test('counts a hall’s ballots with the agency that was chosen', async () => {
		await castMany(deps, { first: 1, count: 9 });
		for (const [at, agency] of ['STC', 'STP'].entries()) {
			const service = agency === 'STC' ? 'GIA' : 'HT';
			await castOne(deps, { nonce: nonceOf(10 + at), agency, service }, 'HALL');
			expect(await sealDue(deps)).toBe(at * 10);
		}
	});

	test('gives ten ballots new ids, in the order of the generator, and no receipt', async () => {
		const receipts = [];
		for (let at = 0; at < 10; at += 1) {
			receipts.push(await castOne(deps, { nonce: nonceOf(at), 'SF.GY': `ý kiến ${at}` }));
		}
		const below: number[] = [];
		const randomInt = (limit: number) => (below.push(limit), 0);
		await sealAgency({ ...deps, randomInt }, 'dot-1', 'agency-stp');
		expect(below).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
		const kept = JSON.stringify(await ballots());
		expect(receipts.filter((it) => kept.includes(it))).toEqual([]);
		expect(new Set((await ballots()).map((it) => it.id)).size).toBe(10);
	});

	test('turns a receipt from received into kept', async () => {
		const [receipt = ''] = await castMany(deps, { first: 1, count: 10 });
		expect(await receiptStatus(deps, receipt)).toEqual({ receipt, status: 'received' });
		await sealDue(deps);
		expect(await receiptStatus(deps, receipt)).toEqual({ receipt, status: 'kept', lock: 1 });
	});

	test('does not bring back a ballot that is sent again afterwards', async () => {
		const [receipt] = await castMany(deps, { first: 1, count: 10 });
		await sealDue(deps);
		expect(await castOne(deps, { nonce: nonceOf(1) })).toBe(receipt);
		expect(await keptIn(deps.db)).toEqual(TEN);
	});

	test('takes the rest only when no ballot can come any more', async () => {
		await castMany(deps, { first: 1, count: 3 });
		now = GRACE_END - 1;
		expect(await sealDue(deps)).toBe(0);
		await castMany(deps, { first: 4, count: 1 }); // who had the form open
		now = GRACE_END;
		expect(await sealDue(deps)).toBe(4);
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, ballots: 4, tallied: 4 });
	});

	test.each(['ballot', 'tally', 'received', 'data_lock'])(
		'that fails at %s leaves all as it was, and the next run does it',
		async (table) => {
			await castMany(deps, { first: 1, count: 10 });
			const before = await keptIn(deps.db);
			await breakTable(deps.db, dialect, table);
			await expect(sealDue(deps)).rejects.toThrow('broken');
			expect(await keptIn(deps.db)).toEqual(before);
			await mendTable(deps.db, dialect, table);
			expect(await sealDue(deps)).toBe(10);
			expect(await keptIn(deps.db)).toEqual(TEN);
		}
	);

	test('without chance leaves all as it was', async () => {
		await castMany(deps, { first: 1, count: 10 });
		const randomInt = () => {
			throw new Error('no entropy');
		};
		await expect(sealDue({ ...deps, randomInt })).rejects.toThrow('no entropy');
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 10, ballots: 0, tallied: 0 });
	});

	test('keeps a tally for each heading, and a recount agrees', async () => {
		const option = ['satisfied', 'dissatisfied', 'other'];
		for (let at = 0; at < 12; at += 1) {
			const service = at < 5 ? 'LLTP' : 'HT';
			await castOne(deps, { nonce: nonceOf(at), service, 'SF.CS': option[at % 3] });
		}
		await sealDue(deps);
		const cells = await deps.db
			.selectFrom('tally')
			.select(['service_code', 'ballots', 'counts'])
			.orderBy('service_code')
			.execute();
		// given, satisfied, dissatisfied, other of SF.CS; the same of SF.DV; given of the text
		expect(cells).toEqual([
			{ service_code: 'HT', ballots: 7, counts: '[[7,2,2,3],[7,7,0,0],[0]]' },
			{ service_code: 'LLTP', ballots: 5, counts: '[[5,2,2,1],[5,5,0,0],[0]]' }
		]);
		expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots: 12, differences: [] });
	});

	test('of what there is not seals nothing', async () => {
		expect(await sealAgency(deps, 'nowhere', 'agency-stp')).toBe(0);
		expect(await sealAgency(deps, 'dot-1', 'nowhere')).toBe(0);
	});
});

describe.each(DIALECTS)('the sealer on %s', (dialect) => {
	test('seals with the fiftieth ballot, goes on after a failure and ends its last run', async () => {
		const deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		const wipe = vi.spyOn(deps.inbox, 'wipe');
		const sealer = startSealer(deps, 3_600_000); // by number alone
		await expect.poll(() => wipe.mock.calls.length, { timeout: 20_000 }).toBe(1); // its first look
		await breakTable(deps.db, dialect, 'ballot');
		const counting = { ...deps, onReceived: () => sealer.nudge(1) };
		await castMany(counting, { first: 1, count: 49 });
		expect(deps.lines).toEqual([]);
		await castMany(counting, { first: 50, count: 1 });
		await expect.poll(() => deps.lines.length, { timeout: 20_000 }).toBeGreaterThan(0);
		expect(deps.lines.every((it) => it.startsWith('sealing-failed {"reason":"'))).toBe(true);
		await mendTable(deps.db, dialect, 'ballot');
		await castMany(counting, { first: 51, count: 50 });
		await expect
			.poll(() => deps.lines.at(-1), { timeout: 20_000 }) // it rests first
			.toBe('ballots-sealed {"ballots":100}');
		await sealer.stop();
		sealer.nudge(1);
		await deps.db.destroy();
	});

	test('seals ten a moment after they came in, and leaves fewer', async () => {
		const deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		const sealer = startSealer(deps, 1);
		const counting = { ...deps, onReceived: () => sealer.nudge(1) };
		await castMany(counting, { first: 1, count: 10 });
		await castMany(counting, { first: 11, count: 3, code: 'SNV' });
		await expect
			.poll(() => deps.lines, { timeout: 20_000 })
			.toEqual(['ballots-sealed {"ballots":10}']);
		await sealer.stop();
		expect(deps.lines).toHaveLength(1);
		await deps.db.destroy();
	});
});
