import type { BatchOutcome, BatchState, Pass } from '#lib/domain/paper/batch.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import { requireAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { listBatches, type StoredBatch } from '#lib/server/storage/paper-batches.ts';
import { countTyped, listHandedIn, listTypings } from '#lib/server/storage/paper-typed.ts';
import { listAccounts } from '#lib/server/storage/staff.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { passOf, requireBatch } from './access.ts';
import { batchOutcome, compareTypings, openDifferences } from './comparing.ts';
import { paperForm } from './paper-form.ts';
import { papersOf } from './typing.ts';

/** How far one of the two typings is. */
export interface PassProgress {
	pass: Exclude<Pass, 'settled'>;
	/** User name. */
	typist: string;
	typed: number;
	wanted: number;
	handedIn: boolean;
}

/** A batch as a list or its own page shows it: counts only, never what stands on a paper. */
export interface BatchLine {
	id: string;
	number: number;
	surveyId: string;
	surveyTitle: LocalText;
	agencyName: LocalText;
	papers: number;
	recheck: StoredBatch['recheck'];
	state: BatchState;
	passes: readonly PassProgress[];
	/** The own typing; absent for who types none of it. */
	own?: PassProgress['pass'];
	ownEntryReason?: string;
	settledAt?: string;
}

/**
 * The newest first: all batches of a survey, or those that the staff member types.
 * @throws AppError 'not-logged-in', 'not-allowed'
 */
export async function batchList(
	deps: Deps,
	staff: Staff | undefined,
	surveyId?: string
): Promise<BatchLine[]> {
	requireAllowed(staff, 'paper:see');
	const isOfAll = scopeOf(staff, 'paper:see') === 'all';
	const batches = await listBatches(deps.db, {
		surveyId,
		typistId: isOfAll ? undefined : staff.id
	});
	return Promise.all((await named(deps, batches)).map((it) => toLine(deps, staff, it)));
}

/** @throws AppError as `requireBatch` */
export async function batchPage(
	deps: Deps,
	staff: Staff | undefined,
	id: string
): Promise<{ line: BatchLine; open: number; outcome?: BatchOutcome }> {
	const seen = await requireBatch(deps, staff, id);
	const [batch] = await named(deps, [seen.batch]);
	if (!batch) throw new RangeError('a batch of nothing');
	const line = await toLine(deps, seen.staff, batch);
	if (line.state === 'typing') return { line, open: 0 };
	const form = await paperForm(deps, seen.batch);
	const papers = compareTypings(form, await listTypings(deps.db, id));
	return {
		line,
		open: openDifferences(papers).length,
		outcome: batchOutcome(form.asked, papers)
	};
}

/** A batch with the words for what it refers to. */
interface NamedBatch {
	batch: StoredBatch;
	surveyTitle: LocalText;
	agencyName: LocalText;
	typists: Readonly<Record<PassProgress['pass'], string>>;
	typed: Readonly<Record<PassProgress['pass'], number>>;
}

async function named(deps: Deps, batches: readonly StoredBatch[]): Promise<NamedBatch[]> {
	const ids = (of: (batch: StoredBatch) => string) => [...new Set(batches.map(of))];
	const agencies = await findAgencies(
		deps.db,
		ids((it) => it.agencyId)
	);
	const surveys = await Promise.all(ids((it) => it.surveyId).map((it) => findSurvey(deps.db, it)));
	const usernames = new Map((await listAccounts(deps.db)).map((it) => [it.id, it.username]));
	const counts = await countTyped(
		deps.db,
		ids((it) => it.id)
	);
	const nameless = { vi: '', en: '' };
	return batches.map((batch) => {
		const typedIn = (pass: Pass) =>
			counts.find((it) => it.batchId === batch.id && it.pass === pass)?.papers ?? 0;
		return {
			batch,
			surveyTitle: surveys.find((it) => it?.id === batch.surveyId)?.title ?? nameless,
			agencyName: agencies.find((it) => it.id === batch.agencyId)?.name ?? nameless,
			typists: {
				first: usernames.get(batch.firstId) ?? '',
				second: usernames.get(batch.secondId) ?? ''
			},
			typed: { first: typedIn('first'), second: typedIn('second') }
		};
	});
}

async function toLine(deps: Deps, staff: Staff, found: NamedBatch): Promise<BatchLine> {
	const { batch, typists, typed, surveyTitle, agencyName } = found;
	const handedIn = await listHandedIn(deps.db, batch.id);
	const own = passOf(batch, staff);
	const { id, number, surveyId, papers, recheck, ownEntryReason, settledAt } = batch;
	return {
		...{ id, number, surveyId, surveyTitle, agencyName, papers, recheck },
		state: stateOf(batch, handedIn),
		passes: (['first', 'second'] as const).map((pass) => ({
			pass,
			typist: typists[pass],
			typed: typed[pass],
			wanted: papersOf(batch, pass).length,
			handedIn: handedIn.includes(pass)
		})),
		...(own && { own }),
		...(ownEntryReason !== undefined && { ownEntryReason }),
		...(settledAt !== undefined && { settledAt })
	};
}

function stateOf({ settledAt }: StoredBatch, handedIn: readonly Pass[]): BatchState {
	if (settledAt !== undefined) return 'settled';
	return handedIn.length === 2 ? 'comparing' : 'typing';
}
