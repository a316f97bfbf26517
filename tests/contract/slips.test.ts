import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeBatch } from '#lib/server/services/slips/make-batch.ts';
import { openSlip } from '#lib/server/services/slips/slip-form.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';
import { codeOf } from '../support/staff.ts';

import {
	castWith,
	codesAt,
	countsOf,
	DEPARTMENT,
	makeSlips,
	typedBatch
} from '../support/slips.ts';

describe.each(DIALECTS)('a slip on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect), seededChance('slips'));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	test('have two codes each, of which the database keeps keyed hashes alone', async () => {
		const batch = await makeSlips(deps, { count: '20' });
		expect(new Set(batch.codes.flatMap((it) => [it.scanned, it.typed])).size).toBe(40);
		const stored = JSON.stringify([
			await deps.inbox.db.selectFrom('slip').selectAll().execute(),
			await deps.inbox.db.selectFrom('slip_typed').selectAll().execute(),
			await deps.db.selectFrom('slip_batch').selectAll().execute(),
			await deps.db.selectFrom('audit_entry').selectAll().execute()
		]);
		for (const { scanned, typed: short } of batch.codes) {
			for (const code of [scanned, short]) {
				expect(stored).not.toContain(code);
				const unkeyed = createHash('sha256').update(code).digest();
				expect(stored).not.toContain(JSON.stringify(unkeyed));
			}
		}
	});

	test('stand in the audit trail with their hash before anybody sees a code', async () => {
		const { batch } = await makeSlips(deps);
		const entry = await deps.db
			.selectFrom('audit_entry')
			.selectAll()
			.where('action', '=', 'slips.make')
			.executeTakeFirstOrThrow();
		expect(entry).toMatchObject({ subject: 'slips:dot-1/1', agency_id: 'agency-stp' });
		expect(JSON.parse(entry.detail)).toEqual({
			agency: 'STP',
			slips: 3,
			format: 'sheet',
			sha256: batch.hash
		});
		const change = sql`update slip_batch set slips = 4`.execute(deps.db);
		await expect(change).rejects.toThrow('slip_batch is append-only');
	});

	test('open the form of their agency, and their ballot counts as a slip’s', async () => {
		const { form } = await openSlip(deps, codesAt(await makeSlips(deps), 0).scanned.toLowerCase());
		expect(form.place.point).toMatchObject({ kind: 'agency', channel: 'slip', assurance: 'slip' });
		const hall = await makeSlips(deps, { pointCode: 'HALL', agencyCode: 'STC' });
		const opened = await openSlip(deps, codesAt(hall, 0).typed);
		expect(opened.form.place.agencies.map((it) => it.code)).toEqual(['STC']);
		const fixed = await makeSlips(deps, { serviceCode: 'HT' });
		const one = await openSlip(deps, codesAt(fixed, 0).scanned);
		expect(one.form.place.point.serviceId).toBe('service-ht');
	});

	test('work once, by either code; the same ballot again has the same receipt', async () => {
		const batch = await makeSlips(deps);
		const { scanned, typed: short } = codesAt(batch, 0);
		const receipt = await castWith(deps, scanned, 1);
		expect(receipt).toHaveLength(16);
		expect(await castWith(deps, scanned, 1)).toBe(receipt);
		expect(await castWith(deps, short, 1)).toBe(receipt);
		expect(await castWith(deps, short, 2)).toBe('slip-used');
		expect(await castWith(deps, scanned, 1, 'other')).toBe('nonce-used');
		expect(await codeOf(openSlip(deps, scanned))).toBe('slip-used');
		expect(await codeOf(openSlip(deps, short))).toBe('slip-used');
		expect(await countsOf(deps, batch)).toMatchObject({ issued: 3, spent: 1, open: 2 });
		expect((await keptIn(deps.db)).inbox).toBe(1);
	});

	test('of another installation are not known', async () => {
		const { scanned } = codesAt(await makeSlips(deps), 0);
		const elsewhere = { ...deps, keyedHash: () => Buffer.alloc(32) };
		expect(await codeOf(openSlip(elsewhere, scanned))).toBe('slip-not-found');
		for (const code of ['', '0'.repeat(26), '0'.repeat(12), 'STP', '\0']) {
			expect(await codeOf(openSlip(deps, code))).toBe('slip-not-found');
		}
	});

	test('without their batch open nothing', async () => {
		const { scanned } = codesAt(await makeSlips(deps), 0);
		await deps.inbox.db.updateTable('slip').set({ batch: 'none' }).execute();
		expect(await codeOf(openSlip(deps, scanned))).toBe('slip-not-found');
	});

	test('of one form are made once, however often it is sent', async () => {
		const form = typedBatch();
		expect((await makeBatch(deps, DEPARTMENT, SURVEY.id, form)).ok).toBe(true);
		const again = await makeBatch(deps, DEPARTMENT, SURVEY.id, form);
		expect(again.ok ? '' : again.error[0]?.code).toBe('batch-made-before');
		const numbers = await deps.db.selectFrom('slip_batch').select('number').execute();
		expect(numbers).toEqual([{ number: 1 }]);
	});
});
