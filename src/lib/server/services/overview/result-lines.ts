import type { AgencyParts } from '#lib/domain/agency-parts.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Cut, Report } from '#lib/domain/report.ts';
import { formatPeriod } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';

/** A part of the ballots, and what it is called. */
export interface ResultLine {
	label: string;
	basis: { cut: Cut; ballots?: number; waiting?: number };
}

/** The tables of a page of results, by what their lines are. */
export type ResultLines = Record<
	'agency' | 'source' | 'service' | 'channel' | 'month',
	readonly ResultLine[]
>;

/** @param parts of one agency's page that nothing limits further */
export function resultLines(
	{ agencies, sources = [] }: Report,
	parts: AgencyParts | undefined,
	locale: Locale
): ResultLines {
	const { report: text } = messages(locale);
	const named = agencies.map((it) => ({ label: it.name[locale], basis: it }));
	const services = agencies.length === 1 ? (agencies[0]?.services ?? []) : [];
	return {
		agency: named,
		source: sources.map((it) => ({ label: text.sources[it.source], basis: it })),
		service: services.map((it) => ({ label: it.name[locale], basis: it })),
		channel: (parts?.channels ?? []).map((it) => ({ label: text.channels[it.of], basis: it })),
		month: (parts?.months ?? []).map((it) => ({ label: formatPeriod(locale, it.of), basis: it }))
	};
}
