import type { Locale } from '#lib/domain/locale.ts';
import type { RatingResult } from '#lib/domain/report.ts';
import { formatInterval, formatNumber, formatParts } from './format.ts';

/** The three classes, always in this order. */
export const CLASSES = ['satisfied', 'dissatisfied', 'other'] as const;
export type ClassName = (typeof CLASSES)[number];

export interface ClassFigure {
	name: ClassName;
	/** As people read it: `92%`. */
	share: string;
	count: string;
	/** A fraction 0..1, for bars only. */
	part: number;
}

/** A rating's figures, rounded once for people; the bars keep the raw fractions. */
export interface ClassFigures {
	classes: readonly ClassFigure[];
	satisfied: ClassFigure;
	/** How many people answered. */
	answered: string;
	/** Of the share satisfied: `81,2–96,8%`. */
	interval: string;
	/** Of the share satisfied; fractions 0..1. */
	low: number;
	high: number;
}

/**
 * @param ballots of the cut: it says how many decimals are honest
 * @returns undefined where there is no share to show
 */
export function classFigures(
	locale: Locale,
	result: RatingResult | undefined,
	ballots: number
): ClassFigures | undefined {
	if (!result?.satisfied || !result.dissatisfied || !result.other) return undefined;
	const { satisfied, dissatisfied, other } = result;
	const counted = { satisfied, dissatisfied, other };
	const shares = formatParts(
		locale,
		CLASSES.map((name) => counted[name].count),
		ballots
	);
	const figureOf = (name: ClassName): ClassFigure => ({
		name,
		share: shares[CLASSES.indexOf(name)] ?? '',
		count: formatNumber(locale, counted[name].count),
		part: counted[name].share
	});
	return {
		classes: CLASSES.map(figureOf),
		satisfied: figureOf('satisfied'),
		answered: formatNumber(locale, result.answered),
		interval: formatInterval(locale, satisfied),
		low: satisfied.low,
		high: satisfied.high
	};
}
