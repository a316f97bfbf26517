import type { TileReader } from '#lib/domain/log-subtrees.ts';
import { hashesOf, openTiles, TILE, type Tile } from '#lib/domain/log-tiles.ts';
import type { Db, Tx } from './schema.ts';
import { findSurveyKey, giveSurveyKey } from './survey-keys.ts';

/** Tiles of one insert: eight kilobytes each. */
const TILES_PER_INSERT = 100;
/** Tiles that are read at once. */
const PAGE = 40;

/**
 * The tiles with which a log of this size goes on.
 * @throws RangeError where one is missing or was cut short: the files were altered or are damaged
 */
export async function findOpenTiles(db: Db, surveyId: string, size: number): Promise<Tile[]> {
	const key = await findSurveyKey(db, surveyId);
	const tiles: Tile[] = [];
	for (const { level, number } of openTiles(size)) {
		const tile = key === undefined ? undefined : await findTile(db, key, level, number);
		if (!tile) throw new RangeError(`log of ${surveyId}: no tile ${level}/${number}`);
		tiles.push(tile);
	}
	return tiles;
}

async function findTile(
	db: Db,
	key: number,
	level: number,
	number: number
): Promise<Tile | undefined> {
	return db
		.selectFrom('log_tile')
		.select(['level', 'number', 'hashes'])
		.where('survey_key', '=', key)
		.where('level', '=', level)
		.where('number', '=', number)
		.executeTakeFirst();
}

/** Writes tiles that are new or have grown. Call it only with the survey locked. */
export async function putTiles(tx: Tx, surveyId: string, tiles: readonly Tile[]): Promise<void> {
	const survey_key = await giveSurveyKey(tx, surveyId);
	for (let start = 0; start < tiles.length; start += TILES_PER_INSERT) {
		const rows = tiles.slice(start, start + TILES_PER_INSERT).map(({ hashes, ...tile }) => {
			return { survey_key, ...tile, hashes: Buffer.from(hashes) };
		});
		await tx
			.insertInto('log_tile')
			.values(rows)
			.onConflict((oc) =>
				oc
					.columns(['survey_key', 'level', 'number'])
					.doUpdateSet((it) => ({ hashes: it.ref('excluded.hashes') }))
			)
			.execute();
	}
}

/** Reads hashes of one log for `log-subtrees.ts`. */
export async function tileReader(db: Db, surveyId: string): Promise<TileReader> {
	const key = (await findSurveyKey(db, surveyId)) ?? 0;
	return async (level, from, count) => {
		const tile = await findTile(db, key, level, Math.floor(from / TILE));
		const hashes = tile ? hashesOf(tile).slice(from % TILE, (from % TILE) + count) : [];
		if (hashes.length === count) return hashes;
		throw new RangeError(`log of ${surveyId}: ${count} hashes of level ${level} from ${from}`);
	};
}

/**
 * The leaves of a log of this size, in order, some pages at a time.
 * @throws RangeError where one is missing
 */
export async function* readLeaves(
	db: Db,
	surveyId: string,
	size: number
): AsyncGenerator<Uint8Array> {
	const key = (await findSurveyKey(db, surveyId)) ?? 0;
	let left = size;
	for (let number = 0; left > 0; number += PAGE) {
		const tiles = await db
			.selectFrom('log_tile')
			.select(['level', 'number', 'hashes'])
			.where('survey_key', '=', key)
			.where('level', '=', 0)
			.where('number', '>=', number)
			.where('number', '<', number + PAGE)
			.orderBy('number')
			.execute();
		const leaves = tiles.flatMap(hashesOf).slice(0, left);
		yield* leaves;
		left -= leaves.length;
		if (left > 0 && leaves.length < PAGE * TILE) {
			throw new RangeError(`log of ${surveyId}: ${left} leaves of ${size} are missing`);
		}
	}
}

/** The hash of the entry at a place of a log; undefined where its tiles have none. */
export async function findLeaf(
	db: Db,
	surveyId: string,
	place: number
): Promise<Uint8Array | undefined> {
	const key = (await findSurveyKey(db, surveyId)) ?? 0;
	const tile = await findTile(db, key, 0, Math.floor(place / TILE));
	return tile && hashesOf(tile)[place % TILE];
}

/** How many leaves the tiles of a log have. */
export async function countLeaves(db: Db, surveyId: string): Promise<number> {
	const last = await db
		.selectFrom('log_tile')
		.select(['level', 'number', 'hashes'])
		.where('survey_key', '=', (await findSurveyKey(db, surveyId)) ?? 0)
		.where('level', '=', 0)
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return last ? last.number * TILE + hashesOf(last).length : 0;
}
