import { isChannel } from './channel.ts';
import { parsePeriod } from './period.ts';
import type { ReportFilter } from './report.ts';
import { err, ok, type Result } from './result.ts';

/** Which part of an address names nothing that there can be. */
export type FilterFault = 'channel' | 'period';

/**
 * Reads a filter from an address. A part that is missing or empty does not limit; whether an agency
 * or a service of that code exists is not known here.
 * @param query such as `URLSearchParams`
 */
export function parseReportFilter(query: {
	get: (name: string) => string | null;
}): Result<ReportFilter, FilterFault> {
	const [agency, service] = [query.get('agency'), query.get('service')];
	const channel = query.get('channel') || undefined;
	const typed = query.get('period') || undefined;
	const period = typed === undefined ? undefined : parsePeriod(typed);
	if (channel !== undefined && !isChannel(channel)) return err('channel');
	if (typed !== undefined && period === undefined) return err('period');
	return ok({
		...(agency && { agency }),
		...(service && { service }),
		...(channel !== undefined && { channel }),
		...(period !== undefined && { period })
	});
}

/** Whether it limits the figures to a part of an agency: a procedure, a channel, a period. */
export function isPartFilter({ service, channel, period }: ReportFilter): boolean {
	return service !== undefined || channel !== undefined || period !== undefined;
}

/** The address's part that `parseReportFilter` reads as this filter, without a question mark. */
export function filterQuery(filter: ReportFilter): string {
	const { agency, service, channel, period } = filter;
	const parts = Object.entries({ agency, service, channel, period });
	return new URLSearchParams(
		parts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
	).toString();
}
