import type { FigureChange } from './freeze-differences.ts';
import type { Report, ReportQuestion } from './report.ts';
import { roundShare } from './rounding.ts';

/**
 * What is weighed otherwise in the second report: questions within their factor, and the province by
 * its finished files, told with the two decimals that reports have.
 */
export function weightChanges(before: Report, after: Report): FigureChange[] {
	return [...provinceChange(before, after), ...questionChanges(before, after)];
}

function provinceChange({ province: first }: Report, { province: second }: Report): FigureChange[] {
	const [before, after] = [first?.weighted, second?.weighted];
	if (rounded(before) === rounded(after)) return [];
	return [
		{
			what: 'province',
			...(before !== undefined && { before }),
			...(after !== undefined && { after })
		}
	];
}

function rounded(index: number | undefined): number | undefined {
	return index === undefined ? undefined : roundShare(index, 2);
}

function questionChanges(first: Report, second: Report): FigureChange[] {
	const [before, after] = [weightsOf(first), weightsOf(second)];
	const asked = new Map([...first.questions, ...second.questions].map((it) => [it.id, it]));
	return [...asked.values()].flatMap(({ id, text }): FigureChange[] => {
		const [was, is] = [before.get(id), after.get(id)];
		if (was === is) return [];
		const sides = {
			...(was !== undefined && { before: was }),
			...(is !== undefined && { after: is })
		};
		return [{ what: 'weight', question: { id, text }, ...sides }];
	});
}

function weightsOf({ questions }: Report): Map<string, number | undefined> {
	return new Map(questions.map(({ id, indexWeight }: ReportQuestion) => [id, indexWeight]));
}
