import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Period } from '#lib/domain/period.ts';
import { comparisonPage } from '#lib/server/services/freezes/freezes-page.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { insertCaseCount } from '#lib/server/storage/case-counts.ts';
import { GRACE_END } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { freezeAs, insertFreezable } from '../support/freeze-desk.ts';
import { staffOf } from '../support/staff.ts';

const ID = 'dot-1';
const period = '2026-11' as Period; // the plan's

describe.each(DIALECTS)('finished files in two freezes on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertFreezable(deps);
		now = GRACE_END;
		await sealDue(deps);
	});
	afterEach(() => deps.db.destroy());

	const enter = (agencyId: string, serviceCode: string, finished: number) =>
		deps.db
			.transaction()
			.execute((tx) =>
				insertCaseCount(
					tx,
					{ agencyId, serviceCode, period, finished, source: 'BC-1', asOf: '2026-11-30' },
					{ enteredBy: 'lan', enteredAt: '2026-11-30T00:00:00.000Z', sample: false }
				)
			);
	const compare = async (role: 'auditor' | 'agency') => {
		const staff = staffOf(role, 'agency-stp');
		const query = new URLSearchParams({ from: '1', to: '2' });
		const { compared } = await comparisonPage(deps, staff, ID, query);
		return compared?.changes.map(({ agency, ...change }) => [agency?.code, change]);
	};

	test('are told agency by agency, with the province that is weighted by them', async () => {
		await enter('agency-stp', 'HOP', 100);
		await freezeAs(deps);
		await enter('agency-stp', 'HOI', 20);
		await enter('agency-snv', 'HOP', 50);
		await freezeAs(deps);
		const ofStp = ['STP', { what: 'files', before: 100, after: 120 }];
		expect(await compare('auditor')).toEqual([
			[undefined, { what: 'files', before: 100, after: 170 }],
			[undefined, { what: 'province', after: 1 }],
			['SNV', { what: 'files', after: 50 }],
			ofStp
		]);
		// Who sees one agency is told of no other.
		expect(await compare('agency')).toEqual([ofStp]);
	});
});
