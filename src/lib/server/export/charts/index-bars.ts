import { stackedBars, type ChartPicture, type StackedTexts } from './stacked-bars.ts';

/** A figure of 100, drawn from the left. */
export interface IndexBar {
	label: string;
	/** A fraction 0..1. */
	value: number;
	/** Written beside the bar. */
	figure: string;
}

export interface IndexTexts extends Pick<StackedTexts, 'ticks'> {
	/** What the bars are. */
	name: string;
}

/** @throws RangeError where there is no bar */
export function indexBars(bars: readonly IndexBar[], { name, ticks }: IndexTexts): ChartPicture {
	const drawn = bars.map(({ value, ...bar }) => ({ ...bar, parts: [value] }));
	return stackedBars(drawn, { series: [{ label: name, colour: '#0b5d57' }], ticks });
}
