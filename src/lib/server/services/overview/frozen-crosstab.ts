import { buildReport } from '#lib/domain/build-report.ts';
import type { Crosstab } from '#lib/domain/crosstab.ts';
import { keptTraits } from '#lib/domain/traits/kept-traits.ts';
import {
	reportTraits,
	type TraitsMissing,
	type TraitTable
} from '#lib/domain/traits/report-traits.ts';
import type { CrosstabScope } from './crosstab-scope.ts';

/** Why a freeze has no such table: ballots still came in, it is older than what it would keep, or keeps others. */
export type NotFrozen = TraitsMissing | 'other';

/**
 * One question by one trait as a freeze keeps it: the same table as in its files.
 * @returns in a word why there is none; undefined where the agency is hidden
 */
export function frozenTable(
	{ input, figures, agencies, report }: CrosstabScope,
	trait: string,
	question: string
): Crosstab | NotFrozen | undefined {
	if (!figures.isSettled) return 'moving';
	if (!figures.traits) return 'not-kept';
	if (!keptTraits(input.questionnaire).some(({ id }) => id === trait)) return 'other';
	const [only, ...others] = agencies;
	const isOne = only !== undefined && others.length === 0;
	// Who sees some agencies only has no table of all.
	if (!isOne && agencies.length < figures.agencies.length) return 'other';
	const asked = isOne ? buildReport({ ...input, filter: { agency: only.code } }) : report;
	const whose = { kept: figures.traits, agencies: figures.agencies };
	const tables = reportTraits(input, asked, whose)?.tables;
	const table = tables?.find(({ id }) => id === trait);
	return table && questionOf(table, question);
}

function questionOf({ groups, ...table }: TraitTable, question: string): Crosstab | 'other' {
	const isKept = groups.some(({ cut }) => !cut.suppressed && cut.questions.length > 0);
	const columns = groups.map(({ id, text, ballots, cut }) => {
		const result = cut.suppressed ? undefined : cut.questions.find((it) => it.id === question);
		const of = { id, ...(text && { text }), ...(ballots !== undefined && { ballots }) };
		return { ...of, ...(result && { result }) };
	});
	if (isKept && columns.every(({ result }) => !result)) return 'other';
	return { columns, covered: table.covered, ballots: table.ballots };
}
