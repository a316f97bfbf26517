import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { castBallot } from '#lib/server/services/ballots.ts';
import { forgetOldHashes, receiptStatus } from '#lib/server/services/receipts.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, castOne, entriesOf, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { breakTable, keptIn, mendTable } from '../support/kept.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(DIALECTS)('the same ballot again on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const cast = (fields: Parameters<typeof entriesOf>[0] = {}, code = 'STP') =>
		castBallot(deps, { code, entries: entriesOf(fields) });
	const ONE = { inbox: 1, receipts: 1, received: 1, ballots: 0, tallied: 0 };

	test('gives the same receipt and counts once', async () => {
		const receipt = await castOne(deps);
		expect(await castOne(deps)).toBe(receipt);
		expect(await keptIn(deps.db)).toEqual(ONE);
	});

	test('sent twenty times at once gives one receipt and counts once', async () => {
		const receipts = await Promise.all(Array.from({ length: 20 }, () => castOne(deps)));
		expect(new Set(receipts).size).toBe(1);
		expect(await keptIn(deps.db)).toEqual(ONE);
	});

	test('twenty different ones at once count twenty', async () => {
		const casts = Array.from({ length: 20 }, (_, at) => castOne(deps, { nonce: nonceOf(at) }));
		expect(new Set(await Promise.all(casts)).size).toBe(20);
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 20, receipts: 20, received: 20 });
	});

	test('of one nonce and many answers at once, one counts and the others are told', async () => {
		const answers = ['satisfied', 'dissatisfied', 'other'];
		const sent = Array.from({ length: 18 }, (_, at) => cast({ 'SF.CS': answers[at % 3] }));
		const outcomes = (await Promise.all(sent)).map((it) => (it.ok ? 'taken' : it.error.kind));
		expect(outcomes.filter((it) => it === 'taken')).toHaveLength(6);
		expect(outcomes.filter((it) => it === 'nonce-used')).toHaveLength(12);
		expect(await keptIn(deps.db)).toEqual(ONE);
	});

	test.each([{ 'SF.CS': 'dissatisfied' }, { 'SF.GY': 'Thêm ghế ngồi' }, { service: 'HT' }])(
		'with %j instead is another ballot, and its nonce is used',
		async (fields) => {
			await castOne(deps);
			expect(await cast(fields)).toEqual({ ok: false, error: { kind: 'nonce-used' } });
			expect(await keptIn(deps.db)).toEqual(ONE);
		}
	);

	test('gives the same receipt once it is sealed, and no step is open', async () => {
		const [receipt] = await castMany(deps, { first: 1, count: 10 });
		await sealDue(deps);
		expect(await castOne(deps, { nonce: nonceOf(1) })).toBe(receipt);
		expect(await cast({ nonce: nonceOf(1), 'SF.CS': 'other' })).toMatchObject({ ok: false });
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, receipts: 10, ballots: 10 });
	});

	test('in the next month is still the same', async () => {
		await deps.db.updateTable('survey').set({ closes_at: null }).execute();
		const receipt = await castOne(deps);
		now += 10 * DAY_MS;
		expect(await castOne(deps)).toBe(receipt);
		expect(await keptIn(deps.db)).toEqual(ONE);
	});

	test('is not taken for another once the hash of its answers is forgotten', async () => {
		await deps.db.updateTable('survey').set({ closes_at: null }).execute();
		const receipt = await castOne(deps);
		now += 30 * DAY_MS;
		await forgetOldHashes(deps);
		expect(await cast({ 'SF.CS': 'other' })).toMatchObject({ ok: false });
		now += DAY_MS;
		await forgetOldHashes(deps);
		expect(await deps.inbox.db.selectFrom('receipt').select('answers_hash').execute()).toEqual([
			{ answers_hash: null }
		]);
		expect(await receiptStatus(deps, receipt)).toMatchObject({ status: 'received' });
		expect(await cast({ 'SF.CS': 'other' })).toEqual({ ok: false, error: { kind: 'nonce-used' } });
		expect(await keptIn(deps.db)).toEqual(ONE);
	});

	test('is told as received by its receipt, typed in any manner', async () => {
		const receipt = await castOne(deps);
		const typed = receipt.toLowerCase().replace(/(.{4})/g, '$1-');
		expect(await receiptStatus(deps, typed)).toEqual({ receipt, status: 'received' });
	});

	test.each(['', '0'.repeat(16), 'x\0', '!'.repeat(16), '0'.repeat(10_000)])(
		'has no receipt such as %j',
		async (typed) => {
			await expect(receiptStatus(deps, typed)).rejects.toMatchObject({ code: 'receipt-not-found' });
		}
	);

	test.each(['step', 'receipt', 'arrival', 'waiting'])(
		'leaves nothing half-written where %s cannot be, and is taken once it can',
		async (table) => {
			await breakTable(deps.db, dialect, table);
			await expect(cast()).rejects.toMatchObject({ code: 'storage-failed' });
			expect(Object.values(await keptIn(deps.db))).toEqual([0, 0, 0, 0, 0]);
			await mendTable(deps.db, dialect, table);
			await castOne(deps);
			expect(await keptIn(deps.db)).toEqual(ONE);
		}
	);

	test('tells the sealer only what is durable', async () => {
		const told: string[] = [];
		const onReceived = (...about: string[]) => void told.push(about.join(' '));
		await breakTable(deps.db, dialect, 'waiting');
		const entries = entriesOf();
		await expect(castBallot({ ...deps, onReceived }, { code: 'STP', entries })).rejects.toThrow();
		await castBallot({ ...deps, onReceived }, { code: 'STP', entries: entriesOf({ nonce: '' }) });
		expect(told).toEqual([]);
		await mendTable(deps.db, dialect, 'waiting');
		await castBallot({ ...deps, onReceived }, { code: 'STP', entries });
		expect(told).toEqual(['dot-1 agency-stp']);
	});
});

describe.each(DIALECTS)('the log on %s', (dialect) => {
	test('holds no answer, nonce, code, receipt or name of a field, whatever happens', async () => {
		const deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		const secret = 'Chi-Lan-0912345678';
		const fields = { 'SF.GY': secret, [secret]: secret, nonce: `${nonceOf(7)}` };
		const receipt = await castOne(deps, fields);
		await castBallot(deps, { code: 'STP', entries: entriesOf({ ...fields, 'SF.CS': secret }) });
		await castBallot(deps, { code: 'STP', entries: entriesOf({ ...fields, 'SF.CS': 'other' }) });
		const nowhere = castBallot(deps, { code: secret, entries: entriesOf(fields) });
		await expect(nowhere).rejects.toMatchObject({ code: 'point-not-found' });
		await breakTable(deps.db, dialect, 'waiting');
		const entries = entriesOf({ ...fields, nonce: nonceOf(8) });
		const broken = castBallot(deps, { code: 'STP', entries });
		await expect(broken).rejects.toMatchObject({ code: 'storage-failed' });
		const log = deps.lines.join('\n');
		for (const never of [secret, receipt, nonceOf(7), nonceOf(8), 'STP', 'satisfied', 'other']) {
			expect(log).not.toContain(never);
		}
		expect(deps.lines.at(0)).toBe('ballot-entries-unknown {"entries":1}');
		expect(deps.lines.at(-1)).toMatch(/^ballot-not-recorded \{"reason":"[A-Z0-9_]+"\}$/);
		await deps.db.destroy();
	});
});
