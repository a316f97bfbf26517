import { err, ok, type Result } from './result.ts';

/** What stands in one line of the letterhead or of the list of recipients. */
export const REPORT_LINES = ['superior', 'place', 'recipients'] as const;

/** What takes paragraphs: how the survey was carried out, then what only the official can judge. */
export const REPORT_PASSAGES = ['organisation', 'limitations', 'causes', 'proposals'] as const;

export const REPORT_FIELDS = [...REPORT_LINES, ...REPORT_PASSAGES] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** The official's own words in a report; '' where nothing was written: the paper has a blank there. */
export type ReportTexts = Record<ReportField, string>;

export const NO_REPORT_TEXTS: ReportTexts = {
	superior: '',
	place: '',
	recipients: '',
	organisation: '',
	limitations: '',
	causes: '',
	proposals: ''
};

/**
 * In UTF-16 code units; about two pages of A4. Four of them in letters of three bytes each still fit
 * into a form of 64 kB, so that no text is ever refused whole.
 */
export const LONGEST_PASSAGE = 5000;
export const LONGEST_LINE = 200;

export interface ReportFault {
	field: ReportField;
	code: 'too-long';
}

/** @returns the texts without line ends of other systems and spaces around, or the fields that are too long */
export function parseReportTexts(typed: Readonly<ReportTexts>): Result<ReportTexts, ReportFault[]> {
	const texts = Object.fromEntries(
		REPORT_FIELDS.map((field) => [field, typed[field].replace(/\r\n?/g, '\n').trim()])
	) as ReportTexts;
	const faults = REPORT_FIELDS.filter((field) => texts[field].length > longestOf(field)).map(
		(field): ReportFault => ({ field, code: 'too-long' })
	);
	return faults.length > 0 ? err(faults) : ok(texts);
}

export function longestOf(field: ReportField): number {
	return REPORT_PASSAGES.some((it) => it === field) ? LONGEST_PASSAGE : LONGEST_LINE;
}

/** Its paragraphs; none of an empty text. */
export function paragraphsOf(text: string): string[] {
	return text
		.split('\n')
		.map((it) => it.trim())
		.filter((it) => it !== '');
}
