import type { CellFault } from '#lib/domain/imports/kinds.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Table } from '#lib/server/import/table.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import type { Summary } from './dry-run.ts';

/** What trying a file brought: what would come in, or everything that is wrong. */
export type Outcome = Result<Summary, CellFault[]>;

/** A file between its steps as it was read; another server, or this one later, reads it again. */
interface Kept {
	table: Table;
	/** About so many bytes. */
	weight: number;
	/** Milliseconds since 1970. */
	until: number;
	/** The last dry run, and what it depended on. */
	tried?: { on: string; outcome: Outcome };
}

/** As long as the file itself. */
export const KEPT_MS = 60 * 60 * 1000;

/** Of all kept files together, bytes; the one that was asked for longest ago makes room. */
const MOST_WEIGHT = 32 * 1024 * 1024;

/** What a text takes beside its letters. */
const WEIGHT_OF_CELL = 32;

const memories = new WeakMap<Db, Map<string, Kept>>();

/** Keeps what was read of a file; one that is too large is not kept. @param id of the upload */
export function keepTable(deps: Deps, id: string, table: Table): void {
	const memory = memoryOf(deps);
	memory.delete(id);
	const weight = weightOf(table);
	if (weight > MOST_WEIGHT) return;
	memory.set(id, { table, weight, until: deps.now() + KEPT_MS });
	makeRoom(memory);
}

/** @returns undefined for what was not kept, or no longer */
export function keptTable(deps: Deps, id: string): Table | undefined {
	const memory = memoryOf(deps);
	const kept = memory.get(id);
	if (!kept) return undefined;
	memory.delete(id); // to the end of the order
	memory.set(id, kept);
	return kept.table;
}

export function forgetTable(deps: Deps, id: string): void {
	memoryOf(deps).delete(id);
}

/**
 * The outcome of trying a file, tried once as long as what it depends on is the same.
 * @param on all that it depends on
 */
export async function keptOutcome(
	deps: Deps,
	id: string,
	on: string,
	attempt: () => Promise<Outcome>
): Promise<Outcome> {
	const tried = memoryOf(deps).get(id)?.tried;
	if (tried?.on === on) return tried.outcome;
	const outcome = await attempt();
	const kept = memoryOf(deps).get(id);
	if (kept) kept.tried = { on, outcome };
	return outcome;
}

function memoryOf({ db, now }: Deps): Map<string, Kept> {
	const memory = memories.get(db) ?? new Map<string, Kept>();
	memories.set(db, memory);
	for (const [id, { until }] of memory) if (until < now()) memory.delete(id);
	return memory;
}

function weightOf({ rows }: Table): number {
	let weight = 0;
	for (const { cells } of rows) {
		for (const cell of cells) weight += cell.length + WEIGHT_OF_CELL;
	}
	return weight;
}

function makeRoom(memory: Map<string, Kept>): void {
	let sum = 0;
	for (const { weight } of memory.values()) sum += weight;
	for (const [id, { weight }] of memory) {
		if (sum <= MOST_WEIGHT) return;
		memory.delete(id);
		sum -= weight;
	}
}
