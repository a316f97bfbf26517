import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import type { Arriving } from '#lib/server/storage/inbox/inbox.ts';
import { castMany, castOne, GRACE_END, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';
import { codeOf, staffOf } from '../support/staff.ts';

describe.each(DIALECTS)('a ballot in the last instant of grace on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	/** Casts a ballot that is good when it is checked; `meanwhile` comes before it is committed. */
	const castWhile = async (meanwhile: () => Promise<unknown>) => {
		now = GRACE_END - 1;
		const append = async (arriving: Arriving) => {
			now = GRACE_END;
			await meanwhile();
			return deps.inbox.append(arriving);
		};
		const { db, newRowId } = deps.inbox;
		const rest = {
			wipe: () => deps.inbox.wipe(),
			fold: () => deps.inbox.fold(),
			refuse: (code: string) => deps.inbox.refuse(code),
			close: () => deps.inbox.close()
		};
		const inbox = { db, newRowId, append, ...rest };
		return codeOf(castOne({ ...deps, now: () => now, inbox }, { nonce: nonceOf(99) }));
	};

	test('is refused once the rest is sealed: it would be sealed alone', async () => {
		await castMany(deps, { first: 1, count: 4 });
		expect(await castWhile(() => sealDue(deps))).toBe('survey-closed');
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, receipts: 4, ballots: 4 });
	});

	test('is refused once the results are published', async () => {
		const publish = () =>
			runSurvey(deps, staffOf('department', 'agency-snv'), 'dot-1', 'published');
		expect(await castWhile(publish)).toBe('survey-closed');
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, receipts: 0 });
	});

	test('that came before is told so again', async () => {
		const receipt = await castOne(deps, { nonce: nonceOf(99) });
		expect(await castWhile(() => sealDue(deps))).toBe(receipt);
	});
});
