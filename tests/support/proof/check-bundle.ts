import { createHash, createPublicKey, verify } from 'node:crypto';
import { equalBytes, fromBase64, fromHex, toHex } from '#lib/domain/bytes.ts';
import { parseCheckpoint } from '#lib/domain/checkpoint.ts';
import type { LogEntry } from '#lib/domain/log-entry.ts';
import { appendLeaves, EMPTY_FRONTIER, leafHash, rootOf } from '#lib/domain/merkle.ts';
import { parseLogEntry } from '#lib/domain/parse-log-entry.ts';
import { noteKeyId, parseNote, type SignedNote } from '#lib/domain/signed-note.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import type { Bundle } from './bundle-text.ts';
import { checkAsked } from './check-asked.ts';
import { checkCounts, type BallotEntry } from './check-counts.ts';
import { checkReceipts, receivedIn } from './check-receipts.ts';
import { checkFreezes } from './check-freezes.ts';
import { checkSources } from './check-sources.ts';

/** Why a bundle does not hold. */
export class BundleFault extends Error {
	override readonly name = 'BundleFault';
}

export function requireThat(holds: unknown, reason: string): asserts holds {
	if (!holds) throw new BundleFault(reason);
}

/**
 * The second opinion beside `verifier/verify.py`: the same claims, checked by the product's own
 * domain. Both must agree on every bundle, honest or not.
 * @param mode `log` leaves out the signed list of files
 * @throws BundleFault
 */
export function checkBundle(bundle: Bundle, mode: 'whole' | 'log'): void {
	const key = readKey(textOf(bundle, 'key.txt'));
	if (mode === 'whole') checkManifest(bundle, key);
	const leaves = linesOf(bundle, 'leaves.txt').map((it) => {
		const hash = fromHex(it);
		requireThat(hash?.length === 32, 'leaf');
		return hash;
	});
	const entries = readEntries(bundle, leaves);
	const heads = readHeads(textOf(bundle, 'checkpoints.txt'), key);
	checkLocks(leaves, entries, heads);
	requireDistinct(leaves, entries);
	checkAsked(bundle, entries, heads);
	const ballots = bundle.has('ballots.jsonl') ? readBallots(bundle, leaves, entries) : undefined;
	if (ballots) checkReceipts(ballots, entries, heads);
	if (ballots) checkSources(entries, ballots);
	checkCounts(bundle, leaves.length - entries.size, [...entries.values()], ballots);
	checkFreezes(bundle, entries, ballots);
}

interface Key {
	name: string;
	id: string;
	publicKey: Uint8Array;
}

function readKey(line: string): Key {
	const [name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)\n$/.exec(line)?.slice(1) ?? [];
	const typed = fromBase64(base64 ?? '-');
	requireThat(name !== undefined && id !== undefined && typed?.length === 33, 'key');
	const publicKey = typed.slice(1);
	requireThat(typed[0] === 1 && noteKeyId(sha256, name, publicKey) === id, 'key id');
	return { name, id, publicKey };
}

function requireSigned(note: SignedNote | undefined, key: Key): void {
	const [only, second] = note?.signatures ?? [];
	requireThat(note && only && !second, 'signature');
	requireThat(only.name === key.name && only.keyId === key.id, 'signer');
	const x = Buffer.from(key.publicKey).toString('base64url');
	const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
	requireThat(verify(null, Buffer.from(note.text), publicKey, only.signature), 'wrong signature');
}

function checkManifest(bundle: Bundle, key: Key): void {
	const note = parseNote(textOf(bundle, 'manifest.txt'));
	requireSigned(note, key);
	const listed = note?.text.match(/^\S+ \d+ \S+$/gm) ?? [];
	const found = [...bundle]
		.filter(([name]) => name !== 'manifest.txt')
		.map(([name, text]) => {
			const hash = createHash('sha256').update(text, 'latin1').digest('hex');
			return `${hash} ${text.length} ${name}`;
		});
	requireThat(JSON.stringify(listed.toSorted()) === JSON.stringify(found.toSorted()), 'files');
}

function readHeads(text: string, key: Key) {
	const notes = text.split(/(?<=\n\n[^\n]*\n)\n/);
	return notes.map((it) => {
		const checkpoint = parseCheckpoint(it);
		requireSigned(checkpoint?.note, key);
		requireThat(checkpoint, 'checkpoint');
		return checkpoint;
	});
}

