import type { Band } from '#lib/domain/overview/heat-band.ts';

/** A figure on its ground. */
export interface HeatCell {
	figure: string;
	/** Absent: no ground. */
	band?: Band;
	/** Far below or above the mean: a triangle before the figure. */
	mark?: 'low' | 'high';
}

/** One line of the grid: a cell a column, or in words why there are none. */
export type HeatLine = { label: string; isMean?: boolean } & (
	{ cells: readonly HeatCell[] } | { reason: string }
);

export interface HeatTexts {
	/** Heads the labels. */
	corner: string;
	/** Heads the first column of figures. */
	index: string;
	/** Of the grounds, the lowest first. */
	bands: readonly string[];
	low: string;
	high: string;
}

export interface HeatGrid {
	/** Neighbours, with what stands over each. */
	groups: readonly { title: string; columns: readonly string[] }[];
	/** One or more, the mean included. */
	lines: readonly HeatLine[];
	texts: HeatTexts;
}

/** Widths, in pixels: of the labels, and of each column of figures. */
export const LABELS = 430;
export const COLUMN = 138;
export const PADDING = 10;

/** As on screen, the lowest first: in grey each is lighter than the one before, down to the paper. */
export const GROUNDS = ['#dd9c80', '#ebbfac', '#f6e0d6', '#ffffff', '#eef7f5'] as const;
