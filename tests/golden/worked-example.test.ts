import { expect, test } from 'vitest';
import type { PointsRule } from '#lib/domain/par-points/points-rule.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import { decisionDocx } from '#lib/server/export/papers/decision-docx.ts';
import { submissionDocx } from '#lib/server/export/papers/submission-docx.ts';
import { summaryDocx } from '#lib/server/export/papers/summary-docx.ts';
import { resultsDocx } from '#lib/server/export/results-docx/results-docx.ts';
import { resultsXlsx } from '#lib/server/export/results-xlsx/results-xlsx.ts';
import { golden, partsOf } from '../support/golden.ts';
import { agency, cell, report } from '../support/reports.ts';
import { WORKED, workedTally } from '../support/worked-example.ts';

// The worked example of docs/statistics.md, twice: for each of two agencies.

const POINTS: PointsRule = {
	version: 1,
	decision: '120/QĐ-UBND',
	decidedOn: '2026-01-15',
	measure: 'service',
	most: 10,
	shape: { kind: 'linear', from: 60, to: 100 }
};
const workedReport = () =>
	report({
		questionnaire: WORKED,
		agencies: [agency('STP', 'Sở Tư pháp'), agency('STC', 'Sở Tài chính')],
		cells: ['stp', 'stc'].map((id) =>
			cell(id, [], {
				questionnaireVersion: 1,
				channel: 'slip',
				assurance: 'slip',
				tally: workedTally()
			})
		)
	});
const documentOf = async (bytes: AsyncGenerator<Uint8Array>) =>
	partsOf(await collectBytes(bytes), /document\.xml$/);

test('the charts are these, byte for byte, with the sheets that they draw', async () => {
	const workbook = await collectBytes(resultsXlsx(workedReport(), 'vi'));
	const parts = partsOf(workbook, /drawings|charts|sheet[23]\.|Content_Types/);
	expect(parts).toBe(golden('worked-example.vi.charts.txt'));
});

test('the points of Chỉ số CCHC are these in the workbook', async () => {
	const workbook = await collectBytes(resultsXlsx(workedReport(), 'vi', POINTS));
	expect(partsOf(workbook, /sheet7\.xml$/)).toBe(golden('worked-example.vi.points.txt'));
});

test.each([
	['report', () => resultsDocx(workedReport(), 'vi', { pointsRule: POINTS })],
	['submission', () => submissionDocx(workedReport(), {})],
	['decision', () => decisionDocx(workedReport(), {})],
	['summary', () => summaryDocx(workedReport(), {})]
] as const)('the %s in Word is this, its pictures apart', async (name, write) => {
	expect(await documentOf(write())).toBe(golden(`worked-example.vi.${name}.docx.txt`));
});
