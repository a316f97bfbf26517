import { damageIn, foldIntoOneFile } from '#lib/server/storage/backup.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { storageFailure } from '#lib/server/storage/failure.ts';
import { pendingInMain } from '#lib/server/storage/migrate.ts';
import { listSurveys } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { BackupRefusal } from './backup-refusal.ts';

/** What a copy holds that was found whole; of an older version's the ballots cannot be counted yet. */
export type CopyContent = { surveys: number; ballots: number } | { pending: string[] };

/**
 * Opens a copy as the product would, counts every ballot of it anew, and has SQLite look at every page.
 * @param path of a copy that nobody uses
 * @throws BackupRefusal where anything is wrong with it
 */
export async function checkCopy(deps: Deps, path: string): Promise<CopyContent> {
	const content = await orNotWhole(() => countAll(deps, path));
	const damage = await orNotWhole(async () => {
		foldIntoOneFile(path);
		return damageIn(path);
	});
	if (damage.length > 0) throw new BackupRefusal(`the copy is damaged: ${damage.join('; ')}`);
	return content;
}

async function countAll(deps: Deps, path: string): Promise<CopyContent> {
	const db = openDatabase(`file:${path}`);
	try {
		const pending = await pendingInMain(db);
		if (pending.length > 0) return { pending };
		const surveys = await listSurveys(db);
		let ballots = 0;
		for (const { id } of surveys) ballots += await recountOne({ ...deps, db }, id);
		return { surveys: surveys.length, ballots };
	} finally {
		await db.destroy();
	}
}

async function recountOne(deps: Deps, surveyId: string): Promise<number> {
	const { ballots, differences } = await recountSurvey(deps, surveyId);
	if (differences.length === 0) return ballots;
	throw new BackupRefusal(`the copy's tally of ${surveyId} differs from its ballots`);
}

/** A copy that SQLite cannot even read is a copy that is not whole. */
async function orNotWhole<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		const reason = storageFailure(cause);
		if (reason === undefined) throw cause;
		throw new BackupRefusal(`the copy cannot be read: ${reason}`, { cause });
	}
}
