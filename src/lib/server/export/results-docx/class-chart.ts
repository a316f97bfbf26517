import { classBars } from '#lib/server/export/charts/class-bars.ts';
import { barOf, chartTexts } from '#lib/server/export/charts/class-chart.ts';
import type { Block } from '#lib/server/export/docx/blocks.ts';
import { chartPages } from './chart-pages.ts';
import type { ClassLine } from './class-table.ts';
import type { ReportContext } from './context.ts';

/** Lines with figures as pictures with captions; none where there is nothing to draw. */
export function classCharts(
	context: ReportContext,
	title: string,
	lines: readonly ClassLine[]
): Block[] {
	const bars = lines.flatMap(({ label, figures }) => (figures ? [barOf(label, figures)] : []));
	const texts = chartTexts(context.locale);
	return chartPages(context, title, bars, (shown) => classBars(shown, texts));
}

/** The highest share first; of equal ones in the order given. */
export function byShare(lines: readonly ClassLine[]): ClassLine[] {
	const shareOf = ({ figures }: ClassLine) => figures?.satisfied.part ?? -1;
	return lines.toSorted((a, b) => shareOf(b) - shareOf(a));
}
