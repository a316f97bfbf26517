import { expect, test } from 'vitest';
import { agency, cell, question, report, reportInput } from '../../../tests/support/reports.ts';
import { agencyParts } from './agency-parts.ts';

const cells = [
	cell('a', [20, 0, 0], { channel: 'slip', month: '2024-10' }),
	cell('a', [5, 5, 2], { channel: 'poster', month: '2024-11' }),
	cell('a', [3, 0, 1], { channel: 'kiosk', month: '2024-11' }),
	cell('b', [30, 0, 0], { channel: 'paper', month: '2024-12' })
];
const input = reportInput({ agencies: [agency('A'), agency('B')], cells });

test('an agency by channel: a small one is hidden with the smallest beside it', () => {
	const { channels } = agencyParts(input, 'A');
	expect(channels.map(({ of, ballots, cut }) => [of, ballots, cut.suppressed])).toEqual([
		['poster', undefined, true],
		['slip', 20, false],
		['kiosk', undefined, true]
	]);
});

test('an agency by month, from first to last, with the figures of that month', () => {
	const { months } = agencyParts(input, 'A');
	expect(months.map(({ of, ballots }) => [of, ballots])).toEqual([
		['2024-10', 20],
		['2024-11', 16]
	]);
	expect(question(months[1]?.cut, 'R')).toMatchObject({ answered: 16, satisfied: { count: 8 } });
});

test('a part says what the report says that is limited to it', () => {
	for (const { of, cut } of agencyParts(input, 'A').channels) {
		const asked = report({ ...input, filter: { agency: 'A', channel: of } });
		expect(cut).toEqual(asked.agencies[0]?.cut);
	}
});

test('an agency that is not in the survey has no parts', () => {
	expect(agencyParts(input, 'X')).toEqual({ channels: [], months: [] });
});
