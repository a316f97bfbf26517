import type { Report } from './report.ts';

/** Agencies whose lines stand on one page; what is left over and would fill none stands on the last. */
export const AGENCIES_PER_PAGE = 100;

/** @param page from 1; one beyond the last is the last */
export function reportPage(
	report: Report,
	page: number
): { report: Report; page: number; last: number } {
	const { agencies } = report;
	const last = Math.max(1, Math.floor(agencies.length / AGENCIES_PER_PAGE));
	const shown = Math.min(page, last);
	const start = (shown - 1) * AGENCIES_PER_PAGE;
	const end = shown === last ? agencies.length : start + AGENCIES_PER_PAGE;
	return { report: { ...report, agencies: agencies.slice(start, end) }, page: shown, last };
}
