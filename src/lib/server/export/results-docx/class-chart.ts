import { formatNumber } from '#lib/messages/format.ts';
import type { ClassFigures, ClassName } from '#lib/messages/class-figures.ts';
import {
	classBars,
	type ClassBar,
	type ClassBarsTexts
} from '#lib/server/export/charts/class-bars.ts';
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
	const texts = chartTexts(context);
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

function barOf(label: string, figures: ClassFigures): ClassBar {
	const partOf = (name: ClassName) => figures.classes.find((it) => it.name === name)?.part ?? 0;
	const { satisfied, answered, low, high } = figures;
	return {
		label,
		parts: {
			satisfied: partOf('satisfied'),
			dissatisfied: partOf('dissatisfied'),
			other: partOf('other')
		},
		low,
		high,
		figure: `${satisfied.share} (${satisfied.count}/${answered})`
	};
}

function chartTexts({ words, text, locale }: ReportContext): ClassBarsTexts {
	const { satisfied, dissatisfied, other } = words;
	const tick = (percent: number) => `${formatNumber(locale, percent)}%`;
	return {
		classes: { satisfied, dissatisfied, other },
		interval: text.intervalShort,
		ticks: [tick(0), tick(25), tick(50), tick(75), tick(100)]
	};
}
