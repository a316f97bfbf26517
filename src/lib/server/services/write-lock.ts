import type { FiledBallot } from '#lib/domain/ballot.ts';
import type { LogEntry } from '#lib/domain/log-entry.ts';
import { onceForEach } from '#lib/domain/once-for-each.ts';
import { unpackAnswers } from '#lib/domain/packed-answers.ts';
import { loggedQuestionnaire } from '#lib/domain/questionnaire-text.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { shuffle } from '#lib/domain/shuffle.ts';
import { addTallies, packCounts, tallyOf, unpackCounts } from '#lib/domain/tally.ts';
import { insertBallots } from '#lib/server/storage/ballots.ts';
import { insertDataLock, lastLock } from '#lib/server/storage/data-locks.ts';
import type { Arrival } from '#lib/server/storage/inbox/arrivals.ts';
import { addReceived } from '#lib/server/storage/received.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { findCell, putCell } from '#lib/server/storage/tallies.ts';
import { appendToLog } from './append-to-log.ts';
import { ballotEntries } from './ballot-entries.ts';
import type { Deps } from './deps.ts';
import { holdParts } from './hold-parts.ts';
import { isKnownLogged, loggedAs, notAsLogged } from './logged-questionnaires.ts';

/** What is sealed together. */
interface Sealing {
	surveyId: string;
	/** Not used before in this survey. */
	sealing: string;
	/** Of this survey; all answered the same version of the questionnaire. */
	ballots: readonly FiledBallot[];
	/** Those under which ballots of them came in. */
	receipts: readonly Arrival[];
}

/**
 * Seals ballots that did not come through the inbox, such as those of the demo.
 * @param ballots of one survey; all answered the same version of `questionnaire`
 */
export async function sealBallots(
	deps: Deps,
	tx: Tx,
	questionnaire: Questionnaire,
	ballots: readonly FiledBallot[]
): Promise<void> {
	const [first] = ballots;
	if (!first) return;
	const { surveyId } = first;
	await writeLock(deps, tx, questionnaire, {
		surveyId,
		sealing: deps.newId(),
		ballots,
		receipts: []
	});
}

/**
 * Makes a data lock (mốc khóa số liệu): writes ballots in random order under random ids, adds them to
 * the kept tally and to what the points received, and appends them to the survey's log under a signed
 * checkpoint. Call it with the survey locked.
 * @returns the number of the data lock
 */
export async function writeLock(
	deps: Deps,
	tx: Tx,
	questionnaire: Questionnaire,
	{ surveyId, sealing, ballots, receipts }: Sealing
): Promise<number> {
	const lock = (await lastLock(tx, surveyId)) + 1;
	const counts = { ballots: ballots.length, receipts: receipts.length };
	await insertDataLock(tx, { surveyId, lock, step: sealing, ...counts });
	const shuffled = shuffle(ballots, deps.randomInt);
	const kept = shuffled.map((ballot) => ({ ...ballot, id: deps.newId() }));
	await insertBallots(tx, surveyId, kept);
	const groups = [...Map.groupBy(ballots, headingOf).values()];
	const held = await holdParts(deps, tx, surveyId, groups);
	for (const together of groups) await addToTally(tx, questionnaire, together, held);
	await addToReceived(tx, surveyId, receipts);
	const asked = await newlyAsked(deps, tx, surveyId, questionnaire);
	const entries = [...asked, ...(await ballotEntries(tx, questionnaire, kept))];
	const hashed = receipts.map((it) => it.receipt);
	await appendToLog(deps, tx, { surveyId, lock, entries, receipts: hashed });
	return lock;
}

/**
 * What ballots were asked, which stands in the log before the first of them.
 * @throws AppError 'not-as-logged' where the log has another questionnaire: nothing is counted by this one
 */
async function newlyAsked(
	deps: Deps,
	tx: Tx,
	surveyId: string,
	questionnaire: Questionnaire
): Promise<LogEntry[]> {
	if (isKnownLogged(deps.db, surveyId, questionnaire)) return [];
	const logged = await loggedAs(tx, surveyId, questionnaire);
	if (logged === 'other') throw notAsLogged(surveyId, questionnaire);
	return logged === 'same'
		? []
		: [{ kind: 'questionnaire', ...loggedQuestionnaire(questionnaire) }];
}

/** Equal for ballots that are filed under the same heading. */
function headingOf(ballot: FiledBallot): string {
	const { surveyId, questionnaireVersion, agencyId, serviceCode, channel, assurance, month } =
		ballot;
	return JSON.stringify([
		surveyId,
		questionnaireVersion,
		agencyId,
		serviceCode,
		channel,
		assurance,
		month
	]);
}

async function addToTally(
	tx: Tx,
	questionnaire: Questionnaire,
	ballots: readonly FiledBallot[],
	held: ReadonlySet<string>
): Promise<void> {
	const [filed] = ballots;
	if (!filed) return;
	const unpack = onceForEach((packed) => unpackAnswers(questionnaire, packed));
	const added = tallyOf(
		questionnaire,
		ballots.map((ballot) => unpack(ballot.answers))
	);
	const cell = await findCell(tx, filed);
	const before = cell && unpackCounts(questionnaire, cell.ballots, cell.counts);
	const tally = before ? addTallies(before, added) : added;
	const lastShown = cell?.lastShown ?? (held.has(filed.agencyId) ? 0 : undefined);
	const kept = { ballots: tally.ballots, counts: packCounts(tally) };
	await putCell(tx, { ...filed, ...kept, ...(lastShown !== undefined && { lastShown }) });
}

async function addToReceived(
	tx: Tx,
	surveyId: string,
	receipts: readonly Arrival[]
): Promise<void> {
	const placed = receipts.filter((it) => it.pointId !== ''); // counted by an earlier version
	const together = Map.groupBy(placed, (it) => JSON.stringify([it.pointId, it.agencyId, it.day]));
	for (const group of together.values()) {
		const [first] = group;
		if (!first) continue;
		const { pointId, agencyId, day } = first;
		await addReceived(tx, { surveyId, pointId, agencyId, day, ballots: group.length });
	}
}
