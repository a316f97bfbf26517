import type { ChartPicture } from '#lib/server/export/charts/stacked-bars.ts';
import type { Block } from '#lib/server/export/docx/blocks.ts';
import type { ReportContext } from './context.ts';

/** More bars than this go on in another picture: one has to fit on a page with its caption. */
const MOST_BARS = 16;

/** Bars as pictures with captions; none where there is nothing to draw. */
export function chartPages<Bar>(
	context: ReportContext,
	title: string,
	bars: readonly Bar[],
	draw: (bars: readonly Bar[]) => ChartPicture
): Block[] {
	const pages = Math.ceil(bars.length / MOST_BARS);
	const each = Math.ceil(bars.length / Math.max(1, pages)); // as many in the last as in the first
	return Array.from({ length: pages }, (_it, page): Block[] => {
		const shown = bars.slice(page * each, (page + 1) * each);
		const name = pages === 1 ? title : `${title} (${page + 1}/${pages})`;
		return [
			{ kind: 'picture', ...draw(shown), description: context.text.chartFor(name) },
			context.chartCaption(name)
		];
	}).flat();
}
