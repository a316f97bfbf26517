import { classBars } from '#lib/server/export/charts/class-bars.ts';
import { barOf, chartTexts } from '#lib/server/export/charts/class-chart.ts';
import type { Block } from '#lib/server/export/docx/blocks.ts';
import type { ClassLine } from './class-table.ts';
import type { ReportContext } from './context.ts';

/** More bars than this go on in another picture: one has to fit on a page with its caption. */
const MOST_BARS = 16;

/** Lines with figures as pictures with captions; none where there is nothing to draw. */
export function classCharts(
	context: ReportContext,
	title: string,
	lines: readonly ClassLine[]
): Block[] {
	const bars = lines.flatMap(({ label, figures }) => (figures ? [barOf(label, figures)] : []));
	const texts = chartTexts(context.locale);
	const pages = Math.ceil(bars.length / MOST_BARS);
	return Array.from({ length: pages }, (_it, page): Block[] => {
		const shown = bars.slice(page * MOST_BARS, (page + 1) * MOST_BARS);
		const name = pages === 1 ? title : `${title} (${page + 1}/${pages})`;
		return [
			{
				kind: 'picture',
				...classBars(shown, texts),
				description: context.text.chartFor(name)
			},
			context.chartCaption(name)
		];
	}).flat();
}

/** The highest share first; of equal ones in the order given. */
export function byShare(lines: readonly ClassLine[]): ClassLine[] {
	const shareOf = ({ figures }: ClassLine) => figures?.satisfied.part ?? -1;
	return lines.toSorted((a, b) => shareOf(b) - shareOf(a));
}
