import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { receiptCode } from '#lib/domain/receipt.ts';
import type { Arriving } from '#lib/server/storage/inbox/inbox.ts';
import { DIALECTS, freshDatabaseUrl, inboxOf, openStores } from '../support/databases.ts';
import { keptIn } from '../support/kept.ts';

function arriving(number: number): Arriving {
	const hash = createHash('sha256').update(String(number)).digest();
	return {
		ballot: {
			surveyId: 'dot-1',
			questionnaireVersion: 1,
			agencyId: 'agency-stp',
			serviceCode: 'LLTP',
			channel: 'poster',
			assurance: 'walk-in',
			month: '2026-11',
			answers: '[0,0]'
		},
		receipt: receiptCode(hash),
		answersHash: hash.subarray(16),
		pointId: 'point-stp',
		day: '2026-11-23'
	};
}

describe.each(DIALECTS)('an inbox that is closed on %s', (dialect) => {
	test('first commits what has arrived, and acknowledges it', async () => {
		const url = await freshDatabaseUrl(dialect);
		const db = openStores(url);
		const inbox = inboxOf(db);
		const verdicts = Promise.all(
			Array.from({ length: 150 }, (_, at) => inbox.append(arriving(at)))
		);
		await db.destroy();
		expect(new Set(await verdicts)).toEqual(new Set(['kept']));
		const again = openStores(url);
		expect(await keptIn(again)).toMatchObject({ inbox: 150, receipts: 150 });
		await again.destroy();
	});
});
