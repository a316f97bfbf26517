import type { OpenThing } from '#lib/domain/open-thing.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { openDraftsOf, openPlansOf, openSlipBatchesOf } from '#lib/server/storage/charges.ts';
import { listUploadsOf } from '#lib/server/storage/import-uploads.ts';
import { listBatches } from '#lib/server/storage/paper-batches.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import { KEPT_MS } from '#lib/server/services/imports/kept-uploads.ts';

const NAMELESS = { vi: '', en: '' };

/**
 * Everything that is not finished and that one account is in charge of.
 * @param now epoch milliseconds: a file that waits longer than it is kept is gone
 */
export async function openThingsOf(db: Db, staffId: string, now: number): Promise<OpenThing[]> {
	return [
		...(await openPlansOf(db, staffId)),
		...(await openDraftsOf(db, staffId)),
		...(await openSlipBatchesOf(db, staffId)),
		...(await openPaperOf(db, staffId)),
		...(await openUploadsOf(db, staffId, now))
	];
}

/** A bundle of papers is open until its ballots count. */
async function openPaperOf(db: Db, staffId: string): Promise<OpenThing[]> {
	const batches = await listBatches(db, { typistId: staffId });
	const open = batches.filter((it) => it.settledAt === undefined);
	const agencies = await findAgencies(db, [...new Set(open.map((it) => it.agencyId))]);
	return Promise.all(
		open.map(async ({ id, number, papers, agencyId, surveyId, firstId }) => ({
			kind: 'paper' as const,
			...{ id, number, papers },
			survey: (await findSurvey(db, surveyId))?.title ?? NAMELESS,
			agency: agencies.find((it) => it.id === agencyId)?.name ?? NAMELESS,
			pass: firstId === staffId ? ('first' as const) : ('second' as const)
		}))
	);
}

async function openUploadsOf(db: Db, staffId: string, now: number): Promise<OpenThing[]> {
	const uploads = await listUploadsOf(db, staffId, new Date(now - KEPT_MS).toISOString());
	return uploads.map(({ id, kind, fileName }) => ({ kind: 'import', id, of: kind, fileName }));
}
