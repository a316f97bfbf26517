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
	const results = new Map(cut.questions.map((result) => [result.id, result]));
	const items = questions.flatMap((question) => itemOf(question, results.get(question.id)));
	return satisfactionIndex(items, rule);
}

function itemOf(
	{ id, domain, section, indexWeight }: ReportQuestion,
	result: QuestionResult | undefined
): IndexItem[] {
	if (!domain || indexWeight === undefined || result?.kind !== 'rating') return [];
	const { factor } = section ?? {};
	return [
		{
			id,
			domain,
			...(factor !== undefined && { factor }),
			satisfied: result.satisfied?.count ?? 0,
			answered: result.answered,
			weight: indexWeight
		}
	];
}
