import { equalBytes } from '#lib/domain/bytes.ts';
import { leafHash } from '#lib/domain/merkle.ts';
import { findLeaf } from '#lib/server/storage/log-tiles.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { sha256 } from './sha256.ts';

/** Whether the hashes of a survey's log say this of the entry at this place. */
export async function isProven(
	db: Db,
	surveyId: string,
	{ place, data }: { place: number; data: string }
): Promise<boolean> {
	const leaf = await findLeaf(db, surveyId, place);
	return leaf !== undefined && equalBytes(leaf, leafHash(sha256, data));
}
