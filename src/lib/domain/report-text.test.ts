import { describe, expect, test } from 'vitest';
import {
	LONGEST_LINE,
	LONGEST_PASSAGE,
	NO_REPORT_TEXTS,
	paragraphsOf,
	parseReportTexts
} from './report-text.ts';

describe('texts of a report', () => {
	test('are kept as they were typed, but for line ends and the space around', () => {
		const typed = { ...NO_REPORT_TEXTS, causes: ' một\r\nhai\rba \n' };
		expect(parseReportTexts(typed)).toEqual({
			ok: true,
			value: { ...NO_REPORT_TEXTS, causes: 'một\nhai\nba' }
		});
	});

	test.each([
		['place', LONGEST_LINE],
		['proposals', LONGEST_PASSAGE]
	] as const)('%s is at most %i letters long', (field, longest) => {
		const of = (length: number) =>
			parseReportTexts({ ...NO_REPORT_TEXTS, [field]: 'ế'.repeat(length) });
		expect(of(longest).ok).toBe(true);
		expect(of(longest + 1)).toEqual({ ok: false, error: [{ field, code: 'too-long' }] });
	});

	test('that are as long as may be fit into a form', () => {
		expect(4 * LONGEST_PASSAGE * 3 + 3 * LONGEST_LINE * 3).toBeLessThan(64 * 1024 - 2000);
	});

	test('have the paragraphs that their lines are', () => {
		expect(paragraphsOf('một\n\n hai \n')).toEqual(['một', 'hai']);
		expect(paragraphsOf('')).toEqual([]);
	});
});
