import { expect, test } from 'vitest';
import { agency, cell, report } from '../../../tests/support/reports.ts';
import { freezeDifferences, type FrozenReport } from './freeze-differences.ts';
import type { Report } from './report.ts';

const shown = report({
	agencies: [agency('A'), agency('B')],
	cells: [cell('a', [12]), cell('b', [20])]
});
const province = { agencies: 2, withoutFiles: 0, sources: [], asOf: '', enteredBy: [] };
const frozen = (files: Record<string, number>, rest: Partial<Report> = {}): FrozenReport => ({
	report: { ...shown, ...rest },
	files: new Map(Object.entries(files))
});
const changesOf = (before: FrozenReport, after: FrozenReport) =>
	freezeDifferences(before, after).changes.map(({ agency: whose, ...change }) => ({
		...(whose && { of: whose.code }),
		...change
	}));

test('names finished files, the sum first; none entered is not none finished', () => {
	expect(changesOf(frozen({ A: 100 }), frozen({ A: 120, B: 0 }))).toEqual([
		{ what: 'files', before: 100, after: 120 },
		{ of: 'A', what: 'files', before: 100, after: 120 },
		{ of: 'B', what: 'files', after: 0 }
	]);
	expect(changesOf(frozen({ A: 100 }), frozen({ A: 100 }))).toEqual([]);
	expect(changesOf(frozen({ A: 100 }), frozen({}))).toEqual([
		{ what: 'files', before: 100 },
		{ of: 'A', what: 'files', before: 100 }
	]);
});

test('names the province by its files, where two decimals tell', () => {
	const weighted = (value?: number) =>
		frozen({}, { province: { ...province, ...(value !== undefined && { weighted: value }) } });
	expect(changesOf(weighted(0.8604), weighted(0.8611))).toEqual([
		{ what: 'province', before: 0.8604, after: 0.8611 }
	]);
	expect(changesOf(weighted(), weighted(0.8611))).toEqual([{ what: 'province', after: 0.8611 }]);
	expect(changesOf(weighted(0.86041), weighted(0.86042))).toEqual([]);
});

test('names questions that weigh otherwise', () => {
	const question = { id: 'R', text: { vi: 'Tiêu chí', en: 'Item' }, kind: 'rating' } as const;
	const asking = (...weights: (number | undefined)[]) =>
		frozen(
			{},
			{
				questions: weights.map((weight, at) => ({
					...question,
					id: `R${at + 1}`,
					...(weight !== undefined && { indexWeight: weight })
				}))
			}
		);
	expect(changesOf(asking(1, 2, 3), asking(1, 2.5))).toEqual([
		{ what: 'weight', question: { id: 'R2', text: question.text }, before: 2, after: 2.5 },
		{ what: 'weight', question: { id: 'R3', text: question.text }, before: 3 }
	]);
});
