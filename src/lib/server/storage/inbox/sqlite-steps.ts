import type BetterSqlite3 from 'better-sqlite3';
import { newSealing, newStep } from './step-names.ts';
import { MOST_IN_STEP, type StepSizes } from './step-sizes.ts';
import type { StepGroup } from './steps.ts';

/** The steps that ballots join, as one transaction sees them. */
export interface Joining {
	/** The one that the next ballot may join; undefined where there is none, it is full or its survey has ended. */
	open: (group: StepGroup) => string | undefined;
	/** Begins another, which the next ballot joins, and closes the full one. */
	begin: (group: StepGroup) => string;
}

/**
 * The same as `joinSteps` for ballots that come with a receipt, compiled once. Whoever writes to SQLite
 * writes alone, so what is read here holds until the transaction ends.
 * @returns to be called at the start of each
 */
export function prepareSteps(
	database: BetterSqlite3.Database,
	newRowId: () => Uint8Array,
	sizes: StepSizes
): () => Joining {
	const find = prepareFind(database);
	const isFull = prepareIsFull(database, sizes);
	const begin = prepareBegin(database, newRowId);
	const counted = (step: string) => {
		sizes.add(step);
		return step;
	};
	return () => {
		const found = new Map<string, string | undefined>();
		return {
			open(group) {
				const name = nameOf(group);
				if (!found.has(name)) found.set(name, find(group));
				const step = found.get(name);
				return step === undefined || isFull(group, step) ? undefined : counted(step);
			},
			begin(group) {
				const step = begin(group);
				found.set(nameOf(group), step);
				return counted(step);
			}
		};
	};
}

function nameOf({ surveyId, agencyId }: StepGroup): string {
	return `${surveyId}\n${agencyId}`;
}

function prepareFind(database: BetterSqlite3.Database) {
	const find = database
		.prepare<[string, string], string>(
			`select step from step where survey_id = ? and agency_id = ? and with_receipts = 1
				and sealing is null and not exists (select 1 from ended where ended.survey_id = step.survey_id)`
		)
		.pluck();
	return ({ surveyId, agencyId }: StepGroup) => find.get(surveyId, agencyId);
}

/** Only where this process has put so many into it does it look how many there are. */
function prepareIsFull(database: BetterSqlite3.Database, sizes: StepSizes) {
	const last = database.prepare<[string, string, number]>(
		'select 1 from waiting where survey_id = ? and step = ? limit 1 offset ?'
	);
	return ({ surveyId }: StepGroup, step: string): boolean => {
		if (!sizes.mayBeFull(step)) return false;
		if (last.get(surveyId, step, MOST_IN_STEP - 1)) return true;
		sizes.startAnew(step);
		return false;
	};
}

function prepareBegin(database: BetterSqlite3.Database, newRowId: () => Uint8Array) {
	const close = database.prepare(
		`update step set sealing = ? where survey_id = ? and agency_id = ? and with_receipts = 1
			and sealing is null`
	);
	const begin = database.prepare(
		'insert into step (step, survey_id, agency_id, with_receipts) values (?, ?, ?, 1)'
	);
	return ({ surveyId, agencyId }: StepGroup): string => {
		const step = newStep(newRowId);
		close.run(newSealing(newRowId), surveyId, agencyId);
		begin.run(step, surveyId, agencyId);
		return step;
	};
}
