import type BetterSqlite3 from 'better-sqlite3';
import { newSealing, newStep } from './step-names.ts';
import { MOST_IN_STEP, type StepSizes } from './step-sizes.ts';
import type { StepGroup } from './steps.ts';

/**
 * The same as `joinSteps` for ballots that come with a receipt, compiled once. Whoever writes to SQLite
 * writes alone, so what is read here holds until the transaction ends.
 * @returns gives the step that the next ballot of this survey and agency joins
 */
export function prepareSteps(
	database: BetterSqlite3.Database,
	newRowId: () => Uint8Array,
	sizes: StepSizes
): (group: StepGroup) => string {
	const find = database
		.prepare<[string, string], string>(
			`select step from step where survey_id = ? and agency_id = ? and with_receipts = 1
				and sealing is null`
		)
		.pluck();
	const close = database.prepare('update step set sealing = ? where survey_id = ? and step = ?');
	const last = database.prepare<[string, string, number]>(
		'select 1 from waiting where survey_id = ? and step = ? limit 1 offset ?'
	);
	const isFull = (surveyId: string, step: string): boolean => {
		if (!sizes.mayBeFull(step)) return false;
		if (last.get(surveyId, step, MOST_IN_STEP - 1)) return true;
		sizes.startAnew(step);
		return false;
	};
	const begin = database.prepare(
		'insert into step (step, survey_id, agency_id, with_receipts) values (?, ?, ?, 1)'
	);
	const beginAnother = ({ surveyId, agencyId }: StepGroup): string => {
		const step = newStep(newRowId);
		begin.run(step, surveyId, agencyId);
		return step;
	};
	return (group) => {
		const open = find.get(group.surveyId, group.agencyId);
		const isToClose = open !== undefined && isFull(group.surveyId, open);
		if (isToClose) close.run(newSealing(newRowId), group.surveyId, open);
		const step = open === undefined || isToClose ? beginAnother(group) : open;
		sizes.add(step);
		return step;
	};
}
