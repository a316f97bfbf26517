import { CLASSES, type ClassName } from '#lib/messages/class-figures.ts';
import { stackedBars, type ChartPicture, type StackedTexts } from './stacked-bars.ts';

/** One bar: three parts that make up the whole, and how sure the first of them is. */
export interface ClassBar {
	label: string;
	/** Fractions 0..1, together 1. */
	parts: Record<ClassName, number>;
	/** Of satisfied; fractions 0..1. */
	low: number;
	high: number;
	/** Written beside the bar, such as `92% (46/50)`. */
	figure: string;
}

export interface ClassBarsTexts extends Pick<StackedTexts, 'ticks'> {
	classes: Record<ClassName, string>;
	interval: string;
}

/** As areas, the same as on screen; dissatisfied is hatched, so that grey print tells it apart. */
const COLOURS: Record<ClassName, string> = {
	satisfied: '#0b7a6f',
	dissatisfied: '#b5451b',
	other: '#a3adb8'
};

/**
 * Stacked horizontal bars with the interval of the share satisfied, as a picture for paper.
 * @param bars one or more: an empty chart says nothing
 * @throws RangeError where there is no bar
 */
export function classBars(
	bars: readonly ClassBar[],
	{ classes, interval, ticks }: ClassBarsTexts
): ChartPicture {
	const series = CLASSES.map((name) => ({
		label: classes[name],
		colour: COLOURS[name],
		hatched: name === 'dissatisfied'
	}));
	const drawn = bars.map(({ label, parts, low, high, figure }) => ({
		label,
		parts: CLASSES.map((name) => parts[name]),
		interval: { low, high },
		figure
	}));
	return stackedBars(drawn, { series, interval, ticks });
}
