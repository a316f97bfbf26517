import type BetterSqlite3 from 'better-sqlite3';
import type { Arriving, Verdict } from './inbox.ts';
import { prepareSteps } from './sqlite-steps.ts';
import { StepSizes } from './step-sizes.ts';

/** The ballot's way, compiled once: Kysely would prepare each statement anew for each ballot. */
export interface AppendStatements {
	/** Writes one ballot, inside the caller's transaction, which holds the write lock. */
	append: (arriving: Arriving) => Verdict;
}

export function appendStatements(
	database: BetterSqlite3.Database,
	newRowId: () => Uint8Array
): AppendStatements {
	const stepOf = prepareSteps(database, newRowId, new StepSizes());
	const knownVerdict = prepareKnown(database);
	const spend = prepareSpend(database);
	const insert = prepareInsert(database);
	const isEnded = database.prepare('select 1 from ended where survey_id = ?');
	return {
		append(arriving) {
			const known = knownVerdict(arriving);
			if (known) return known;
			if (isEnded.get(arriving.ballot.surveyId)) return 'ended';
			const refusal = arriving.slip && spend(arriving.slip, arriving.ballot.surveyId);
			if (refusal) return refusal;
			insert(arriving, stepOf(arriving.ballot), newRowId());
			return 'kept';
		}
	};
}

function prepareKnown(database: BetterSqlite3.Database) {
	const find = database
		.prepare<[string, string], Buffer | null>(
			'select answers_hash from receipt where receipt = ? and survey_id = ?'
		)
		.pluck();
	return ({ receipt, ballot, answersHash }: Arriving): Verdict | undefined => {
		const known = find.get(receipt, ballot.surveyId);
		if (known === undefined) return undefined;
		// A hash that was forgotten is no match: better a page that says so than a ballot lost in silence.
		return known?.equals(answersHash) ? 'known' : 'nonce-used';
	};
}

function prepareSpend(database: BetterSqlite3.Database) {
	const spend = database.prepare(
		"update slip set state = 'spent' where hash = ? and survey_id = ? and state = 'unused'"
	);
	const find = database.prepare('select 1 from slip where hash = ? and survey_id = ?');
	return (hash: Uint8Array, surveyId: string): Verdict | undefined => {
		if (spend.run(hash, surveyId).changes === 1) return undefined;
		return find.get(hash, surveyId) ? 'slip-used' : 'slip-unknown';
	};
}

function prepareInsert(database: BetterSqlite3.Database) {
	const receipt = database.prepare(
		'insert into receipt (receipt, survey_id, answers_hash, day, step) values (?, ?, ?, ?, ?)'
	);
	const arrival = database.prepare(
		'insert into arrival (survey_id, step, receipt, point_id, day) values (?, ?, ?, ?, ?)'
	);
	const waiting = database.prepare(
		`insert into waiting (survey_id, step, id, questionnaire_version, agency_id, service_code,
			channel, assurance, month, answers) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	);
	return (it: Arriving, step: string, id: Uint8Array): void => {
		const { surveyId, questionnaireVersion, agencyId, serviceCode } = it.ballot;
		const { channel, assurance, month, answers } = it.ballot;
		receipt.run(it.receipt, surveyId, it.answersHash, it.day, step);
		arrival.run(surveyId, step, it.receipt, it.pointId, it.day);
		const filed = [questionnaireVersion, agencyId, serviceCode, channel, assurance, month];
		waiting.run(surveyId, step, id, ...filed, answers);
	};
}
