import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { createPlan } from '#lib/server/services/plans/edit-plan.ts';
import { newPlan } from '#lib/server/services/plans/new-plan.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { CLERK, typedPlan } from '../support/plans.ts';

describe.each(DIALECTS)('the days and years of a plan on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	test.each(['0027-01-01', '1999-12-31', '2100-01-01', '9999-01-01'])(
		'%s is a slip of the hand, and no day of a plan',
		async (day) => {
			const created = await createPlan(deps, CLERK, typedPlan({ agenciesBy: [day] }));
			expect(created).toEqual({ ok: false, error: [{ field: 'agenciesBy', code: 'not-a-day' }] });
		}
	);

	test.each([
		['of last year', 'Khảo sát năm 2026', 'Survey of 2025', true],
		['of the same year', 'Khảo sát năm 2026', 'Survey of 2026', false],
		['without a year', 'Khảo sát năm 2026', 'The survey', false],
		['of last year beside one without a year', 'Khảo sát', 'Survey of 2025', true],
		['of the plan beside one without a year', 'Khảo sát', 'Survey of 2026', false]
	])(
		'an English title %s is asked about where it tells another year',
		async (...[, vi, en, asked]) => {
			const created = await createPlan(deps, CLERK, typedPlan({ title: [vi], titleEn: [en] }));
			const told = created.ok ? [] : created.error;
			expect(told).toEqual(asked ? [{ field: 'titleEn', code: 'other-year' }] : []);
		}
	);

	test('a copy names the new year in both languages, also where its days lie in two', async () => {
		const [vi, en] = ['Khảo sát 2026–2027 theo Kế hoạch 2020', 'Survey of 2026–2027'];
		const frame = ['Hồ sơ đã giải quyết trong năm 2026.'];
		const typed = typedPlan({ title: [vi], titleEn: [en], frame, collectionEnd: ['2027-01-31'] });
		const created = await createPlan(deps, CLERK, typed);
		if (!created.ok) throw new Error('not created');
		const later = { ...deps, now: () => Date.parse('2027-05-01T00:00:00Z') };
		const copy = await newPlan(later, CLERK, { template: '', copy: created.value });
		expect([copy?.title, copy?.titleEn]).toEqual([
			'Khảo sát 2027–2028 theo Kế hoạch 2020',
			'Survey of 2027–2028'
		]);
		expect(copy?.frame).toBe('Hồ sơ đã giải quyết trong năm 2027.');
		expect(copy?.legalBasis).toBe(typed.legalBasis[0]);
		expect(copy?.collection.end).toBe('2028-01-31');
	});
});
