import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receiptProof } from '#lib/server/services/receipt-proof.ts';
import { receiptStatus, timesOfLoss } from '#lib/server/services/receipts.ts';
import { insertGap } from '#lib/server/storage/gaps.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';
import { castMany, insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const UNKNOWN = '0'.repeat(16);
const EARLY = { since: '2026-11-02T01:00:00.000Z', until: '2026-11-02T03:00:00.000Z' };
const LATE = { since: '2026-11-05T01:00:00.000Z', until: '2026-11-06T03:00:00.000Z' };

describe.each(DIALECTS)('a receipt that nobody knows on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const lose = (surveyId: string, gap: typeof EARLY) =>
		deps.db.transaction().execute((tx) => insertGap(tx, surveyId, gap));

	test('is told without more where nothing was ever lost', async () => {
		const refusal = { code: 'receipt-not-found', gaps: [] };
		await expect(receiptStatus(deps, UNKNOWN)).rejects.toMatchObject(refusal);
	});

	test('is told together with the times of loss, each once, the latest first', async () => {
		await insertSurvey(deps.db, { ...SURVEY, id: 'dot-2', status: 'published' });
		for (const [id, gap] of [
			['dot-1', EARLY],
			['dot-1', LATE],
			['dot-2', LATE]
		] as const) {
			await lose(id, gap);
		}
		const refusal = { code: 'receipt-not-found', gaps: [LATE, EARLY] };
		await expect(receiptStatus(deps, UNKNOWN)).rejects.toMatchObject(refusal);
		await expect(receiptProof(deps, UNKNOWN)).rejects.toMatchObject(refusal);
		expect(await timesOfLoss(deps)).toEqual([LATE, EARLY]);
	});

	test('has nothing to do with surveys that never took a ballot', async () => {
		await insertSurvey(deps.db, { ...SURVEY, id: 'dot-2', status: 'draft' });
		await lose('dot-2', LATE);
		expect(await timesOfLoss(deps)).toEqual([]);
	});

	test('says nothing of one that is known', async () => {
		await lose('dot-1', EARLY);
		const [receipt = ''] = await castMany(deps, { first: 1, count: 1 });
		expect(await receiptStatus(deps, receipt)).toEqual({ receipt, status: 'received' });
	});
});
