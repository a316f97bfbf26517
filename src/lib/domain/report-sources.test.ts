import { describe, expect, test } from 'vitest';
import { agency, cell, question, report } from '../../../tests/support/reports.ts';
import { resultsCsv } from '#lib/server/export/results-csv.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';

const slip = { channel: 'slip', assurance: 'slip' } as const;
const walkIn = { channel: 'poster', assurance: 'walk-in' } as const;

describe('ballots of several sources', () => {
	const agencies = [agency('A'), agency('B')];
	const cells = [
		cell('a', [10, 20, 0], slip),
		cell('a', [40, 0, 0], walkIn),
		cell('b', [30, 0, 0], slip)
	];

	test('stand apart, of the agency and of all together', () => {
		const made = report({ agencies, cells });
		expect(
			made.agencies.map(({ code, sources }) => [code, sources?.map((it) => it.source)])
		).toEqual([
			['A', ['slip', 'walk-in']],
			['B', undefined]
		]);
		const [slips, walked] = made.agencies[0]?.sources ?? [];
		expect(question(slips?.cut, 'R')).toMatchObject({ satisfied: { count: 10 }, answered: 30 });
		expect(question(walked?.cut, 'R')).toMatchObject({ satisfied: { count: 40 }, answered: 40 });
		const [all] = made.sources ?? [];
		expect(question(all?.cut, 'R')).toMatchObject({ satisfied: { count: 40 }, answered: 60 });
	});

	test('are hidden where they are few, and what would give them away', () => {
		const few = [cell('a', [40, 0, 0], slip), cell('a', [5, 0, 0], walkIn)];
		const made = report({ cells: few });
		expect(made.cut.suppressed).toBe(false);
		expect(made.agencies[0]?.sources?.map(({ cut }) => cut.suppressed)).toEqual([true, true]);
	});

	test('are no parts of what a filter leaves', () => {
		const made = report({ agencies, cells, filter: { channel: 'slip' } });
		expect(made.sources).toBeUndefined();
	});

	test('stand apart in CSV in the place of a service, and in JSON', () => {
		const made = report({ agencies, cells });
		const lines = new TextDecoder().decode(resultsCsv(made, 'vi')).split('\r\n');
		const own = lines.filter((it) => it.includes('source:') && it.includes(',R,'));
		expect(own.map((it) => it.slice(0, it.indexOf(',R,')))).toEqual([
			'A,Sở A,source:slip,Phiếu mời',
			'A,Sở A,source:walk-in,Người tự tham gia'
		]);
		expect(JSON.parse(resultsJson(made))).toMatchObject({
			sources: [
				{ source: 'slip', ballots: 60 },
				{ source: 'walk-in', ballots: 40 }
			]
		});
	});
});
