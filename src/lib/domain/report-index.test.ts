import { describe, expect, test } from 'vitest';
import type { Cut, ReportQuestion } from './report.ts';
import { indexOfCut } from './report-index.ts';
import { EQUAL_RULE } from './satisfaction-index.ts';
import { cell, report } from '../../../tests/support/reports.ts';

const text = { vi: '…', en: '…' };
const question = (id: string, factor: string, indexWeight?: number): ReportQuestion => ({
	id,
	kind: 'rating',
	text,
	domain: 'policy',
	section: { id: factor, factor },
	...(indexWeight !== undefined && { indexWeight })
});
const rating = (id: string, satisfied: number, answered: number) => ({
	kind: 'rating' as const,
	id,
	text,
	answered,
	options: [],
	mapping: text,
	...(answered > 0 && {
		satisfied: { count: satisfied, share: satisfied / answered, low: 0, high: 1 }
	})
});

describe('indexOfCut', () => {
	test('takes the ratings of the index, by factor and with their weights', () => {
		const questions = [
			question('A', 'F1', 1),
			question('B', 'F1', 3),
			question('C', 'F2', 1),
			question('D', 'F2')
		];
		const cut: Cut = {
			suppressed: false,
			questions: [rating('A', 5, 10), rating('B', 9, 10), rating('C', 4, 10), rating('D', 0, 10)]
		};
		const [policy] = indexOfCut(questions, cut, EQUAL_RULE)?.domains ?? [];
		expect(policy?.factors).toEqual([
			{ factor: 'F1', value: expect.closeTo(0.8, 12) as number },
			{ factor: 'F2', value: 0.4 }
		]);
		expect(policy?.value).toBeCloseTo(0.6, 12);
	});

	test('of a report is that of its ratings', () => {
		const { questions, cut } = report({ cells: [cell('a', [46, 0, 4])] });
		expect(indexOfCut(questions, cut, EQUAL_RULE)?.domains).toEqual([
			{ domain: 'policy', value: 0.92, factors: [{ factor: 'R', value: 0.92 }], isPartial: false }
		]);
	});

	test('of a hidden cut is none, and of nobody has no value', () => {
		const { questions } = report({});
		expect(indexOfCut(questions, { suppressed: true }, EQUAL_RULE)).toBeUndefined();
		const empty: Cut = { suppressed: false, questions: [rating('R', 0, 0)] };
		expect(indexOfCut(questions, empty, EQUAL_RULE)).not.toHaveProperty('value');
	});
});
