import type { IndexedCounts } from './indexed-ratings.ts';
import type { Cut, QuestionResult, ReportQuestion } from './report.ts';
import {
	satisfactionIndex,
	type IndexItem,
	type IndexRule,
	type SatisfactionIndex
} from './satisfaction-index.ts';

/**
 * The index of one cut of a report.
 * @returns undefined where the cut is suppressed
 */
export function indexOfCut(
	questions: readonly ReportQuestion[],
	cut: Cut,
	rule: IndexRule
): SatisfactionIndex | undefined {
	if (cut.suppressed) return undefined;
	const counts = cut.indexed ?? countsIn(cut.questions);
	const items = questions.flatMap((question) => itemOf(question, counts.get(question.id)));
	return satisfactionIndex(items, rule);
}

function countsIn(results: readonly QuestionResult[]): ReadonlyMap<string, IndexedCounts> {
	return new Map(
		results.flatMap((it) => {
			if (it.kind !== 'rating') return [];
			return [[it.id, { satisfied: it.satisfied?.count ?? 0, answered: it.answered }]];
		})
	);
}

function itemOf(
	{ id, domain, section, indexWeight }: ReportQuestion,
	counts: IndexedCounts | undefined
): IndexItem[] {
	if (!domain || indexWeight === undefined || !counts) return [];
	const { factor } = section ?? {};
	return [{ id, domain, ...(factor !== undefined && { factor }), ...counts, weight: indexWeight }];
}
