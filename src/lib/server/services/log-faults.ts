import type { Survey } from '#lib/domain/survey.ts';
import { findCheckpoint, type CheckpointRow } from '#lib/server/storage/checkpoints.ts';
import { lastLock } from '#lib/server/storage/data-locks.ts';
import { lastLocksOfReceipts } from '#lib/server/storage/inbox/lost.ts';
import { listSignedHeads, type SignedHead } from '#lib/server/storage/inbox/signed.ts';
import { countLeaves, findOpenTiles } from '#lib/server/storage/log-tiles.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { snapshot } from '#lib/server/storage/snapshot.ts';
import { findSurvey, listSurveys } from '#lib/server/storage/surveys.ts';
import { isOurCheckpoint } from './checkpoint-signature.ts';
import type { Deps } from './deps.ts';
import { freezeFaults } from './freezes/freeze-faults.ts';
import { requireSignedRoot } from './log-end.ts';
import { questionnaireFaults } from './questionnaire-faults.ts';
import { headFault } from './signed-heads.ts';

/**
 * Looks whether every log still has what was signed, at a cost that does not grow with the ballots:
 * its size, the root that its last tiles give and who signed it, that it ends with the last data lock,
 * that every freeze it tells of is there, and whether the inbox remembers what it lacks, as where an
 * older copy of the database was put back. Others may seal meanwhile: the main store is seen as it was
 * at one instant, later than what the inbox is asked for.
 * @returns what is wrong, in words for the operator; none is good
 */
export async function logFaults({ db, inbox, logSigner }: Looked): Promise<string[]> {
	const remembered = await rememberedBy(inbox);
	return snapshot(db, async (tx) => {
		const faults: string[] = [];
		for (const survey of await listSurveys(tx)) {
			const found = await surveyFaults({ db: tx, logSigner }, survey, remembered);
			faults.push(...found.map((it) => `survey ${survey.id}: ${it}`));
		}
		const gone = await unknownOf(tx, remembered);
		if (gone.length > 0) faults.push(surveysGone(gone));
		return [...faults, ...(await questionnaireFaults(tx))];
	});
}

/** Surveys that the inbox knows and the main store lacks, in order. */
export async function goneSurveys({ db, inbox }: Pick<Deps, 'db' | 'inbox'>): Promise<string[]> {
	return unknownOf(db, await rememberedBy(inbox));
}

/**
 * What the operator reads of surveys that are gone: to write that down alone forgets their receipts.
 * @param ids one or more
 */
export function surveysGone(ids: readonly string[]): string {
	return `survey ${ids.join(', ')}: gone from the database, and the inbox knows of it; put back a backup that has it, "npm run cli -- restore BACKUP --force --after-loss"; only where none has, "npm run cli -- restore --after-loss ${FORGET_SURVEYS}", which forgets its receipts and what waits for good`;
}

/** The option by which the operator gives up surveys that no backup has. */
export const FORGET_SURVEYS = '--forget-surveys';

type Looked = Pick<Deps, 'db' | 'inbox' | 'logSigner'>;
type Signed = Pick<Deps, 'logSigner'> & { db: Db };

/** What the inbox knows of the main store, by survey. */
interface Remembered {
	heads: ReadonlyMap<string, SignedHead>;
	/** The last data lock that a receipt names. */
	promised: ReadonlyMap<string, number>;
}

async function rememberedBy(inbox: Deps['inbox']): Promise<Remembered> {
	const heads = await listSignedHeads(inbox.db);
	return { heads, promised: await lastLocksOfReceipts(inbox.db) };
}

async function unknownOf(db: Db, { heads, promised }: Remembered): Promise<string[]> {
	const known = new Set([...heads.keys(), ...promised.keys()]);
	for (const id of known) if (await findSurvey(db, id)) known.delete(id);
	return [...known].sort();
}

async function surveyFaults(
	deps: Signed,
	survey: Survey,
	{ heads, promised }: Remembered
): Promise<string[]> {
	const { id } = survey;
	const fault =
		(await logFault(deps, id)) ??
		lostFault(await lastLock(deps.db, id), promised.get(id)) ??
		(await signedFault(deps, heads.get(id)));
	const ofFreezes = await freezeFaults(deps.db, survey);
	return fault === undefined ? ofFreezes : [fault, ...ofFreezes];
}

const OLDER = 'an older copy was put back; run "npm run cli -- restore --after-loss"';

function lostFault(kept: number, promised: number | undefined): string | undefined {
	if (promised === undefined || promised <= kept) return undefined;
	return `the database ends at data lock ${kept}, receipts name ${promised}: ${OLDER}`;
}

async function signedFault(
	{ db }: Pick<Deps, 'db'>,
	head: SignedHead | undefined
): Promise<string | undefined> {
	const fault = head && (await headFault(db, head));
	if (!fault) return undefined;
	if (fault === 'behind') return `data lock ${head.lock} was signed and is gone: ${OLDER}`;
	return `data lock ${head.lock} is not the one that was signed: the log was altered, or ${OLDER}`;
}

async function logFault(deps: Signed, surveyId: string): Promise<string | undefined> {
	const last = await findCheckpoint(deps.db, surveyId);
	const kept = await lastLock(deps.db, surveyId);
	const signed = last?.lock ?? 0;
	if (signed !== kept) return `the log ends at data lock ${signed}, the ballots at ${kept}`;
	return last && faultOf(deps, surveyId, last);
}

async function faultOf(
	{ db, logSigner }: Signed,
	surveyId: string,
	last: CheckpointRow
): Promise<string | undefined> {
	const leaves = await countLeaves(db, surveyId);
	if (leaves !== last.size)
		return `the log has ${leaves} entries, data lock ${last.lock} signed ${last.size}`;
	try {
		requireSignedRoot(surveyId, last, await findOpenTiles(db, surveyId, last.size));
		return isOurCheckpoint(logSigner, surveyId, last.note) ? undefined : unsigned(last);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return error.message;
	}
}

function unsigned({ lock }: CheckpointRow): string {
	return `data lock ${lock} is not signed with DATA_DIR/log-key: bring back that file, else the log was forged; where the key is lost, run "npm run cli -- restore --after-loss"`;
}
