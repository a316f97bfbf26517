import { stackedBars, type ChartPicture, type Series, type StackedTexts } from './stacked-bars.ts';

/** How the answers to one item spread. */
export interface LevelBar {
	label: string;
	/** Answers on the levels 5 to 1; not all 0. */
	counts: readonly number[];
	/** Written beside the bar. */
	figure: string;
}

/** The ends are dark, the middle is light; below the middle it is striped, so that grey print tells. */
export const LEVEL_LOOKS: readonly Omit<Series, 'label'>[] = [
	{ colour: '#0b5d57' },
	{ colour: '#6fb3aa' },
	{ colour: '#dfe4e8' },
	{ colour: '#d98b66', hatched: true },
	{ colour: '#8a2f0d', hatched: true }
];

export interface LevelTexts extends Pick<StackedTexts, 'ticks'> {
	/** Of the levels, 5 to 1. */
	names: readonly string[];
}

/**
 * @throws RangeError where there is no bar
 */
export function levelBars(bars: readonly LevelBar[], { names, ticks }: LevelTexts): ChartPicture {
	const series = LEVEL_LOOKS.map((look, at) => ({ ...look, label: names[at] ?? '' }));
	const drawn = bars.map(({ label, counts, figure }) => {
		const total = counts.reduce((sum, it) => sum + it, 0);
		return { label, parts: counts.map((it) => it / total), figure };
	});
	return stackedBars(drawn, { series, ticks });
}
