import { logOrigin, parseCheckpoint, signCheckpoint } from '#lib/domain/checkpoint.ts';
import { equalBytes } from '#lib/domain/bytes.ts';
import {
	encodeLogEntry,
	receiptHash,
	receiptsEntry,
	type LogEntry
} from '#lib/domain/log-entry.ts';
import { frontierIn, growTiles, type Tile } from '#lib/domain/log-tiles.ts';
import { leafHash, rootOf } from '#lib/domain/merkle.ts';
import {
	findCheckpoint,
	insertCheckpoint,
	type CheckpointRow
} from '#lib/server/storage/checkpoints.ts';
import { findOpenTiles, putTiles } from '#lib/server/storage/log-tiles.ts';
import { insertLogEntries, type PlacedEntry } from '#lib/server/storage/log.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { isOurCheckpoint } from './checkpoint-signature.ts';
import type { Deps } from './deps.ts';
import { sha256 } from './sha256.ts';

/** What one data lock adds to the log of its survey. */
export interface LockedEntries {
	surveyId: string;
	/** The number of the data lock: one more than the last. */
	lock: number;
	/** In the order in which they are to stand: ballots shuffled. */
	entries: readonly LogEntry[];
	/** Those under which ballots of this lock came in. */
	receipts: readonly string[];
	/** Set where an operator goes on from what another key signed: an entry says so. */
	overUnsigned?: boolean | undefined;
}

/**
 * Appends what a data lock holds, then how many of it are ballots and the hashes of their receipts, and
 * signs a checkpoint. Call it with the survey locked, in the transaction that writes the ballots.
 * @returns the place of its first entry in the log, from 0
 * @throws RangeError where the log lacks a data lock, or does not give the root that was signed last with
 *   this key: nothing is signed over files that were altered or are damaged
 */
export async function appendToLog(
	deps: Pick<Deps, 'logSigner'>,
	tx: Tx,
	{ surveyId, lock, entries, receipts, overUnsigned }: LockedEntries
): Promise<number> {
	const last = await findCheckpoint(tx, surveyId);
	requireNoGap(surveyId, last?.lock ?? 0, lock);
	const before = last?.size ?? 0;
	const open = await findOpenTiles(tx, surveyId, before);
	if (last) requireSignedRoot(surveyId, last, open);
	if (last && !overUnsigned) requireSignature(deps, surveyId, last);
	const hashes = receipts.map((it) => receiptHash(sha256, it));
	const ballots = entries.filter((it) => it.kind === 'ballot').length;
	const all = [...entries, receiptsEntry({ lock, ballots, hashes })];
	const leaves = all.map((entry) => leafHash(sha256, encodeLogEntry(entry)));
	const grown = growTiles(sha256, before, open, leaves);
	await putTiles(tx, surveyId, grown);
	await insertLogEntries(tx, surveyId, placedFrom(before, all));
	const size = before + all.length;
	const root = rootOf(sha256, frontierIn(sha256, size, lastOfEach([...open, ...grown])));
	const head = { origin: logOrigin(deps.logSigner.name, surveyId), size, root };
	const note = signCheckpoint(sha256, deps.logSigner, head);
	await insertCheckpoint(tx, surveyId, { lock, size, note });
	return before;
}

/** A log that was cut, or is gone, is not gone on with: nobody would see that anything is missing. */
function requireNoGap(surveyId: string, signed: number, lock: number): void {
	if (signed === lock - 1) return;
	throw new RangeError(`log of ${surveyId}: ends at data lock ${signed}, ${lock} is to follow`);
}

/**
 * @param open the tiles that `openTiles` names for the size that was signed
 * @throws RangeError where they do not give the root that was
 */
export function requireSignedRoot(
	surveyId: string,
	last: CheckpointRow,
	open: readonly Tile[]
): void {
	const signed = parseCheckpoint(last.note);
	const root = rootOf(sha256, frontierIn(sha256, last.size, open));
	if (signed?.size === last.size && equalBytes(signed.root, root)) return;
	throw new RangeError(`log of ${surveyId}: not the root that data lock ${last.lock} signed`);
}

/** Else whoever can write the database could have his own log go on under our signature. */
function requireSignature(
	{ logSigner }: Pick<Deps, 'logSigner'>,
	surveyId: string,
	{ lock, note }: CheckpointRow
): void {
	if (isOurCheckpoint(logSigner, surveyId, note)) return;
	throw new RangeError(`log of ${surveyId}: data lock ${lock} is not signed with this key`);
}

/** Ballots are made anew from what is kept of them, all else is written down. */
function placedFrom(first: number, entries: readonly LogEntry[]): PlacedEntry[] {
	return entries.flatMap((entry, at) =>
		entry.kind === 'ballot' ? [] : [{ place: first + at, entry }]
	);
}

/** The tile of each level in which its last hash stands. */
function lastOfEach(tiles: readonly Tile[]): Tile[] {
	const last = new Map<number, Tile>();
	for (const tile of tiles) {
		if (tile.number >= (last.get(tile.level)?.number ?? 0)) last.set(tile.level, tile);
	}
	return [...last.values()];
}
