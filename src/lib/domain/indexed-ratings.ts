import { classCounts, type ClassCounts } from './class-counts.ts';
import { allQuestions, scaleOf, type Questionnaire } from './questionnaire.ts';
import type { ReportQuestion } from './report.ts';
import { countsOf, type Tally } from './tally.ts';

/** What the index counts of a rating. */
export type IndexedCounts = Pick<ClassCounts, 'satisfied' | 'answered'>;

/** @returns by id; without those that are not shown */
export type ReadIndexed = (
	tally: Tally,
	isShown: (id: string) => boolean
) => ReadonlyMap<string, IndexedCounts>;

/** Reads the ratings that belong to the index, of cut after cut. @param asked as of `resultReader` */
export function indexedReader(
	questionnaire: Questionnaire,
	asked: readonly ReportQuestion[]
): ReadIndexed {
	const indexed = new Set(
		asked.filter(({ indexWeight }) => indexWeight !== undefined).map(({ id }) => id)
	);
	const ratings = allQuestions(questionnaire).flatMap((question, at) => {
		if (question.kind !== 'rating' || !indexed.has(question.id)) return [];
		return [{ at, id: question.id, scale: scaleOf(questionnaire, question) }];
	});
	return (tally, isShown) => {
		const counts = new Map<string, IndexedCounts>();
		for (const { at, id, scale } of ratings) {
			if (!isShown(id)) continue;
			const { satisfied, answered } = classCounts(scale, countsOf(tally, at).options);
			counts.set(id, { satisfied, answered });
		}
		return counts;
	};
}
