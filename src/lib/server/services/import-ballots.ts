import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { AppError } from '#lib/server/errors.ts';
import { insertBallotImport } from '#lib/server/storage/ballot-imports.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import { putInOutbox } from '#lib/server/storage/outbox.ts';
import type { Db, Tx } from '#lib/server/storage/schema.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { recordAudit } from './audit.ts';
import { parseBallotFile, type FileFault, type FileRow } from './ballot-file.ts';
import { ballotRowReader } from './ballot-row.ts';
import type { Deps } from './deps.ts';
import { logEvent } from './log-event.ts';
import { sendOn } from './send-on.ts';

export interface BallotFile {
	surveyId: string;
	/** The file as it lies on the disk. */
	bytes: Uint8Array;
}

/** Who takes a file in. */
interface Taker {
	/** For the audit trail. */
	actor: string;
	/** Written in the transaction that takes the ballots in. */
	alongside?: (tx: Tx) => Promise<void>;
}

/**
 * Takes ballots that were collected elsewhere, all or none; channel and assurance are `import`. They
 * are sealed as others are: ten of an agency together, the rest when the survey is over.
 * @param actor for the audit trail
 * @returns how many came in, or every fault by line and column; nothing is stored then
 * @throws AppError 'survey-not-found'; 'survey-not-open-yet' for a draft, whose questions may still
 *   change; 'survey-closed' for published results; 'already-exists' for a file that this survey has
 *   taken in before
 */
export async function importBallots(
	deps: Deps,
	{ surveyId, bytes }: BallotFile,
	actor: string
): Promise<Result<number, FileFault[]>> {
	await requireTaking(deps.db, surveyId);
	const rows = parseBallotFile(bytes);
	return rows.ok ? importBallotRows(deps, { surveyId, bytes }, rows.value, { actor }) : rows;
}

/**
 * Takes ballots whose file somebody else has read, as `importBallots` does.
 * @param file by whose bytes the same file is known again
 * @throws AppError as `importBallots`
 */
export async function importBallotRows(
	deps: Deps,
	file: BallotFile,
	rows: readonly FileRow[],
	{ actor, alongside }: Taker
): Promise<Result<number, FileFault[]>> {
	const { surveyId } = file;
	const checked = await checkBallotRows(deps, surveyId, rows);
	if (!checked.ok) return checked;
	const ballots = checked.value;
	await deps.db.transaction().execute(async (tx) => {
		await takeIn(tx, deps, { ...file, ballots, actor });
		await alongside?.(tx);
	});
	await sendOn(deps, surveyId, ballots);
	return ok(ballots.length);
}

/** Between so many rows others have their turn: a citizen's ballot does not wait for a whole file. */
const ROWS_A_TURN = 2_000;

/**
 * Reads ballots and stores nothing.
 * @throws AppError as `importBallots`
 */
export async function checkBallotRows(
	deps: Deps,
	surveyId: string,
	rows: readonly FileRow[]
): Promise<Result<FiledBallot[], FileFault[]>> {
	const reader = await ballotRowReader(deps, await requireTaking(deps.db, surveyId));
	const read: Result<FiledBallot, FileFault[]>[] = [];
	for (const row of rows) {
		if (read.length % ROWS_A_TURN === 0) await nextTurn();
		read.push(reader.readRow(row));
	}
	const faults = [...reader.unknownColumns(rows), ...read.flatMap((it) => (it.ok ? [] : it.error))];
	if (faults.length > 0) return err(faults);
	return ok(read.flatMap((it) => (it.ok ? [it.value] : [])));
}

/** The survey, where ballots may come in: also after its end, but not into what is published. */
export async function requireTaking(db: Db, surveyId: string): Promise<Survey> {
	const survey = await findSurvey(db, surveyId);
	if (!survey) throw new AppError('survey-not-found', surveyId);
	if (survey.status === 'draft') throw new AppError('survey-not-open-yet', surveyId);
	if (survey.status === 'published') throw new AppError('survey-closed', surveyId);
	return survey;
}

/** In one transaction: that the file came in, and its ballots, which go on to the inbox from the outbox. */
async function takeIn(
	tx: Tx,
	deps: Deps,
	{
		surveyId,
		bytes,
		ballots,
		actor
	}: BallotFile & { ballots: readonly FiledBallot[]; actor: string }
): Promise<void> {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const importedAt = new Date(deps.now()).toISOString();
	await lockSurvey(tx, surveyId);
	await requireTaking(tx, surveyId); // it may have been published while the file was read
	const file = { surveyId, sha256, ballots: ballots.length, importedAt };
	if (!(await insertBallotImport(tx, file))) throw new AppError('already-exists', 'same file');
	await logEvent(deps, tx, surveyId, { kind: 'import', sha256, count: ballots.length });
	await recordAudit(tx, deps, {
		actor,
		action: 'ballots.import',
		subject: `survey:${surveyId}`,
		detail: { ballots: ballots.length, sha256 }
	});
	await putInOutbox(tx, { surveyId, name: sha256, takenAt: importedAt }, ballots);
}
