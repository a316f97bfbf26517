import { logOrigin, signCheckpoint } from '#lib/domain/checkpoint.ts';
import {
	encodeLogEntry,
	receiptHash,
	receiptsEntry,
	type LogEntry
} from '#lib/domain/log-entry.ts';
import { growTiles, type TreeEnd } from '#lib/domain/log-tiles.ts';
import { leafHash, rootOf } from '#lib/domain/merkle.ts';
import { findCheckpoint, insertCheckpoint } from '#lib/server/storage/checkpoints.ts';
import { putTiles } from '#lib/server/storage/log-tiles.ts';
import { insertLogEntries, type PlacedEntry } from '#lib/server/storage/log.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import type { Deps } from './deps.ts';
import { rememberSigned } from './last-signed.ts';
import { findLogEnd } from './log-end.ts';
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
	const end = await findLogEnd(deps, tx, surveyId, { last, overUnsigned });
	const first = end.frontier.size;
	const hashes = receipts.map((it) => receiptHash(sha256, it));
	const ballots = entries.filter((it) => it.kind === 'ballot').length;
	const all = [...entries, receiptsEntry({ lock, ballots, hashes })];
	const leaves = all.map((entry) => leafHash(sha256, encodeLogEntry(entry)));
	const grown = growTiles(sha256, end, leaves);
	await putTiles(tx, surveyId, grown.tiles);
	await insertLogEntries(tx, surveyId, placedFrom(first, all));
	await signEnd(deps, tx, { surveyId, lock, end: grown.end });
	return first;
}

/** A log that was cut, or is gone, is not gone on with: nobody would see that anything is missing. */
function requireNoGap(surveyId: string, signed: number, lock: number): void {
	if (signed === lock - 1) return;
	throw new RangeError(`log of ${surveyId}: ends at data lock ${signed}, ${lock} is to follow`);
}

/** Ballots are made anew from what is kept of them, all else is written down. */
function placedFrom(first: number, entries: readonly LogEntry[]): PlacedEntry[] {
	return entries.flatMap((entry, at) =>
		entry.kind === 'ballot' ? [] : [{ place: first + at, entry }]
	);
}

async function signEnd(
	{ logSigner }: Pick<Deps, 'logSigner'>,
	tx: Tx,
	{ surveyId, lock, end }: { surveyId: string; lock: number; end: TreeEnd }
): Promise<void> {
	const { size } = end.frontier;
	const root = rootOf(sha256, end.frontier);
	const head = { origin: logOrigin(logSigner.name, surveyId), size, root };
	const note = signCheckpoint(sha256, logSigner, head);
	await insertCheckpoint(tx, surveyId, { lock, size, note });
	rememberSigned(logSigner, surveyId, note, end);
}
