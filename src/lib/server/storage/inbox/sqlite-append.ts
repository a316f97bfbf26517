import type BetterSqlite3 from 'better-sqlite3';
import type { Arriving, Verdict } from './inbox.ts';
import { prepareSteps, type Joining } from './sqlite-steps.ts';
import { StepSizes } from './step-sizes.ts';

/** Writes ballots, in order, inside the caller's transaction, which holds the write lock. */
export type Append = (all: readonly Arriving[]) => Verdict[];

/** The ballot's way, compiled once: Kysely would prepare each statement anew for each ballot. */
export function prepareAppend(
	database: BetterSqlite3.Database,
	newRowId: () => Uint8Array
): Append {
	const joining = prepareSteps(database, newRowId, new StepSizes());
	const knownVerdict = prepareKnown(database);
	const refusalOf = prepareRefusal(database);
	const insert = prepareInsert(database);
	const append = (it: Arriving, steps: Joining): Verdict => {
		const open = steps.open(it.ballot);
		// Nearly every ballot is new: where nothing else is to be asked, the insert tells whether it is.
		const isPlain = open !== undefined && !it.slip;
		const refusal = isPlain ? undefined : (knownVerdict(it) ?? refusalOf(it));
		if (refusal) return refusal;
		return insert(it, open ?? steps.begin(it.ballot), newRowId()) ? 'kept' : again(it);
	};
	const again = (it: Arriving): Verdict => {
		const known = knownVerdict(it);
		if (!known) throw new RangeError('receipt: neither new nor known');
		return known;
	};
	return (all) => {
		const steps = joining();
		return all.map((it) => append(it, steps));
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

/** Spends the slip where nothing else is against the ballot. */
function prepareRefusal(database: BetterSqlite3.Database) {
	const ended = database.prepare('select 1 from ended where survey_id = ?');
	const spend = prepareSpend(database);
	return ({ ballot, slip }: Arriving): Verdict | undefined => {
		if (ended.get(ballot.surveyId)) return 'ended';
		return slip && spend(slip, ballot.surveyId);
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

/** @returns tells whether the receipt was new; else nothing is written */
function prepareInsert(database: BetterSqlite3.Database) {
	const receipt = database.prepare(
		`insert into receipt (receipt, survey_id, answers_hash, day, step) values (?, ?, ?, ?, ?)
			on conflict do nothing`
	);
	const arrival = database.prepare(
		'insert into arrival (survey_id, step, receipt, point_id, day) values (?, ?, ?, ?, ?)'
	);
	const waiting = database.prepare(
		`insert into waiting (survey_id, step, id, questionnaire_version, agency_id, service_code,
			channel, assurance, month, answers) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	);
	return (it: Arriving, step: string, id: Uint8Array): boolean => {
		const { surveyId, questionnaireVersion, agencyId, serviceCode } = it.ballot;
		const { channel, assurance, month, answers } = it.ballot;
		const { changes } = receipt.run(it.receipt, surveyId, it.answersHash, it.day, step);
		if (changes === 0) return false;
		arrival.run(surveyId, step, it.receipt, it.pointId, it.day);
		const filed = [questionnaireVersion, agencyId, serviceCode, channel, assurance, month];
		waiting.run(surveyId, step, id, ...filed, answers);
		return true;
	};
}
