import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '#migrations';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { filedUnderColumns } from '#lib/server/storage/filed-under.ts';
import { readLeaves } from '#lib/server/storage/log-tiles.ts';
import { readLogEntries } from '#lib/server/storage/log.ts';
import type { Db } from '#lib/server/storage/schema.ts';

/** The last migration of that version. */
const LAST = '0020_freezes';

/** What was written then as it is now, but for columns that came later; in the order in which one refers to another. */
const UNCHANGED = [
	'agency',
	'service',
	'questionnaire',
	'plan',
	'survey',
	'point',
	'point_agency',
	'tally',
	'received',
	'data_lock'
] as const;

/** Rows of one insert. */
const ROWS = 500;

/**
 * Writes a survey into an empty database as the version before the log's tiles had it: a row a leaf,
 * hashes as text, and the heading in each ballot.
 * @param size of the log
 */
export async function writeAsBefore(
	from: Db,
	to: Db,
	survey: { id: string; size: number }
): Promise<void> {
	const old = to as unknown as Kysely<Record<string, Record<string, unknown>>>;
	const list = Object.entries(migrations).filter(([name]) => name <= LAST);
	const getMigrations = async () => Object.fromEntries(list);
	await new Migrator({ db: old, provider: { getMigrations } }).migrateToLatest();
	const insert = async (table: string, rows: Record<string, unknown>[]) => {
		for (let at = 0; at < rows.length; at += ROWS) {
			await old
				.insertInto(table)
				.values(rows.slice(at, at + ROWS))
				.execute();
		}
	};
	const columns = await columnsByTable(old);
	for (const table of UNCHANGED) {
		const known = columns.get(table) ?? new Set();
		const rows = await from.selectFrom(table).selectAll().execute();
		await insert(
			table,
			rows.map((row) => ({
				...Object.fromEntries(Object.entries(row).filter(([name]) => known.has(name))),
				...(table === 'tally' && { smallest_step: 1 }) // a column that is gone
			}))
		);
	}
	const ballots = await Array.fromAsync(readBallots(from, survey.id));
	const filed = ballots.map((it) => ({ ...filedUnderColumns(it), id: it.id, answers: it.answers }));
	await insert('ballot', filed);
	await insert('log_entry', await logAsBefore(from, survey));
	const checkpoints = await from.selectFrom('checkpoint').selectAll().execute();
	await insert(
		'checkpoint',
		checkpoints.map((it) => ({ ...it, frontier: 'of no use any more' }))
	);
}

async function columnsByTable(db: Kysely<Record<string, Record<string, unknown>>>) {
	const tables = await db.introspection.getTables();
	return new Map(tables.map((it) => [it.name, new Set(it.columns.map(({ name }) => name))]));
}

async function logAsBefore(from: Db, { id, size }: { id: string; size: number }) {
	const leaves = await Array.fromAsync(readLeaves(from, id, size));
	const entries = await Array.fromAsync(readLogEntries(from, id, size));
	const dataAt = new Map(entries.map(({ place, data }) => [place, data]));
	return leaves.map((leaf, place) => ({
		survey_id: id,
		place,
		hash: Buffer.from(leaf).toString('base64'),
		data: dataAt.get(place) ?? null
	}));
}
