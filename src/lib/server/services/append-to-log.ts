import { toBase64 } from '#lib/domain/bytes.ts';
import { logOrigin, signCheckpoint } from '#lib/domain/checkpoint.ts';
import { formatFrontier, parseFrontier } from '#lib/domain/frontier-text.ts';
import {
	encodeLogEntry,
	receiptHash,
	receiptsEntry,
	type LogEntry
} from '#lib/domain/log-entry.ts';
import {
	appendLeaves,
	EMPTY_FRONTIER,
	leafHash,
	rootOf,
	type Frontier
} from '#lib/domain/merkle.ts';
import {
	findCheckpoint,
	insertCheckpoint,
	insertLogEntries,
	type LogRow
} from '#lib/server/storage/log.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
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
}

/**
 * Appends what a data lock holds, then the hashes of its receipts, and signs a checkpoint. Call it
 * with the survey locked, in the transaction that writes the ballots.
 */
export async function appendToLog(
	deps: Pick<Deps, 'logSigner'>,
	tx: Tx,
	{ surveyId, lock, entries, receipts }: LockedEntries
): Promise<void> {
	const before = await frontierOf(tx, surveyId);
	const hashes = receipts.map((it) => receiptHash(sha256, it));
	const all = [...entries, receiptsEntry(lock, hashes)].map((entry) => {
		const data = encodeLogEntry(entry);
		return { entry, data, leaf: leafHash(sha256, data) };
	});
	const rows = all.map(({ entry, data, leaf }, at): LogRow => {
		const place = before.size + at;
		return { place, hash: toBase64(leaf), ...(entry.kind !== 'ballot' && { data }) };
	});
	await insertLogEntries(tx, surveyId, rows);
	const after = appendLeaves(
		sha256,
		before,
		all.map(({ leaf }) => leaf)
	);
	const origin = logOrigin(deps.logSigner.name, surveyId);
	const head = { origin, size: after.size, root: rootOf(sha256, after) };
	const note = signCheckpoint(sha256, deps.logSigner, head);
	await insertCheckpoint(tx, surveyId, {
		lock,
		size: after.size,
		note,
		frontier: formatFrontier(after)
	});
}

async function frontierOf(tx: Tx, surveyId: string): Promise<Frontier> {
	const last = await findCheckpoint(tx, surveyId);
	if (!last) return EMPTY_FRONTIER;
	const frontier = parseFrontier(last.frontier);
	if (frontier?.size === last.size) return frontier;
	throw new RangeError(`checkpoint ${last.lock} of ${surveyId}: its frontier is not readable`);
}
