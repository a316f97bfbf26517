/** A calendar year, quarter or month as it is written in addresses and files: `2024`, `2024-Q4`, `2024-11`. */
export type Period = string & { readonly period: unique symbol };

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/;

/** @returns undefined for anything but a year, quarter or month */
export function parsePeriod(text: string): Period | undefined {
	return PERIOD.test(text) ? (text as Period) : undefined;
}

/** @returns first and last month, both inclusive, as `2024-10` */
export function monthsOf(period: Period): { first: string; last: string } {
	const [year = '', part] = period.split('-');
	if (part === undefined) return { first: `${year}-01`, last: `${year}-12` };
	if (!part.startsWith('Q')) return { first: period, last: period };
	const last = Number(part.slice(1)) * 3;
	return { first: `${year}-${twoDigits(last - 2)}`, last: `${year}-${twoDigits(last)}` };
}

function twoDigits(month: number): string {
	return String(month).padStart(2, '0');
}

/** @returns the quarter of a month, the year of a quarter; undefined for a year */
export function periodAround(period: Period): Period | undefined {
	const [year = '', part] = period.split('-');
	if (part === undefined) return undefined;
	if (part.startsWith('Q')) return parsePeriod(year);
	return parsePeriod(`${year}-Q${Math.ceil(Number(part) / 3)}`);
}

/** @param month `2024-11` */
export function isInPeriod(month: string, period: Period): boolean {
	if (!period.includes('Q')) return month.startsWith(period);
	const quarter = Math.ceil(Number(month.slice(5)) / 3);
	return month.startsWith(period.slice(0, 4)) && period.endsWith(String(quarter));
}

/**
 * The month, quarter or year that holds these days.
 * @param days ISO days, both inclusive
 * @returns undefined where they lie in two years, and for what are no days
 */
export function periodOfDays({ start, end }: { start: string; end: string }): Period | undefined {
	let found = parsePeriod(start.slice(0, 7));
	while (found !== undefined && !isInPeriod(end.slice(0, 7), found)) found = periodAround(found);
	return found;
}
