import type { Agency } from '#lib/domain/agency.ts';
import type { Point } from '#lib/domain/point.ts';
import { drawRechecked, parseRecheck, type Recheck } from '#lib/domain/paper/recheck.ts';
import { MOST_PAPERS } from '#lib/domain/paper/batch.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { lockSurvey } from '#lib/server/storage/lock.ts';
import {
	insertBatch,
	nextBatchNumber,
	type StoredBatch
} from '#lib/server/storage/paper-batches.ts';
import { listPoints } from '#lib/server/storage/points.ts';
import { findAccount, type Account } from '#lib/server/storage/staff.ts';
import { agencyAndBelow, findAgencyByCode } from '#lib/server/storage/agencies.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireTaking } from '#lib/server/services/import-ballots.ts';

/** As typed into the form; each may be anything. */
export interface BatchDraft {
	agencyCode: string;
	pointCode: string;
	papers: string;
	recheck: string;
	first: string;
	second: string;
	ownEntryReason: string;
}

export type BatchFaultCode =
	| 'required'
	| 'not-a-number'
	| 'unknown'
	| 'not-paper'
	| 'not-entry'
	| 'same-person'
	| 'own-agency';

export interface BatchFault {
	field: keyof BatchDraft;
	code: BatchFaultCode;
}

/** Characters of the reason for which people of the rated agency may type. */
const MOST_REASON = 500;

/**
 * Gives a bundle of papers to two people. Which papers the second types again is drawn now; the
 * first is never told.
 * @returns the batch, or what is wrong with the draft
 * @throws AppError 'not-logged-in', 'not-allowed'; as `requireTaking` where the survey takes no ballots
 */
export async function makeBatch(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	draft: BatchDraft
): Promise<Result<StoredBatch, BatchFault[]>> {
	requireAllowed(staff, 'paper:assign');
	await requireTaking(deps.db, surveyId);
	const read = await readDraft(deps, surveyId, draft);
	if (!read.ok) return read;
	const { papers, recheck } = read.value;
	const rechecked = drawRechecked(papers, recheck, deps.randomInt);
	const createdAt = new Date(deps.now()).toISOString();
	return deps.db.transaction().execute(async (tx) => {
		await lockSurvey(tx, surveyId);
		const number = await nextBatchNumber(tx, surveyId);
		const batch = { ...read.value, id: deps.newId(), surveyId, number, rechecked, createdAt };
		await insertBatch(tx, batch);
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: 'paper.batch',
			subject: `survey:${surveyId}`,
			agencyId: batch.agencyId,
			detail: { batch: number, papers, recheck: String(recheck) }
		});
		return ok(batch);
	});
}

type ReadBatch = Omit<StoredBatch, 'id' | 'surveyId' | 'number' | 'rechecked' | 'createdAt'>;

/** What the fields name, each undefined where it names nothing that fits. */
interface Named {
	agency?: Agency | undefined;
	point?: Point | undefined;
	papers?: number | undefined;
	recheck?: Recheck | undefined;
	first?: Account | undefined;
	second?: Account | undefined;
}

async function readDraft(
	deps: Deps,
	surveyId: string,
	draft: BatchDraft
): Promise<Result<ReadBatch, BatchFault[]>> {
	const named = await findNamed(deps, surveyId, draft);
	const reason = draft.ownEntryReason.trim().slice(0, MOST_REASON);
	const faults = [
		...blankFaults(draft),
		...placeFaults(named),
		...numberFaults(named),
		...(await typistFaults(deps, named, reason))
	];
	const { agency, point, papers, recheck, first, second } = named;
	const told = firstOfEachField(faults);
	if (told.length > 0 || !agency || !point || !papers || !recheck || !first || !second) {
		return err(told);
	}
	return ok({
		agencyId: agency.id,
		pointId: point.id,
		papers,
		recheck,
		firstId: first.id,
		secondId: second.id,
		...(reason !== '' && { ownEntryReason: reason })
	});
}

async function findNamed(deps: Deps, surveyId: string, draft: BatchDraft): Promise<Named> {
	const points = await listPoints(deps.db, surveyId);
	const papers = /^\d{1,3}$/.test(draft.papers.trim()) ? Number(draft.papers) : 0;
	return {
		agency: await findAgencyByCode(deps.db, draft.agencyCode.trim()),
		point: points.find((it) => it.code === draft.pointCode.trim().toUpperCase()),
		papers: papers >= 1 && papers <= MOST_PAPERS ? papers : undefined,
		recheck: parseRecheck(draft.recheck.trim()),
		first: await findAccount(deps.db, draft.first.trim().toLowerCase()),
		second: await findAccount(deps.db, draft.second.trim().toLowerCase())
	};
}

function blankFaults(draft: BatchDraft): BatchFault[] {
	const needed = ['agencyCode', 'pointCode', 'papers', 'first', 'second'] as const;
	const blank = needed.filter((field) => draft[field].trim() === '');
	return blank.map((field) => ({ field, code: 'required' }));
}

function placeFaults({ agency, point }: Named): BatchFault[] {
	const isThere = agency !== undefined && point?.agencyIds.includes(agency.id) === true;
	return [
		...(agency ? [] : [{ field: 'agencyCode', code: 'unknown' } as const]),
		...(point && point.channel !== 'paper'
			? [{ field: 'pointCode', code: 'not-paper' } as const]
			: []),
		...(isThere || !agency ? [] : [{ field: 'pointCode', code: 'unknown' } as const])
	];
}

function numberFaults({ papers, recheck }: Named): BatchFault[] {
	return [
		...(papers === undefined ? [{ field: 'papers', code: 'not-a-number' } as const] : []),
		...(recheck === undefined ? [{ field: 'recheck', code: 'not-a-number' } as const] : [])
	];
}

async function typistFaults(deps: Deps, named: Named, reason: string): Promise<BatchFault[]> {
	const { agency, first, second } = named;
	const faults: BatchFault[] = [];
	for (const field of ['first', 'second'] as const) {
		const code = await typistFault(deps, named[field], { agencyId: agency?.id, reason });
		if (code) faults.push({ field, code });
	}
	if (first && first.id === second?.id) faults.push({ field: 'second', code: 'same-person' });
	return faults;
}

/**
 * Nobody types papers about the agency that pays her, nor about one above or below it, unless the
 * plan has to allow it and says why.
 */
export async function typistFault(
	deps: Deps,
	account: Account | undefined,
	{ agencyId, reason }: { agencyId: string | undefined; reason: string }
): Promise<BatchFaultCode | undefined> {
	if (!account || account.disabledAt !== undefined) return 'unknown';
	if (account.role !== 'entry') return 'not-entry';
	if (agencyId === undefined || account.agencyId === undefined || reason !== '') return undefined;
	const below = await agencyAndBelow(deps.db, agencyId);
	const belowTypist = await agencyAndBelow(deps.db, account.agencyId);
	const isOwn = below.includes(account.agencyId) || belowTypist.includes(agencyId);
	return isOwn ? 'own-agency' : undefined;
}

/** A blank field is said to be blank, and nothing else. */
function firstOfEachField(faults: readonly BatchFault[]): BatchFault[] {
	return [...Map.groupBy(faults, (it) => it.field).values()].flatMap((it) => it.slice(0, 1));
}