function readEntries(bundle: Bundle, leaves: readonly Uint8Array[]): Map<number, LogEntry> {
	const entries = new Map<number, LogEntry>();
	for (const line of linesOf(bundle, 'entries.tsv')) {
		const [digits, data] = /^(0|[1-9]\d*)\t([^\t]*)$/.exec(line)?.slice(1) ?? [];
		const [at, leaf] = [Number(digits), leaves[Number(digits)]];
		requireThat(data !== undefined && leaf && at > ([...entries.keys()].at(-1) ?? -1), 'place');
		requireThat(equalBytes(leafHash(sha256, data), leaf), 'entry');
		const entry = parseLogEntry(data);
		requireThat(entry && entry.kind !== 'ballot', 'kind');
		entries.set(at, entry);
	}
	return entries;
}

/** Each lock extends the one before and ends with its receipts, of which no lock has more than ballots. */
function checkLocks(
	leaves: readonly Uint8Array[],
	entries: ReadonlyMap<number, LogEntry>,
	heads: readonly { origin: string; size: number; root: Uint8Array }[]
): void {
	let frontier = EMPTY_FRONTIER;
	const seen = new Set<string>();
	let isTold = false; // version 1 did not say how many ballots there are
	heads.forEach((head, at) => {
		const before = frontier.size;
		requireThat(head.origin === heads[0]?.origin && head.size > before, 'order');
		frontier = appendLeaves(sha256, frontier, leaves.slice(before, head.size));
		requireThat(
			frontier.size === head.size && equalBytes(rootOf(sha256, frontier), head.root),
			'root'
		);
		const own = [...entries].filter(([place]) => place >= before && place < head.size);
		const last = entries.get(head.size - 1);
		requireThat(last?.kind === 'receipts' && last.lock === at + 1, 'receipts');
		requireThat(own.filter(([, it]) => it.kind === 'receipts').length === 1, 'two lists');
		const ballots = head.size - before - own.length;
		requireThat(last.hashes.length <= ballots, 'too many receipts');
		requireThat(last.ballots === ballots || (last.ballots === undefined && !isTold), 'ballots');
		isTold ||= last.ballots !== undefined;
		for (const hash of last.hashes) requireThat(seen.size < seen.add(hash).size, 'receipt twice');
	});
	requireThat(frontier.size === leaves.length, 'entries after the last lock');
}

/** One leaf is one ballot. */
function requireDistinct(
	leaves: readonly Uint8Array[],
	entries: ReadonlyMap<number, LogEntry>
): void {
	const ballots = leaves.filter((_, at) => !entries.has(at)).map(toHex);
	requireThat(new Set(ballots).size === ballots.length, 'ballot twice');
}

function readBallots(
	bundle: Bundle,
	leaves: readonly Uint8Array[],
	entries: ReadonlyMap<number, LogEntry>
): BallotEntry[] {
	const isReceived = receivedIn(entries);
	const open = new Map<string, number>();
	leaves.forEach((leaf, at) => entries.has(at) || open.set(toHex(leaf), at));
	const ballots = linesOf(bundle, 'ballots.jsonl').map((line) => {
		const hash = toHex(leafHash(sha256, line));
		const place = open.get(hash);
		requireThat(place !== undefined && open.delete(hash), 'ballot');
		const entry = parseLogEntry(line);
		requireThat(entry?.kind === 'ballot', 'no ballot');
		return { ...entry, place, isReceived: isReceived(place) };
	});
	requireThat(new Set(ballots.map(({ name }) => name)).size === ballots.length, 'name twice');
	requireThat(open.size === 0, 'ballots are missing');
	return ballots;
}

/** @throws BundleFault where the bundle lacks the file or it is not UTF-8 */
export function textOf(bundle: Bundle, name: string): string {
	const bytes = bundle.get(name);
	requireThat(bytes !== undefined, `no ${name}`);
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
			Buffer.from(bytes, 'latin1')
		);
	} catch (cause) {
		if (!(cause instanceof TypeError)) throw cause;
		throw new BundleFault(`${name} is not UTF-8`, { cause });
	}
}

function linesOf(bundle: Bundle, name: string): string[] {
	const text = textOf(bundle, name);
	requireThat(text === '' || text.endsWith('\n'), `${name} is cut short`);
	return text.split('\n').slice(0, -1);
}
