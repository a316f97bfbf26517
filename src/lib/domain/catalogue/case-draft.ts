import { parsePeriod, type Period } from '#lib/domain/period.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { CaseCount } from './case-count.ts';
import { DraftReader, type DraftFault } from './draft.ts';

/** A count of files as a form or a file gives it, in the order of both. */
export const CASE_FIELDS = [
	'agency',
	'service',
	'period',
	'total',
	'received',
	'carriedOver',
	'finished',
	'onTime',
	'late',
	'open',
	'source',
	'asOf'
] as const;
export type CaseField = (typeof CASE_FIELDS)[number];
export type CaseTexts = Readonly<Partial<Record<CaseField, string>>>;

/** The numbers among them. */
export const CASE_NUMBERS = [
	'total',
	'received',
	'carriedOver',
	'finished',
	'onTime',
	'late',
	'open'
] as const satisfies readonly CaseField[];

/** What a count is but its agency's id, which is still its code. */
export interface CaseDraft extends Omit<CaseCount, 'agencyId'> {
	agencyCode: string;
}

/** @returns the count, or all that must be corrected; whether agency and service exist is not known here */
export function parseCaseCount(texts: CaseTexts): Result<CaseDraft, DraftFault<CaseField>[]> {
	const read = new DraftReader<CaseField>(texts);
	const agencyCode = read.agencyCode('agency');
	const serviceCode = read.text('service', 40);
	const period = readPeriod(read);
	const numbers = Object.fromEntries(
		CASE_NUMBERS.map((it) => [it, read.count(it)] as const).filter(([, it]) => it !== undefined)
	);
	const { finished } = numbers;
	if (finished === undefined && !read.faults.some((it) => it.field === 'finished')) {
		read.refuse('finished', 'required');
	}
	const source = read.required('source');
	const asOf = read.day('asOf');
	if (asOf === '' && !read.faults.some((it) => it.field === 'asOf'))
		read.refuse('asOf', 'required');
	if (read.faults.length > 0 || period === undefined || finished === undefined) {
		return err(read.faults);
	}
	return ok({ ...numbers, agencyCode, serviceCode, period, finished, source, asOf });
}

/** The texts of a count as its form shows them. */
export function caseTexts(count: CaseCount, agencyCode: string): Record<CaseField, string> {
	const numbers = CASE_NUMBERS.map((it) => [it, count[it] === undefined ? '' : String(count[it])]);
	return {
		...(Object.fromEntries(numbers) as Record<(typeof CASE_NUMBERS)[number], string>),
		agency: agencyCode,
		service: count.serviceCode,
		period: count.period,
		source: count.source,
		asOf: count.asOf
	};
}

/** `2024`, `2024-Q4`, `2024-11`, and `11/2024` as people write a month. */
function readPeriod(read: DraftReader<CaseField>): Period | undefined {
	const text = read.required('period').toUpperCase();
	const period = parsePeriod(
		text.replace(
			/^(\d{1,2})[/-](\d{4})$/,
			(_, m: string, y: string) => `${y}-${m.padStart(2, '0')}`
		)
	);
	if (text !== '' && period === undefined) read.refuse('period', 'malformed-period');
	return period;
}
