import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '#lib/domain/ballot.ts';
import { buildReport } from '#lib/domain/build-report.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { tallyOf, type TallyCell } from '#lib/domain/tally.ts';
import { reportWords } from '#lib/messages/report-words.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import { resultsCsv } from '#lib/server/export/results-csv.ts';
import { resultsDocx } from '#lib/server/export/results-docx/results-docx.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';
import { resultsXlsx } from '#lib/server/export/results-xlsx/results-xlsx.ts';
import { golden, partsOf, textOf } from '../support/golden.ts';

const survey: Survey = {
	id: 'stp-2024',
	planId: 'stp-2024',
	title: {
		vi: 'Khảo sát mức độ hài lòng năm 2024 – Sở Tư pháp tỉnh Đắk Nông',
		en: 'Satisfaction survey 2024 – Department of Justice of Đắk Nông province'
	},
	status: 'open',
	questionnaire: { code: 'short', version: 1 },
	opensAt: '2024-10-31T17:00:00.000Z',
	sample: false
};

const agency = {
	id: 'stp',
	code: 'STP',
	name: { vi: 'Sở Tư pháp', en: 'Department of Justice' },
	validFrom: '2020-01-01'
};

/** The same answer to both ratings. */
function ballots(count: number, option: string): Answers[] {
	const answer: Answer = { kind: 'option', option };
	return Array.from({ length: count }, () => new Map(['SF.CS', 'SF.DV'].map((id) => [id, answer])));
}

/** Sở Tư pháp Đắk Nông, 2024: 46 satisfied, none dissatisfied, 4 other, on both questions. */
function ballotsOf2024(questionnaire: Questionnaire): TallyCell {
	return {
		surveyId: survey.id,
		questionnaireVersion: 1,
		agencyId: agency.id,
		serviceCode: '',
		channel: 'import',
		assurance: 'import',
		month: '2024-11',
		tally: tallyOf(questionnaire, [...ballots(46, 'satisfied'), ...ballots(4, 'other')])
	};
}

function shortForm(): Questionnaire {
	const found = BUILT_IN.find(({ code, version }) => code === 'short' && version === 1);
	if (!found) throw new RangeError('short@1');
	return found;
}

function reportOf2024(): Report {
	const questionnaire = shortForm();
	return buildReport({
		survey,
		status: 'open',
		questionnaire,
		agencies: [agency],
		services: [],
		cells: [ballotsOf2024(questionnaire)],
		waiting: [],
		unsteady: new Set(),
		filter: {},
		words: reportWords
	});
}

describe('the results of the 50 ballots of 2024', () => {
	test.each(['vi', 'en'] as const)('are this CSV, byte for byte: %s', (locale) => {
		expect(textOf(resultsCsv(reportOf2024(), locale))).toBe(golden(`stp-2024.${locale}.csv`));
	});

	test.each(['vi', 'en'] as const)('are this workbook, byte for byte: %s', async (locale) => {
		const workbook = await collectBytes(resultsXlsx(reportOf2024(), locale));
		expect(partsOf(workbook)).toBe(golden(`stp-2024.${locale}.xlsx.txt`));
	});

	test.each(['vi', 'en'] as const)(
		'are this Word report, its pictures apart: %s',
		async (locale) => {
			const word = await collectBytes(resultsDocx(reportOf2024(), locale));
			expect(partsOf(word)).toBe(golden(`stp-2024.${locale}.docx.txt`));
		}
	);

	test('are this JSON, byte for byte', () => {
		expect(resultsJson(reportOf2024())).toBe(golden('stp-2024.json'));
	});
});
