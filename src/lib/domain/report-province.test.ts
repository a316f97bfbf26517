import { describe, expect, test } from 'vitest';
import { agency, report, text } from '../../../tests/support/reports.ts';
import { methodNotes } from '#lib/messages/method-notes.ts';
import type { EnteredCases } from './figures.ts';
import { parsePeriod } from './period.ts';
import { reportProvince } from './report-province.ts';
import type { AgencyResult, Cut, QuestionResult, ReportQuestion } from './report.ts';

// The three agencies of docs/statistics.md: 81.81 with 3,250 files, 91.5 with 400, 78.0 with 9,000.

const agencies = ['A', 'B', 'C'].map((code) => agency(code));
const questions = (['policy', 'service'] as const).map((domain): ReportQuestion => {
	return { id: domain, kind: 'rating', text: text(domain), domain, indexWeight: 1 };
});

/** @param satisfied of 10,000, on both domains */
function resultOf(code: string, satisfied: number): AgencyResult {
	const share = { count: satisfied, share: satisfied / 10_000, low: 0, high: 1 };
	const rated = questions.map(({ id, text: words }): QuestionResult => {
		const rest = { text: words, options: [], answered: 10_000, mapping: words };
		return { id, kind: 'rating', satisfied: share, ...rest };
	});
	const cut: Cut = { suppressed: false, questions: rated };
	return { code, name: text(code), ballots: 10_000, waiting: 0, cut, services: [] };
}

const RESULTS = [resultOf('A', 8181), resultOf('B', 9150), resultOf('C', 7800)];
const casesOf = (agencyId: string, finished: number): EnteredCases => ({
	agencyId,
	serviceCode: '',
	period: parsePeriod('2026') ?? expect.fail(),
	finished,
	source: 'Báo cáo 12/BC',
	asOf: '2026-10-31',
	enteredBy: 'sonoivu',
	enteredAt: '2026-11-01T00:00:00.000Z'
});
const CASES = [casesOf('a', 3250), casesOf('b', 400), casesOf('c', 9000)];

describe('the index of all agencies in a report', () => {
	const of = (results: readonly AgencyResult[], cases = CASES) =>
		reportProvince({ agencies: results, questions, filter: {} }, cases, agencies);

	test('weighs by finished files, has the mean beside it, and says where the files come from', () => {
		const found = of(RESULTS);
		expect((found?.weighted ?? NaN) * 100).toBeCloseTo(79.41, 2);
		expect((found?.unweighted ?? NaN) * 100).toBeCloseTo(83.77, 2);
		const notes = methodNotes({ ...report({}), ...(found && { province: found }) }, 'vi');
		expect(notes).toContain(
			'Chỉ số chung của các cơ quan, tính theo số hồ sơ đã giải quyết (Năm 2026): 79,41. Trung bình cộng của 3 cơ quan có số liệu được hiển thị: 83,77. Số hồ sơ: Báo cáo 12/BC; tính đến 31/10/2026; người nhập: sonoivu.'
		);
	});

	test('is not weighted where files are missing, and says of how many agencies', () => {
		const found = of(RESULTS, CASES.slice(0, 1));
		expect(found).toMatchObject({ withoutFiles: 2 });
		expect(found).not.toHaveProperty('weighted');
		const notes = methodNotes({ ...report({}), ...(found && { province: found }) }, 'vi');
		expect(notes.join(' ')).toContain('2 cơ quan chưa có số hồ sơ');
	});

	test('leaves out whom the reader does not see: a mean over all would give it away', () => {
		const hidden = { ...resultOf('B', 9150), cut: { suppressed: true } as const };
		expect(of([resultOf('A', 8181), hidden, resultOf('C', 7800)])).toMatchObject({ agencies: 2 });
		expect(of(RESULTS.slice(0, 1))).toBeUndefined();
	});
});
