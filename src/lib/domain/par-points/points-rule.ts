import type { Domain } from '#lib/domain/questionnaire.ts';

/** What is turned into points: the overall index, or that of one domain. */
export const MEASURES = ['index', 'policy', 'service'] as const satisfies readonly (
	'index' | Domain
)[];
export type Measure = (typeof MEASURES)[number];

/** A share in percent and the points from it on. */
export interface Step {
	atLeast: number;
	points: number;
}

/** Percent, 0..100, with at most two decimals; so are points. */
export type PointsShape =
	| { kind: 'linear'; from: number; to: number }
	/** Descending; under the last there are no points. */
	| { kind: 'steps'; steps: readonly Step[] };

/** How results become points of the province's index of administrative reform (Chỉ số CCHC). */
export interface PointsRule {
	/** From 1; a version never changes. */
	version: number;
	/** Number of the decision that the rule stands in. */
	decision: string;
	/** ISO day. */
	decidedOn: string;
	measure: Measure;
	/** The most that can be had. */
	most: number;
	shape: PointsShape;
}

/** A share that arithmetic left a hair under a step is on it. */
const HAIR = 1e-9;

/**
 * @param share a fraction 0..1, unrounded
 * @returns points with two decimals, rounded once: half and more goes up
 */
export function pointsOf({ shape, most }: PointsRule, share: number): number {
	const percent = share * 100 + HAIR;
	if (shape.kind === 'steps') {
		return shape.steps.find(({ atLeast }) => percent >= atLeast)?.points ?? 0;
	}
	const part = (percent - shape.from) / (shape.to - shape.from);
	return Math.round(Math.min(1, Math.max(0, part)) * most * 100 + HAIR) / 100;
}
