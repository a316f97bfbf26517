import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ratingIn } from '#lib/domain/headline.ts';
import { indexOfCut } from '#lib/domain/report-index.ts';
import { EQUAL_RULE } from '#lib/domain/satisfaction-index.ts';
import { exportResults, type ExportFormat } from '#lib/server/services/exports.ts';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { importQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { resultsPage } from '#lib/server/services/results-page.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { staffOf } from '../support/staff.ts';
import { readWord } from '../support/word.ts';
import { readWorkbook } from '../support/workbook.ts';
import { answersOf, FACTORS, PEOPLE, WORKED, WORKED_IDS } from '../support/worked-example.ts';

// The worked example of docs/statistics.md, from a file of 120 ballots to every file of results.

/** Percent, two decimals: items in order, then factors, domains and the index. */
const ITEMS = [
	...['83.33', '78.33', '75.00', '85.00', '81.67', '88.33', '73.33', '90.00', '87.50', '86.67'],
	...['86.67', '91.67', '81.67', '89.17', '77.14', '68.57', '75.00', '66.67', '74.17', '70.00']
];
/** 88, 10 and 22 of 120: so that the three parts sum to 100, the largest gets the last hundredth. */
const IN_FILES = ITEMS.map((it) => (it === '73.33' ? '73.34' : it));
const INDICES = ['76,63', '71,46', '81,81', '78,89', '82,08', '87,71', '87,50', '72,86'];

/** One column a question; who is nobody's level answers that it was nothing to them. */
function ballotFile(): Uint8Array {
	const columns = Object.values(FACTORS).flatMap((items) => items.map(answersOf));
	const lines = Array.from({ length: PEOPLE }, (_it, at) =>
		['STP', '2026-11', ...columns.map((column) => column[at])].join(',')
	);
	return new TextEncoder().encode(
		[`agency,month,${WORKED_IDS.join(',')}`, ...lines, ''].join('\r\n')
	);
}

describe.each(DIALECTS)('the worked example on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		const stored = await importQuestionnaire(deps, JSON.stringify(WORKED), 'cli');
		expect(stored.ok).toBe(true);
		await insertWorld(deps, { questionnaire: { code: 'vi-du', version: 1 } });
		const taken = await importBallots(deps, { surveyId: SURVEY.id, bytes: ballotFile() }, 'cli');
		expect(taken).toEqual({ ok: true, value: PEOPLE });
	});
	afterEach(() => deps.db.destroy());

	const fileOf = async (format: ExportFormat) => {
		const request = { surveyId: SURVEY.id, filter: { agency: 'STP' }, locale: 'vi' } as const;
		return (await exportResults(deps, 'operator', { ...request, format })).bytes;
	};
	const textOf = async (format: ExportFormat) => new TextDecoder().decode(await fileOf(format));

	test('has the same figures on the page, in CSV, JSON, Excel and Word', async () => {
		const auditor = staffOf('auditor');
		const { report } = await resultsPage(deps, auditor, SURVEY.id, new URLSearchParams());
		const shares = WORKED_IDS.map(
			(id) => (ratingIn(report.cut, id)?.satisfied?.share ?? NaN) * 100
		);
		expect(shares.map((it) => it.toFixed(2))).toEqual(ITEMS);
		const index = indexOfCut(report.questions, report.cut, EQUAL_RULE);
		expect((index?.value ?? NaN) * 100).toBeCloseTo(76.63, 2);

		const rows = (await textOf('csv')).split('\r\n').map((line) => line.split(','));
		const column = rows[0]?.indexOf('satisfied_pct') ?? -1;
		expect(WORKED_IDS.map((id) => rows.find((row) => row[4] === id)?.[column])).toEqual(IN_FILES);

		const json = JSON.parse(await textOf('json')) as {
			questions: { id: string; satisfied: { share: number } }[];
		};
		expect(json.questions.map((it) => (it.satisfied.share * 100).toFixed(2))).toEqual(ITEMS);

		const sheet = readWorkbook(await fileOf('xlsx')).sheets.find(
			(it) => it.name === 'Theo câu hỏi'
		);
		const lines = WORKED_IDS.map((id) => sheet?.rows.find((row) => row[2] === id) ?? []);
		const wanted = IN_FILES.map((it) => Math.round(Number(it) * 100) / 10_000);
		for (const [at, share] of wanted.entries()) expect(lines[at]).toContain(share);

		const { tables } = readWord(await fileOf('docx'));
		const cells = tables.flat(2);
		for (const value of INDICES) expect(cells).toContain(value);
		expect(cells).toContain('108 (90,0%)');
		expect(cells).toContain('54 (77,1%)');
	});
});
