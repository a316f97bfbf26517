import { describe, expect, test } from 'vitest';
import type { PlanTarget } from '#lib/domain/plan.ts';
import { shareOut } from './allocate-targets.ts';

const of = (target: Partial<PlanTarget>): PlanTarget => ({ agencyId: 'stp', ...target });
const HT = of({ field: 'Hộ tịch', population: 300, ballots: 30 });
const KS = of({ field: 'Hộ tịch', serviceCode: 'KS', population: 200, ballots: 20 });
const KH = of({ field: 'Hộ tịch', serviceCode: 'KH', population: 50, ballots: 5 });
const CC = of({ field: 'Chứng thực', serviceCode: 'CC', population: 100, ballots: 10 });

describe('a sample is shared out', () => {
	const sizes = (targets: PlanTarget[]) =>
		shareOut(targets, { total: 40, least: 0, by: 'proportional' }).map((it) => it.ballots);
	test.each([
		[
			'over fields',
			[of({ population: 400 }), HT, of({ field: 'Chứng thực', population: 100 })],
			[undefined, 30, 10]
		],
		['over the procedures of a field that are counted', [HT, KS, CC, KH], [undefined, 23, 11, 6]]
	])('%s', (_, targets, shared) => {
		expect(sizes(targets)).toEqual(shared);
	});
});
