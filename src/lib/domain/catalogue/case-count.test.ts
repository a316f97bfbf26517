import { describe, expect, test } from 'vitest';
import { parsePeriod } from '#lib/domain/period.ts';
import { populationOf, sumFaultsOf, type CaseCount } from './case-count.ts';

const period = parsePeriod('2024');
if (!period) throw new RangeError('period');

/** Sở Tư pháp Đắk Nông, 2024, as the article gives it. */
const ARTICLE: CaseCount = {
	agencyId: 'stp',
	serviceCode: '',
	period,
	total: 3419,
	received: 3308,
	carriedOver: 111,
	finished: 3250,
	onTime: 3162,
	late: 65,
	open: 164,
	source: 'bài báo',
	asOf: '2024-11-15'
};

describe('sums', () => {
	test('of the article do not all add up', () => {
		expect(sumFaultsOf(ARTICLE)).toEqual([
			{ sum: 'handled', parts: [3250, 164], given: 3414, wanted: 3419 },
			{ sum: 'timely', parts: [3162, 65], given: 3227, wanted: 3250 }
		]);
	});

	test('that are right are no fault', () => {
		expect(sumFaultsOf({ ...ARTICLE, open: 169, late: 88 })).toEqual([]);
	});

	test('are not judged where a figure is missing', () => {
		const { total: _total, late: _late, ...partly } = ARTICLE;
		expect(sumFaultsOf(partly)).toEqual([]);
	});
});

describe('the population', () => {
	const ofService = (serviceCode: string, finished: number) => ({
		...ARTICLE,
		serviceCode,
		finished
	});

	test('is the finished files of the agency as a whole', () => {
		expect(populationOf([ofService('HT', 10), ARTICLE], 'stp')).toBe(3250);
	});

	test('is the sum of the services where the whole was not reported', () => {
		expect(populationOf([ofService('HT', 10), ofService('CC', 32)], 'stp')).toBe(42);
	});

	test('of a service is its own', () => {
		expect(populationOf([ofService('HT', 10), ARTICLE], 'stp', 'HT')).toBe(10);
	});

	test('is not known where nothing was reported', () => {
		expect(populationOf([ARTICLE], 'snv')).toBeUndefined();
		expect(populationOf([ARTICLE], 'stp', 'HT')).toBeUndefined();
	});
});
