import { sql, type Kysely } from 'kysely';
import { appendOnly, growOnly, isSqlite, strict } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.

/** Hashes of a full tile. */
const TILE = 256;

/**
 * The log keeps its hashes side by side in tiles, and the data of those entries alone that are no
 * ballots. From where a tree goes on its tiles tell, so that checkpoints need not.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('log_entry').renameTo('log_entry_before').execute();
	await createEntry(db);
	await createTile(db);
	const { rows } = await sql<{ key: number; survey_id: string }>`
		select key, survey_id from survey_key order by key`.execute(db);
	for (const { key, survey_id: surveyId } of rows) await moveLog(db, key, surveyId);
	await db.schema.dropTable('log_entry_before').execute();
	await appendOnly(db, 'log_entry');
	await growOnly(db, 'log_tile', 'hashes', ['survey_key', 'level', 'number']);
	await db.schema.alterTable('checkpoint').dropColumn('frontier').execute();
}

const bytes = (db: Kysely<unknown>) => (isSqlite(db) ? sql`blob` : sql`bytea`);

async function createEntry(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('log_entry'))
		.addColumn('survey_key', 'integer', (col) => col.notNull().references('survey_key.key'))
		.addColumn('place', 'integer', (col) => col.notNull())
		.addColumn('data', bytes(db), (col) => col.notNull())
		.addPrimaryKeyConstraint('log_entry_place_pk', ['survey_key', 'place'])
		.addCheckConstraint('log_entry_place_from_0', sql`place >= 0`)
		.execute();
}

async function createTile(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('log_tile'))
		.addColumn('survey_key', 'integer', (col) => col.notNull().references('survey_key.key'))
		.addColumn('level', 'integer', (col) => col.notNull())
		.addColumn('number', 'integer', (col) => col.notNull())
		.addColumn('hashes', bytes(db), (col) => col.notNull())
		.addPrimaryKeyConstraint('log_tile_pk', ['survey_key', 'level', 'number'])
		.addCheckConstraint(
			'log_tile_of_hashes',
			sql`length(hashes) % 32 = 0 and length(hashes) between 32 and 8192`
		)
		.execute();
}

async function moveLog(db: Kysely<unknown>, key: number, surveyId: string): Promise<void> {
	let level = 0;
	let roots = await moveLeaves(db, key, surveyId);
	while (roots.length > 0) {
		level += 1;
		const hashes = roots;
		roots = [];
		for (let at = 0; at < hashes.length; at += TILE) {
			const together = hashes.slice(at, at + TILE);
			await insertTile(db, [key, level, at / TILE], together);
			if (together.length === TILE) roots.push(await rootOf(together));
		}
	}
}

/** @returns the roots of the full tiles */
async function moveLeaves(db: Kysely<unknown>, key: number, surveyId: string): Promise<Buffer[]> {
	const roots: Buffer[] = [];
	for (let number = 0; ; number += 1) {
		const { rows } = await sql<{ place: number; hash: string; data: string | null }>`
			select place, hash, data from log_entry_before where survey_id = ${surveyId}
			and place >= ${number * TILE} and place < ${(number + 1) * TILE} order by place`.execute(db);
		for (const { place, data } of rows) {
			if (data !== null) await insertEntry(db, [key, place], packed(data));
		}
		const hashes = rows.map(({ hash }) => Buffer.from(hash, 'base64'));
		if (hashes.length > 0) await insertTile(db, [key, 0, number], hashes);
		if (hashes.length < TILE) return roots;
		roots.push(await rootOf(hashes));
	}
}

/** RFC 6962, over a number of hashes that is a power of two. */
async function rootOf(hashes: readonly Buffer[]): Promise<Buffer> {
	const [only, second] = hashes;
	if (only && !second) return only;
	const parents = Array.from({ length: hashes.length / 2 }, async (_, at) => {
		const node = Buffer.concat([Buffer.of(1), ...hashes.slice(2 * at, 2 * at + 2)]);
		return Buffer.from(await crypto.subtle.digest('SHA-256', node));
	});
	return rootOf(await Promise.all(parents));
}

/** As the code packs it: of the hashes of receipts 32 bytes each, of all else its text. */
function packed(data: string): Buffer {
	const [kind, version, lock, hashes] = JSON.parse(data) as [string, number, number, string[]];
	if (kind !== 'receipts' || version !== 1) return Buffer.from(data);
	const head = Buffer.of(1, 0, 0, 0, 0);
	head.writeUInt32BE(lock, 1);
	return Buffer.concat([head, ...hashes.map((it) => Buffer.from(it, 'hex'))]);
}

async function insertEntry(
	db: Kysely<unknown>,
	[key, place]: readonly [number, number],
	data: Buffer
): Promise<void> {
	await sql`insert into log_entry (survey_key, place, data)
		values (${key}, ${place}, ${data})`.execute(db);
}

async function insertTile(
	db: Kysely<unknown>,
	[key, level, number]: readonly [number, number, number],
	hashes: readonly Buffer[]
): Promise<void> {
	await sql`insert into log_tile (survey_key, level, number, hashes)
		values (${key}, ${level}, ${number}, ${Buffer.concat(hashes)})`.execute(db);
}
