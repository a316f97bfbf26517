import { equalBytes } from '#lib/domain/bytes.ts';
import { parseCheckpoint } from '#lib/domain/checkpoint.ts';
import { appendLeaves, EMPTY_FRONTIER, rootOf } from '#lib/domain/merkle.ts';
import { damageIn, foldIntoOneFile } from '#lib/server/storage/backup.ts';
import { findCheckpoint } from '#lib/server/storage/checkpoints.ts';
import { readLeaves } from '#lib/server/storage/log-tiles.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { storageFailure } from '#lib/server/storage/failure.ts';
import { isNew, pendingInMain, unknownInMain } from '#lib/server/storage/migrate.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { listSurveys } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { BackupRefusal } from './backup-refusal.ts';

/** What a copy holds that was found whole; of an older version's the ballots cannot be counted yet. */
export type CopyContent = { surveys: number; ballots: number } | { pending: string[] };

/**
 * Opens a copy as the product would, counts every ballot of it anew, recomputes the root of every log
 * from its leaves, and has SQLite look at every page.
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
		await requireOurs(db);
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

/** @throws BackupRefusal for what is no database of this product, an empty file too, or a later version's */
async function requireOurs(db: Db): Promise<void> {
	if (await isNew(db)) {
		throw new BackupRefusal(
			'the copy is no database of Hài Lòng: no migration was ever applied to it'
		);
	}
	const unknown = await unknownInMain(db);
	if (unknown.length === 0) return;
	const names = unknown.join(', ');
	throw new BackupRefusal(`the copy is of a later version, which migrated it (${names}): use that`);
}

async function recountOne(deps: Deps, surveyId: string): Promise<number> {
	const { ballots, differences } = await recountSurvey(deps, surveyId);
	if (!(await isSignedRoot(deps, surveyId))) {
		throw new BackupRefusal(`the copy's log of ${surveyId} is not what its last data lock signed`);
	}
	if (differences.length === 0) return ballots;
	throw new BackupRefusal(`the copy's survey ${surveyId} is not whole: ${differences.join('; ')}`);
}

/** From all leaves, where a server looks at the last tiles alone. */
async function isSignedRoot({ db }: Deps, surveyId: string): Promise<boolean> {
	const last = await findCheckpoint(db, surveyId);
	if (!last) return true;
	let frontier = EMPTY_FRONTIER;
	try {
		for await (const leaf of readLeaves(db, surveyId, last.size)) {
			frontier = appendLeaves(sha256, frontier, [leaf]);
		}
	} catch (error) {
		if (!(error instanceof RangeError)) throw error; // leaves are missing
	}
	const signed = parseCheckpoint(last.note);
	return signed?.size === last.size && equalBytes(signed.root, rootOf(sha256, frontier));
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
