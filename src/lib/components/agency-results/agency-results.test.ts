import { expect, test } from 'vitest';
import { agency, cell, report } from '../../../../tests/support/reports.ts';
import type { Answers } from '#lib/domain/ballot.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import { tallyOf } from '#lib/domain/tally.ts';
import { indexRows } from '#lib/domain/index-rows.ts';
import { levelGroups } from './level-rows.ts';

const sipas = BUILT_IN.find(({ code }) => code === 'sipas');
if (!sipas) throw new Error('sipas is built in');

/** Twelve ballots: the first factor of services is rated 5, the second 2. */
const ballot: Answers = new Map([
	['DV.F1.1', { kind: 'option', option: '5' }],
	['DV.F2.1', { kind: 'option', option: '2' }]
]);
const tally = tallyOf(
	sipas,
	Array.from({ length: 12 }, () => ballot)
);
const shown = report({
	questionnaire: sipas,
	agencies: [agency('A')],
	cells: [{ ...cell('a', [0]), tally }]
});

test('the lowest factor comes first, and what nobody answered last', () => {
	const service = indexRows(shown, 'vi')?.domains.find(({ domain }) => domain === 'service');
	expect(service?.factors.slice(0, 2).map(({ factor, value }) => [factor, value])).toEqual([
		['F2', 0],
		['F1', 1]
	]);
	expect(service?.factors.at(-1)?.value).toBeUndefined();
});

test('there is no index of a short form, nor of what is hidden', () => {
	const short = report({ agencies: [agency('A')], cells: [cell('a', [12])] });
	expect(indexRows(short, 'vi')).toBeUndefined();
	expect(indexRows({ ...shown, cut: { suppressed: true } }, 'vi')).toBeUndefined();
});

test('items stand by the parts of the questionnaire, with their answers from 5 to 1', () => {
	const groups = levelGroups(shown, 'vi');
	expect(
		groups.map(({ title, rows }) => [title, ...rows.map(({ id, counts }) => [id, counts])])
	).toEqual([
		['Tiếp cận dịch vụ', ['DV.F1.1', [12, 0, 0, 0, 0]]],
		['Thủ tục hành chính', ['DV.F2.1', [0, 0, 0, 12, 0]]]
	]);
	expect(levelGroups({ ...shown, cut: { suppressed: true } }, 'vi')).toEqual([]);
});
