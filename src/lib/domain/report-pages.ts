import type { FactorTable } from './overview/factor-table.ts';
import type { DomainOverview } from './overview/province-overview.ts';
import type { Report } from './report.ts';

/** Agencies whose lines stand on one page; what is left over and would fill none stands on the last. */
export const AGENCIES_PER_PAGE = 100;

/** @param page from 1; one beyond the last is the last */
export function reportPage(
	report: Report,
	page: number
): { report: Report; page: number; last: number } {
	const last = lastPage(report.agencies);
	const shown = Math.min(page, last);
	return { report: { ...report, agencies: onPage(report.agencies, shown) }, page: shown, last };
}

/** The lists and the table of a province's overview. */
export interface OverviewLists {
	domains: readonly DomainOverview[];
	factors: FactorTable;
}

/**
 * A page of each list of an overview, and of its table: what ended on an earlier page is not there.
 * The means are of all agencies on every page.
 * @param page from 1; one beyond the last is the last
 */
export function overviewPage(
	{ domains, factors }: OverviewLists,
	page: number
): OverviewLists & { page: number; last: number } {
	const lists = domains.flatMap(({ groups }) => groups.map(({ agencies }) => agencies));
	const last = Math.max(lastPage(factors.rows), ...lists.map(lastPage));
	const shown = Math.min(page, last);
	const ofPage = domains.map(({ groups, ...domain }) => ({
		...domain,
		groups: groups
			.map((group) => ({ ...group, agencies: onPage(group.agencies, shown) }))
			.filter(({ agencies }) => agencies.length > 0)
	}));
	const rows = onPage(factors.rows, shown);
	return { domains: ofPage, factors: { ...factors, rows }, page: shown, last };
}

function lastPage(list: readonly unknown[]): number {
	return Math.max(1, Math.floor(list.length / AGENCIES_PER_PAGE));
}

/** @returns nothing beyond the list's last page */
function onPage<Item>(list: readonly Item[], page: number): readonly Item[] {
	const last = lastPage(list);
	if (page > last) return [];
	const start = (page - 1) * AGENCIES_PER_PAGE;
	return list.slice(start, page === last ? list.length : start + AGENCIES_PER_PAGE);
}
