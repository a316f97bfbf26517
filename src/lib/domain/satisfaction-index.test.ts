import { describe, expect, test } from 'vitest';
import {
	POLICY_LEVELS,
	SERVICE_LEVELS,
	type Levels
} from '../../../tests/support/worked-example.ts';
import type { Domain } from './questionnaire.ts';
import {
	APPROXIMATE_RULE,
	checkIndexRule,
	EQUAL_RULE,
	meanLevel,
	rescaledMean,
	satisfactionIndex,
	weightedMean,
	type IndexItem,
	type IndexRule
} from './satisfaction-index.ts';

/** Each item of policies is a factor of its own here. */
const POLICY = Object.fromEntries(POLICY_LEVELS.map((levels, at) => [`P${at + 1}`, [levels]]));

function itemsOf(
	domain: Domain,
	factors: Readonly<Record<string, readonly Levels[]>>
): IndexItem[] {
	return Object.entries(factors).flatMap(([factor, items]) =>
		items.map(([one, two, three, four, five], at) => ({
			id: `${factor}.${at + 1}`,
			domain,
			factor,
			satisfied: four + five,
			answered: one + two + three + four + five
		}))
	);
}

const EXAMPLE = [...itemsOf('policy', POLICY), ...itemsOf('service', SERVICE_LEVELS)];
const percent = (value: number | undefined) => (value ?? NaN) * 100;
const domainOf = (domain: Domain, rule: IndexRule) =>
	satisfactionIndex(EXAMPLE, rule).domains.find((it) => it.domain === domain);

describe('the worked example', () => {
	test.each([
		['F1', 78.89],
		['F2', 82.08],
		['F3', 87.71],
		['F4', 87.5],
		['F5', 72.86]
	])('factor %s is %d', (factor, value) => {
		const found = domainOf('service', EQUAL_RULE)?.factors.find((it) => it.factor === factor);
		expect(percent(found?.value)).toBeCloseTo(value, 2);
	});

	test.each([
		['factors', 81.81],
		['items', 82.75],
		['answers', 83.3]
	] as const)('the service by %s is %d', (domain, value) => {
		expect(percent(domainOf('service', { ...EQUAL_RULE, domain })?.value)).toBeCloseTo(value, 2);
	});

	test('the policy is 71.46', () => {
		expect(percent(domainOf('policy', EQUAL_RULE)?.value)).toBeCloseTo(71.46, 2);
	});

	test.each([
		[EQUAL_RULE, 76.63],
		[APPROXIMATE_RULE, 75.29]
	])('the index by %j is %d', (rule, value) => {
		const found = satisfactionIndex(EXAMPLE, rule);
		expect(percent(found.value)).toBeCloseTo(value, 1);
		expect(Math.abs(percent(found.value) - value)).toBeLessThan(0.0051);
		expect(found.version).toBe(rule.version);
	});

	test('the mean levels, which are another measure', () => {
		expect(meanLevel([0, 3, 17, 70, 30])).toBeCloseTo(4.058, 3);
		expect(meanLevel([1, 4, 17, 34, 14])).toBeCloseTo(3.8, 3);
		expect(rescaledMean([0, 3, 17, 70, 30])).toBeCloseTo(3.0583 / 4, 4);
		const means = Object.values(SERVICE_LEVELS).map((items) => {
			return weightedMean(
				items.map(meanLevel),
				items.map(() => 1)
			);
		});
		// mean/5, factors alike
		expect(
			percent(
				weightedMean(
					means,
					means.map(() => 1)
				)
			) / 5
		).toBeCloseTo(80.59, 1);
	});
});

describe('what is missing', () => {
	const item = (factor: string, satisfied: number, answered: number): IndexItem => ({
		id: factor,
		domain: 'service',
		factor,
		satisfied,
		answered
	});

	test('a factor without answers is left to the others, and it is said', () => {
		const [service] = satisfactionIndex([item('F1', 8, 10), item('F2', 0, 0)], EQUAL_RULE).domains;
		expect(service).toEqual({
			domain: 'service',
			value: 0.8,
			factors: [{ factor: 'F1', value: 0.8 }, { factor: 'F2' }],
			isPartial: true
		});
	});

	test('without a domain that counts there is no index', () => {
		expect(satisfactionIndex([item('F1', 8, 10)], EQUAL_RULE)).not.toHaveProperty('value');
		const serviceOnly = { ...EQUAL_RULE, domains: { policy: 0, service: 1 } };
		expect(satisfactionIndex([item('F1', 8, 10)], serviceOnly).value).toBe(0.8);
	});

	test('without answers there is nothing, and never a division by it', () => {
		for (const domain of ['factors', 'items', 'answers'] as const) {
			const found = satisfactionIndex([item('F1', 0, 0)], { ...EQUAL_RULE, domain });
			expect(JSON.stringify(found)).not.toMatch(/null|NaN/);
			expect(found.domains[0]).not.toHaveProperty('value');
		}
		expect(satisfactionIndex([], EQUAL_RULE)).toEqual({ version: 'equal-1', domains: [] });
		expect(rescaledMean([0, 0, 0, 0, 0])).toBeUndefined();
	});
});

describe('checkIndexRule', () => {
	test('takes weights that sum to one', () => {
		const factors = { service: { F1: 0.1, F2: 0.2, F3: 0.7 } };
		expect(checkIndexRule({ ...EQUAL_RULE, factors }).ok).toBe(true);
		expect(checkIndexRule(APPROXIMATE_RULE).ok).toBe(true);
	});

	test.each<[IndexRule, unknown]>([
		[{ ...EQUAL_RULE, domains: { policy: 0.5, service: 0.6 } }, { of: 'domains' }],
		[{ ...EQUAL_RULE, domains: { policy: -0.5, service: 1.5 } }, { of: 'domains' }],
		[{ ...EQUAL_RULE, domains: { policy: NaN, service: 1 } }, { of: 'domains' }],
		[
			{ ...EQUAL_RULE, factors: { policy: { P1: 0.9 } } },
			{ of: 'factors', domain: 'policy' }
		]
	])('refuses %j', (rule, error) => {
		expect(checkIndexRule(rule)).toEqual({ ok: false, error });
	});

	test('weights of factors count', () => {
		const rule = { ...EQUAL_RULE, factors: { service: { F1: 1, F2: 0, F3: 0, F4: 0, F5: 0 } } };
		expect(percent(domainOf('service', rule)?.value)).toBeCloseTo(78.89, 2);
	});
});
