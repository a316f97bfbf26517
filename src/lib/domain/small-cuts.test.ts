import { describe, expect, test } from 'vitest';
import { agency, cell, question, report } from '../../../tests/support/reports.ts';
import { parsePeriod } from './period.ts';
import type { ReportFilter } from './report.ts';

const inMonth = (month: string): ReportFilter => {
	const period = parsePeriod(month);
	return period === undefined ? {} : { period };
};

describe('small cuts', () => {
	const agencies = [...'ABCDEF'].map((code) => agency(code));
	const cells = [5, 12, 14, 40, 50, 60].map((it, at) => cell('abcdef'.charAt(at), [it, 0, 0, 0]));
	const suppressed = (filter: ReportFilter) =>
		report({ agencies, cells, filter })
			.agencies.filter(({ cut }) => cut.suppressed)
			.map(({ code }) => code);

	test('of agencies are hidden, and the two smallest others: else the total less the rest would tell', () => {
		expect(suppressed({})).toEqual(['A', 'B', 'C']);
		expect(report({ agencies, cells }).cut.suppressed).toBe(false);
	});

	test('are hidden under a filter too, whatever it leaves out', () => {
		expect(suppressed({ agency: 'B' })).toEqual(['B']);
		expect(report({ agencies, cells, filter: { agency: 'B' } }).cut).toEqual({ suppressed: true });
		expect(suppressed({ agency: 'D' })).toEqual([]);
	});

	test('of nine ballots in all show nothing', () => {
		const made = report({ cells: [cell('a', [9, 0, 0, 0])] });
		expect([made.cut, made.agencies[0]?.cut]).toEqual([{ suppressed: true }, { suppressed: true }]);
	});

	test('are those of a month that leaves fewer than ten of its quarter', () => {
		const months = [cell('a', [40, 0, 0, 0]), cell('a', [9, 0, 0, 0], { month: '2024-12' })];
		const cutOf = (month: string) => report({ cells: months, filter: inMonth(month) }).cut;
		expect(cutOf('2024-11').suppressed).toBe(true);
		expect(cutOf('2024-12').suppressed).toBe(true);
		expect(cutOf('2024-Q4').suppressed).toBe(false);
	});

	test('of one service in several agencies hide its sum', () => {
		const filter = { service: 'other' };
		const other = { serviceCode: 'other' };
		const sums = (first: number, second: number) =>
			report({
				agencies,
				cells: [cell('a', [first, 0, 0, 0], other), cell('b', [second, 0, 0, 0], other)],
				filter
			});
		expect(sums(5, 40).cut.suppressed).toBe(true);
		expect(sums(15, 40)).toMatchObject({ ballots: 55, cut: { suppressed: false } });
	});

	test('without ballots are not hidden, and have no shares', () => {
		const made = report({ cells: [cell('a', [50, 0, 0, 0])], filter: { channel: 'kiosk' } });
		expect(made).toMatchObject({ ballots: 0, cut: { suppressed: false } });
		expect(question(made.cut, 'R')).not.toHaveProperty('satisfied');
	});

	test('of an agency that is not there have no ballots', () => {
		const made = report({ cells: [cell('a', [50, 0, 0, 0])], filter: { agency: 'X' } });
		expect(made).toMatchObject({ ballots: 0, agencies: [] });
	});
});
