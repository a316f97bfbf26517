import type { Locale } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { messages, type Messages } from '#lib/messages/index.ts';
import { paragraph, type Paragraph } from '#lib/server/export/docx/blocks.ts';

/** What every part of the report needs. */
export interface ReportContext {
	report: Report;
	locale: Locale;
	text: Messages['wordReport'];
	words: Messages['report'];
	/** A whole number as people read it. */
	number: (value: number) => string;
	/** Captions, numbered in the order in which they are asked for. */
	tableCaption: (title: string) => Paragraph;
	chartCaption: (title: string) => Paragraph;
}

export function reportContext(report: Report, locale: Locale): ReportContext {
	const { wordReport: text, report: words } = messages(locale);
	let [tables, charts] = [0, 0];
	return {
		report,
		locale,
		text,
		words,
		number: (value) => formatNumber(locale, value),
		tableCaption: (title) => paragraph('Caption', text.table(String((tables += 1)), title)),
		chartCaption: (title) => paragraph('Caption', text.chart(String((charts += 1)), title))
	};
}

/** Whether the report is about one agency, and so issued by it. */
export function isOfOneAgency({ filter, agencies }: Report): boolean {
	return filter.agency !== undefined && agencies.length === 1;
}
