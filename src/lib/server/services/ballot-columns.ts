import type { Entries } from '#lib/domain/parse-ballot.ts';
import { allQuestions, isEnabled, type Questionnaire } from '#lib/domain/questionnaire.ts';
import type { FileFault, FileRow } from './ballot-file.ts';

export type Cells = FileRow['cells'];

/** Columns beside the questions'. */
const OWN_COLUMNS = ['agency', 'point', 'service', 'month'];

/** Columns with an answer to what only other agencies ask. */
export function notAsked(
	questionnaire: Questionnaire,
	asked: Questionnaire,
	cells: Cells
): string[] {
	const known = new Set(allQuestions(asked));
	const others = allQuestions(questionnaire).filter((it) => !known.has(it));
	return others.map((it) => it.id).filter((id) => cellOf(cells, id) !== '');
}

/** @returns '' where the row has no such column */
export function cellOf(cells: Cells, column: string): string {
	return cells.get(column)?.trim() ?? '';
}

/** Columns that stand for no question and no place; all rows have the same. */
export function unknownColumns(questionnaire: Questionnaire, cells: Cells): FileFault[] {
	const ids = allQuestions(questionnaire)
		.filter(isEnabled)
		.map((it) => it.id);
	const known = new Set([
		...OWN_COLUMNS,
		...ids.flatMap((id) => [id, `${id}.other`, `${id}.consent`])
	]);
	return [...cells.keys()]
		.filter((column) => !known.has(column))
		.map((column) => ({ line: 1, column, reason: 'no such column' }));
}

/** A cell of several choices holds their ids with `;` between. */
export function entriesOf(questionnaire: Questionnaire, cells: Cells): Entries {
	const multiple = new Set(
		allQuestions(questionnaire)
			.filter((it) => it.kind === 'multiple')
			.map((it) => it.id)
	);
	return Object.fromEntries(
		[...cells].map(([column, cell]) => [column, multiple.has(column) ? cell.split(';') : [cell]])
	);
}
