import type { ReportFilter } from '#lib/domain/report.ts';

/** What occurs, and what is asked for although it does not. */
export function withCurrent<T>(occurring: readonly T[], current: T | undefined): readonly T[] {
	return current === undefined || occurring.includes(current) ? occurring : [...occurring, current];
}

/** Whether the figures are limited to less than all of an agency. */
export function isNarrowed({ service, channel, period }: ReportFilter): boolean {
	return [service, channel, period].some((it) => it !== undefined);
}
