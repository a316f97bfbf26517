import type { QuestionResult } from './report.ts';

/** How many answers a rating got on each of its levels, the best first. */
export interface LevelCounts {
	id: string;
	/** Of five: 5 to 1. */
	counts: readonly number[];
	/** All of them together; "not applicable" is left out. */
	answered: number;
}

/** Levels that a scale of five has. */
const FIVE = ['5', '4', '3', '2', '1'];

/** @returns undefined for what is not rated on five levels, and where nobody answered */
export function levelCounts(question: QuestionResult): LevelCounts | undefined {
	if (question.kind !== 'rating' || question.answered === 0) return undefined;
	const counted = question.options.filter(({ counts }) => counts !== 'none');
	const counts = FIVE.map((id) => counted.find((it) => it.id === id)?.count);
	if (counted.length !== FIVE.length || counts.includes(undefined)) return undefined;
	const levels = counts.map((it) => it ?? 0);
	return { id: question.id, counts: levels, answered: question.answered };
}
