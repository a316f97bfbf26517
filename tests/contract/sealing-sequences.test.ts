import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { castMany, castOne, GRACE_END, insertWorld, nonceOf, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase, freshDatabaseUrl, openStores } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';

const POINTS = ['STP', 'STP-LLTP', 'SNV'] as const;
const OPTIONS = ['satisfied', 'dissatisfied', 'other'] as const;

/** Ballots of one point, one of them again, or a run of the sealer. */
const step = fc.oneof(
	fc.record({
		do: fc.constant('cast' as const),
		point: fc.constantFrom(...POINTS),
		count: fc.integer({ min: 1, max: 12 }),
		policy: fc.constantFrom(...OPTIONS),
		service: fc.constantFrom(...OPTIONS)
	}),
	fc.record({ do: fc.constant('repeat' as const), back: fc.nat(20) }),
	fc.record({ do: fc.constant('seal' as const) })
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Sent {
	point: string;
	fields: Record<string, string>;
}

/** @returns the ballots that were sent, each once */
async function take(deps: Deps, steps: readonly Step[]): Promise<Sent[]> {
	const sent: Sent[] = [];
	for (const it of steps) {
		if (it.do === 'seal') await expectSteps(deps);
		if (it.do === 'repeat') {
			const again = sent.at(-1 - it.back);
			if (again) await castOne(deps, again.fields, again.point);
		}
		for (let at = 0; it.do === 'cast' && at < it.count; at += 1) {
			const fields = { nonce: nonceOf(sent.length), 'SF.CS': it.policy, 'SF.DV': it.service };
			sent.push({ point: it.point, fields });
			await castOne(deps, fields, it.point);
		}
	}
	return sent;
}

/** While more may come, an agency's sealed ballots move by none or by ten and more. */
async function expectSteps(deps: Deps): Promise<void> {
	const before = await sealedByAgency(deps);
	await sealDue(deps);
	const after = await sealedByAgency(deps);
	for (const [agency, count] of after) {
		const moved = count - (before.get(agency) ?? 0);
		expect(moved === 0 || moved >= 10).toBe(true);
	}
}

async function sealedByAgency({ db }: Deps): Promise<Map<string, number>> {
	const rows: string[] = [];
	for await (const { agencyId } of readBallots(db, SURVEY.id)) rows.push(agencyId);
	const grouped = Map.groupBy(rows, (agency) => agency);
	return new Map([...grouped].map(([agency, found]) => [agency, found.length]));
}

const RUNS = { sqlite: 40, postgres: 5 };

describe.each(DIALECTS)('any order of casting and sealing on %s', (dialect) => {
	test('loses nothing, counts nothing twice, and a recount agrees', async () => {
		const property = fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
			let now = NOON;
			const deps = testDeps(await freshDatabase(dialect), { now: () => now });
			await insertWorld(deps);
			const sent = await take(deps, steps);
			const { inbox, ballots, tallied, ...rest } = await keptIn(deps.db);
			expect([inbox + ballots, tallied]).toEqual([sent.length, ballots]);
			expect(rest).toEqual({ receipts: sent.length, received: sent.length });
			expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots, differences: [] });
			now = GRACE_END;
			expect(await sealDue(deps)).toBe(inbox);
			expect(await recountSurvey(deps, 'dot-1')).toEqual({
				ballots: sent.length,
				differences: []
			});
			await deps.db.destroy();
		});
		await fc.assert(property, { numRuns: RUNS[dialect] });
	});
});

describe.each(DIALECTS.filter((it) => it === 'postgres'))(
	'two sealers at once on %s',
	(dialect) => {
		test('lose nothing and count nothing twice, while ballots come in', async () => {
			const url = await freshDatabaseUrl(dialect);
			const handles = [openStores(url), openStores(url)];
			const [one, two] = handles.map((db, at) => testDepsOf(db, at));
			if (!one || !two) throw new RangeError('two handles');
			await insertWorld(one);
			for (let round = 0; round < 6; round += 1) {
				const first = round * 40;
				const casts = [0, 10, 20].map((at) => castMany(one, { first: first + at, count: 10 }));
				casts.push(castMany(two, { first: first + 30, count: 10, code: 'SNV' }));
				await Promise.all([...casts, sealDue(one), sealDue(two), sealDue(one), sealDue(two)]);
			}
			// How the ballots fall into steps is chance, so fewer than ten may be left: they go at the end.
			const over = [one, two].map((deps) => ({ ...deps, now: () => GRACE_END }));
			await Promise.all(over.map((deps) => sealDue(deps)));
			const kept = await keptIn(one.db);
			expect(kept).toEqual({ inbox: 0, receipts: 240, received: 240, ballots: 240, tallied: 240 });
			expect(await recountSurvey(two, 'dot-1')).toEqual({ ballots: 240, differences: [] });
			await Promise.all(handles.map((db) => db.destroy()));
		});
	}
);

/** Each with ids of its own, as two processes have. */
function testDepsOf(db: Deps['db'], at: number) {
	let ids = 0;
	return testDeps(db, { newId: () => `${at}${String(ids++).padStart(31, '0')}` });
}
