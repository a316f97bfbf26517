import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { awaitLane, ballotTaker, offerLane } from '#lib/server/ballot-lane.ts';
import { createCeiling } from '#lib/server/services/ceiling.ts';
import { postBallot } from '#lib/server/services/post-ballot.ts';
import { entriesOf, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { breakTable } from '../support/kept.ts';

const ADDRESS = '192.0.2.7';

describe.each(DIALECTS)('a ballot past SvelteKit on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const posted = (fields = {}, code = 'stp') => {
		const entries = entriesOf({ nonce: nonceOf(1), ...fields });
		return { code, entries, address: ADDRESS };
	};

	test('is taken, and again, and thanked at the same place', async () => {
		const take = ballotTaker(
			deps,
			createCeiling(() => NOON)
		);
		const thanks = await take(posted());
		expect(thanks).toMatch(/^\/r\/[0-9A-Z]{16}\?k=STP$/);
		expect(await take(posted())).toBe(thanks);
		expect(await deps.inbox.db.selectFrom('waiting').selectAll().execute()).toHaveLength(1);
	});

	test('goes the ordinary way where there is something to say, and counts for its address there', async () => {
		const ceiling = createCeiling(() => NOON, 2);
		const take = ballotTaker(deps, ceiling);
		expect(await take(posted({ 'SF.CS': 'nothing' }))).toBeUndefined();
		expect(await take(posted({}, 'NOWHERE'))).toBeUndefined();
		expect(await take(posted())).toBeDefined();
		expect(await take(posted({ 'SF.CS': 'dissatisfied' }))).toBeUndefined(); // the nonce is used
		expect(ceiling.allows(ADDRESS)).toBe(true);
		expect(await take(posted())).toBeUndefined();
		expect(ceiling.allows(ADDRESS)).toBe(false);
	});

	test('writes the log of what it takes, and leaves a refusal to the ordinary way, which logs it once', async () => {
		const ceiling = createCeiling(() => NOON);
		const take = ballotTaker(deps, ceiling);
		await take(posted({ unheard: 'x' }));
		expect(deps.lines).toEqual(['ballot-entries-unknown {"entries":1}']);
		await breakTable(deps.db, dialect, 'waiting');
		const refused = posted({ nonce: nonceOf(2) });
		expect(await take(refused)).toBeUndefined();
		expect(deps.lines).toHaveLength(1);
		await postBallot(deps, ceiling, refused);
		expect(deps.lines.slice(1)).toEqual([expect.stringMatching(/^ballot-not-recorded /)]);
	});
});

test('the server around the application is told once what it offers', () => {
	const process = new EventEmitter();
	const taker = awaitLane(process);
	expect(taker()).toBeUndefined();
	const take = async () => '/r/0123456789ABCDEF';
	offerLane(process, take);
	expect(taker()).toBe(take);
});
