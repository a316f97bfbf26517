import type { Locale } from '#lib/domain/locale.ts';
import { formatNumber } from '#lib/messages/format.ts';
import type { ClassFigures, ClassName } from '#lib/messages/class-figures.ts';
import { messages } from '#lib/messages/index.ts';
import type { ClassBar, ClassBarsTexts } from './class-bars.ts';

/** A line's figures as a bar. */
export function barOf(label: string, figures: ClassFigures): ClassBar {
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

export function chartTexts(locale: Locale): ClassBarsTexts {
	const { report, wordReport } = messages(locale);
	const { satisfied, dissatisfied, other } = report;
	const tick = (percent: number) => `${formatNumber(locale, percent)}%`;
	return {
		classes: { satisfied, dissatisfied, other },
		interval: wordReport.intervalShort,
		ticks: [tick(0), tick(25), tick(50), tick(75), tick(100)]
	};
}
