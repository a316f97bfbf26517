import type { Domain } from './questionnaire.ts';
import { err, ok, type Result } from './result.ts';

/** One rating of one agency, summed over its ballots. */
export interface IndexItem {
	id: string;
	domain: Domain;
	/** Yếu tố; absent where the domain has none: the item is then a factor of its own. */
	factor?: string;
	satisfied: number;
	/** Satisfied, dissatisfied and other; "not applicable" and blanks are left out. */
	answered: number;
	/** In its factor; above 0. Absent: 1. Where all answers are thrown together it has no part. */
	weight?: number;
}

/**
 * How a domain is made of its items: factors of equal (or given) weight, each the mean of its items;
 * all items alike; or all answers thrown together.
 */
export type DomainRule = 'factors' | 'items' | 'answers';

/** A version of the formula. It is printed with every index: the rule alone moves it by points. */
export interface IndexRule {
	version: string;
	domain: DomainRule;
	/** By domain; together 1. */
	domains: Readonly<Record<Domain, number>>;
	/** By factor, of the domains that it names all factors; together 1 within a domain. Absent: equal. */
	factors?: Readonly<Partial<Record<Domain, Readonly<Record<string, number>>>>>;
}

/** The product's own: a half each, factors alike. */
export const EQUAL_RULE: IndexRule = {
	version: 'equal-1',
	domain: 'factors',
	domains: { policy: 0.5, service: 0.5 }
};

/** What the published figures of 2023 and 2024 come closest to; the Ministry's own is not public. */
export const APPROXIMATE_RULE: IndexRule = {
	version: 'approximate-2023',
	domain: 'factors',
	domains: { policy: 0.63, service: 0.37 }
};

/** Which weights are wrong: those of the domains, or of the factors of one. */
export type RuleFault = { of: 'domains' } | { of: 'factors'; domain: Domain };

const DOMAIN_ORDER: readonly Domain[] = ['policy', 'service'];

/** Weights have to be 0 or more and sum to 1, up to a billionth. */
export function checkIndexRule(rule: IndexRule): Result<IndexRule, RuleFault> {
	if (!sumsToOne(Object.values(rule.domains))) return err({ of: 'domains' });
	for (const domain of DOMAIN_ORDER) {
		const weights = rule.factors?.[domain];
		if (weights && !sumsToOne(Object.values(weights))) return err({ of: 'factors', domain });
	}
	return ok(rule);
}

export interface FactorIndex {
	/** The item's id where it belongs to no factor. */
	factor: string;
	/** A fraction 0..1; absent where nobody answered. */
	value?: number;
}

export interface DomainIndex {
	domain: Domain;
	/** A fraction 0..1; absent where nobody answered anything. */
	value?: number;
	factors: readonly FactorIndex[];
	/** Whether some factor had no answer, and the others stand for it. */
	isPartial: boolean;
}

export interface SatisfactionIndex {
	/** Of the rule. */
	version: string;
	/** A fraction 0..1; absent where a domain that counts has none: half an index is another thing. */
	value?: number;
	domains: readonly DomainIndex[];
}

/**
 * Chỉ số hài lòng: item → factor → domain → overall, of the top-two shares.
 *
 * The rescaled mean (`rescaledMean`) is another measure and never goes in here.
 *
 * @param rule one that `checkIndexRule` accepts
 * @see docs/statistics.md, "The index"
 */
export function satisfactionIndex(items: readonly IndexItem[], rule: IndexRule): SatisfactionIndex {
	const domains = DOMAIN_ORDER.flatMap((domain) => {
		const own = items.filter((item) => item.domain === domain);
		return own.length === 0 ? [] : [domainIndex(domain, own, rule)];
	});
	const counted = DOMAIN_ORDER.filter((domain) => rule.domains[domain] > 0);
	const values = counted.map((domain) => domains.find((it) => it.domain === domain)?.value);
	const value = weightedMean(
		values,
		counted.map((domain) => rule.domains[domain])
	);
	const isWhole = values.every((it) => it !== undefined);
	return { version: rule.version, ...(isWhole && value !== undefined && { value }), domains };
}

function domainIndex(domain: Domain, items: readonly IndexItem[], rule: IndexRule): DomainIndex {
	const groups = [...Map.groupBy(items, ({ factor, id }) => factor ?? id)];
	const factors = groups.map(([factor, own]): FactorIndex => {
		const value = rule.domain === 'answers' ? pooledShare(own) : meanShare(own);
		return { factor, ...(value !== undefined && { value }) };
	});
	const value = domainValue(factors, items, rule, domain);
	return {
		domain,
		...(value !== undefined && { value }),
		factors,
		isPartial: factors.some((it) => it.value === undefined)
	};
}

function domainValue(
	factors: readonly FactorIndex[],
	items: readonly IndexItem[],
	rule: IndexRule,
	domain: Domain
): number | undefined {
	switch (rule.domain) {
		case 'answers':
			return pooledShare(items);
		case 'items':
			return meanShare(items);
		case 'factors': {
			const weights = rule.factors?.[domain];
			return weightedMean(
				factors.map(({ value }) => value),
				factors.map(({ factor }) => (weights ? (weights[factor] ?? 0) : 1))
			);
		}
	}
}

function pooledShare(items: readonly IndexItem[]): number | undefined {
	const answered = items.reduce((sum, item) => sum + item.answered, 0);
	if (answered === 0) return undefined;
	return items.reduce((sum, item) => sum + item.satisfied, 0) / answered;
}

function meanShare(items: readonly IndexItem[]): number | undefined {
	return weightedMean(
		items.map(({ satisfied, answered }) => (answered === 0 ? undefined : satisfied / answered)),
		items.map(({ weight = 1 }) => weight)
	);
}

/** Of the values that are there. @returns undefined where they weigh nothing */
export function weightedMean(
	values: readonly (number | undefined)[],
	weights: readonly number[]
): number | undefined {
	let [sum, weight] = [0, 0];
	values.forEach((value, at) => {
		if (value === undefined) return;
		sum += value * (weights[at] ?? 0);
		weight += weights[at] ?? 0;
	});
	return weight > 0 ? sum / weight : undefined;
}

function sumsToOne(weights: readonly number[]): boolean {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.every((weight) => weight >= 0) && Math.abs(sum - 1) < 1e-9;
}

/**
 * The secondary measure: the mean level of a scale of five, (mean − 1) / 4. Never in one table with
 * top-two shares.
 * @param levels how many gave level 1 to 5
 * @returns a fraction 0..1; undefined where nobody answered
 */
export function rescaledMean(
	levels: readonly [number, number, number, number, number]
): number | undefined {
	const mean = meanLevel(levels);
	return mean === undefined ? undefined : (mean - 1) / 4;
}

/** @returns 1..5; undefined where nobody answered */
export function meanLevel(
	levels: readonly [number, number, number, number, number]
): number | undefined {
	return weightedMean([1, 2, 3, 4, 5], levels);
}
