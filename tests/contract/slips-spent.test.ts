import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { castBallot } from '#lib/server/services/ballots.ts';
import type { SlipState } from '#lib/server/storage/inbox/schema.ts';
import { entriesOf, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';

const hashOf = (code: string) => createHash('sha256').update(code).digest();

describe.each(DIALECTS)('a slip on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		for (const code of ['A', 'B']) await insert(code);
	});
	afterEach(() => deps.db.destroy());

	const insert = (code: string, state: SlipState = 'unused', survey = 'dot-1') =>
		deps.inbox.db
			.insertInto('slip')
			.values({ hash: hashOf(code), survey_id: survey, batch: 'first', state })
			.execute();
	const cast = async (nonce: number, slip?: string, answer = 'satisfied') => {
		const entries = entriesOf({ nonce: nonceOf(nonce), 'SF.CS': answer });
		const sent = { code: 'STP', entries, ...(slip !== undefined && { slip: hashOf(slip) }) };
		const outcome = await castBallot(deps, sent);
		return outcome.ok ? outcome.value.receipt : outcome.error.kind;
	};
	const stateOf = async (code: string) => {
		const row = await deps.inbox.db
			.selectFrom('slip')
			.select('state')
			.where('hash', '=', hashOf(code))
			.executeTakeFirst();
		return row?.state;
	};
	const kept = async (ballots: number) => {
		const { inbox, receipts } = await keptIn(deps.db);
		expect([inbox, receipts]).toEqual([ballots, ballots]);
	};

	test('is spent with its ballot', async () => {
		expect(await cast(1, 'A')).toHaveLength(16);
		expect([await stateOf('A'), await stateOf('B')]).toEqual(['spent', 'unused']);
		await kept(1);
	});

	test('sends the same ballot again, to the same receipt', async () => {
		const receipt = await cast(1, 'A');
		expect(await cast(1, 'A')).toBe(receipt);
		expect(await cast(1, 'A', 'other')).toBe('nonce-used');
		await kept(1);
	});

	test('sends no second ballot, and nothing of it is kept', async () => {
		await cast(1, 'A');
		expect(await cast(2, 'A')).toBe('slip-used');
		await kept(1);
		expect(await cast(2, 'B')).toHaveLength(16); // the nonce is free: nothing was written
	});

	test.each(['spent', 'returned', 'lost', 'spoiled'] as const)(
		'that is %s sends nothing and stays so',
		async (state) => {
			await insert('C', state);
			expect(await cast(1, 'C')).toBe('slip-used');
			expect(await stateOf('C')).toBe(state);
			await kept(0);
		}
	);

	test('of another survey, or of none, is not known', async () => {
		await insert('C', 'unused', 'dot-2');
		expect(await cast(1, 'C')).toBe('slip-unknown');
		expect(await cast(1, 'D')).toBe('slip-unknown');
		expect(await stateOf('C')).toBe('unused');
		await kept(0);
	});

	test('sent thirty times at once with as many ballots sends one', async () => {
		const sent = await Promise.all(Array.from({ length: 30 }, (_, at) => cast(at, 'A')));
		expect(sent.filter((it) => it === 'slip-used')).toHaveLength(29);
		await kept(1);
	});

	test('does not hold up ballots that arrive with it', async () => {
		const sent = await Promise.all([cast(1, 'A'), cast(2, 'A'), cast(3), cast(4, 'X')]);
		const [one, other, ...rest] = sent.map((it) => (it.length === 16 ? 'kept' : it));
		// Which of the two comes first is left to the database that they ask for the form.
		expect([one, other].toSorted()).toEqual(['kept', 'slip-used']);
		expect(rest).toEqual(['kept', 'slip-unknown']);
		await kept(2);
	});
});
