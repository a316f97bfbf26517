import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareChart, comparePage } from '#lib/server/services/overview/compare.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { insertSuccession } from '#lib/server/storage/successions.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';
import { castMany, castOne, GRACE_END, insertWorld, nonceOf, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const auditor = staffOf('auditor');

describe.each(DIALECTS)('comparing on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 20 });
		for (let number = 30; number < 50; number += 1) {
			const answer = number < 40 ? 'satisfied' : 'dissatisfied';
			await castOne(deps, { nonce: nonceOf(number), 'SF.DV': answer }, 'SNV');
		}
		now = GRACE_END;
		await sealDue(deps);
	});
	afterEach(() => deps.db.destroy());

	const compare = (query: string, viewer: Staff | undefined = auditor) =>
		comparePage(deps, viewer, 'dot-1', new URLSearchParams(query));
	const serviceIn = async (query: string) =>
		(await compare(query)).questions.find(({ id }) => id === 'SF.DV');

	test('two agencies differ by so many points, and how sure that is', async () => {
		const found = await serviceIn('agency=STP&other=SNV');
		expect([found?.first?.satisfied?.count, found?.second?.satisfied?.count]).toEqual([20, 10]);
		expect(found?.movement).toMatchObject({ kind: 'moved', difference: 0.5, apart: 'up' });
	});

	test('of two sides with ballots in common there is no difference', async () => {
		expect((await compare('agency=STP&other=')).why).toBe('overlap');
		expect((await serviceIn('agency=STP&other='))?.movement.kind).toBe('none');
	});

	test('across a merger figures stand side by side, without a difference', async () => {
		const earlier = { ...SURVEY, id: 'dot-0', opensAt: '2025-11-01T00:00:00.000Z' };
		await insertSurvey(deps.db, { ...earlier, closesAt: '2025-11-30T10:00:00.000Z' });
		expect((await compare('agency=STP')).second.side.survey).toBe('dot-0');
		expect((await compare('agency=STP')).why).toBeUndefined();
		await deps.db.transaction().execute((tx) =>
			insertSuccession(tx, {
				predecessorId: 'agency-stc',
				successorId: 'agency-stp',
				kind: 'merge',
				date: '2026-03-01'
			})
		);
		expect((await compare('agency=STP')).why).toBe('merger');
		expect((await serviceIn('agency=STP'))?.movement).toEqual({ kind: 'broken', why: 'merger' });
	});

	test.each([
		['agency=STP&period=2026-13', 'bad-request'],
		['agency=NOWHERE', 'agency-not-found'],
		['with=nowhere', 'survey-not-found']
	])('%s is refused: %s', async (query, code) => {
		expect(await codeOf(compare(query))).toBe(code);
	});

	test('is for the department and the auditor', async () => {
		expect(await codeOf(compare('', staffOf('agency', 'agency-stp')))).toBe('not-allowed');
		expect(await codeOf(comparePage(deps, undefined, 'dot-1', new URLSearchParams()))).toBe(
			'not-logged-in'
		);
	});

	test('is drawn as two bars a question', async () => {
		const query = new URLSearchParams('agency=STP&other=SNV');
		const { name, contentType } = await compareChart(deps, auditor, 'dot-1', {
			query,
			locale: 'vi'
		});
		expect([name, contentType]).toEqual(['dot-1_so-sanh.png', 'image/png']);
	});
});
