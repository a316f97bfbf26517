import { headlines } from '#lib/domain/headline.ts';
import type { Report } from '#lib/domain/report.ts';
import type { Block } from '#lib/server/export/docx/blocks.ts';
import { classLine, classTable } from './class-table.ts';
import type { ReportContext } from './context.ts';

/** A line a channel, each with its own ballots only; nothing where all came in by one. */
export function channelBlocks(context: ReportContext, channels: readonly Report[] = []): Block[] {
	const { text, words } = context;
	if (channels.length < 2) return [];
	return headlines(context.report).flatMap(({ domain, question }) => {
		const lines = channels.flatMap((report) => {
			const { channel } = report.filter;
			if (channel === undefined) return [];
			return [classLine({ ...context, report }, words.channels[channel], report, question.id)];
		});
		return [
			context.tableCaption(text.tablesMore.channels(words.domains[domain])),
			classTable(context, words.channel, lines)
		];
	});
}
