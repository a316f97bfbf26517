import { toHex } from '#lib/domain/bytes.ts';
import { logOrigin, signCheckpoint } from '#lib/domain/checkpoint.ts';
import {
	encodeLogEntry,
	receiptHash,
	receiptsEntry,
	type LogEntry
} from '#lib/domain/log-entry.ts';
import { ballotLogger, type KeptBallot } from '#lib/domain/logged-ballot.ts';
import { appendLeaves, EMPTY_FRONTIER, leafHash, rootOf } from '#lib/domain/merkle.ts';
import { loggedQuestionnaire } from '#lib/domain/questionnaire-text.ts';
import { receiptCode } from '#lib/domain/receipt.ts';
import type { BundleSource } from '#lib/server/services/bundle/bundle-source.ts';
import { sha256 } from '#lib/server/services/sha256.ts';
import { seededChance } from '../chance.ts';
import { TEST_SIGNER } from '../deps.ts';
import { sealed, SHORT, SURVEY, type Chance } from './honest-ballots.ts';
import { honestResults } from './honest-results.ts';

const AT = '2026-11-25T10:00:00.000Z';
export const ASKED: LogEntry = { kind: 'questionnaire', ...loggedQuestionnaire(SHORT) };
export const FREEZE_SHA256 = 'c0ffee'.repeat(11).slice(0, 64);

export interface LogOptions {
	/**
	 * Whether the receipts entry of a data lock tells how many ballots it holds, as from version 2 on.
	 * Absent: each does.
	 */
	withBallots?: (lock: number) => boolean;
	/** Whether the figures were frozen at the end. */
	isFrozen?: boolean;
	/** False: the log began before it held questionnaires. */
	isAsked?: boolean;
	/** Before the ballots of which data lock the questionnaire is logged; absent: of the first. */
	askedAt?: number;
	/** Files, or batches of slips, are logged after all ballots. */
	late?: 'import' | 'slips';
	/** What is logged last of all, each in a data lock of its own. */
	later?: readonly LogEntry[];
	/** How many agencies there are, some of them with few ballots; absent: three with ten and more. */
	agencies?: number;
	/** Why ballots may be missing; absent: none are. */
	gap?: string;
}

export interface HonestLog {
	source: BundleSource;
	/** Receipts and the numbers of the data locks that they are in. */
	receipts: Map<string, number>;
	/** The signed notes of all data locks. */
	notes: string[];
}

/**
 * A survey's log as the product writes it, made through the domain alone: some data locks of ten or
 * more ballots of one agency, a file of ballots among them, and a ballot that was voided.
 * @param seed the same gives the same log
 * @param options what is not as in most logs
 */
export function honestLog(seed: string, locks: number, options: LogOptions = {}): HonestLog {
	const chance = seededChance(seed);
	const { withBallots = () => true, isFrozen, gap, isAsked = true, agencies } = options;
	const { askedAt = 1, later = [], late } = options;
	const log = new GrowingLog(withBallots);
	for (let lock = 1; lock <= locks; lock++) {
		if (isAsked && lock === askedAt) log.asked.push(ASKED);
		log.seal(sealed(chance, lock, agencies), chance, late);
	}
	for (const entry of log.sources.splice(0)) log.add(entry);
	const [voided] = log.ballots.slice(chance.randomInt(log.ballots.length));
	if (voided) log.void(voided);
	if (isFrozen) log.add({ kind: 'freeze', number: 1, sha256: FREEZE_SHA256 });
	if (gap !== undefined) log.add({ kind: 'gap', reason: gap, by: 'cli', at: AT });
	for (const entry of later) log.add(entry);
	return log.finished();
}

class GrowingLog {
	readonly data: string[] = [];
	readonly ballots: KeptBallot[] = [];
	readonly notes: string[] = [];
	/** What the next data lock of ballots says first. */
	readonly asked: LogEntry[] = [];
	/** Files and batches that are not logged yet. */
	readonly sources: LogEntry[] = [];
	readonly receipts = new Map<string, number>();
	readonly voided: KeptBallot[] = [];
	readonly #toEntry = ballotLogger(sha256, SHORT);
	readonly #withBallots: (lock: number) => boolean;
	#frontier = EMPTY_FRONTIER;
	#batches = 0;

	constructor(withBallots: (lock: number) => boolean) {
		this.#withBallots = withBallots;
	}

	seal(ballots: KeptBallot[], chance: Chance, late: LogOptions['late']): void {
		const fromFile = ballots[0]?.channel === 'import';
		const receipts = fromFile
			? []
			: ballots.map(() => receiptCode(Buffer.from(chance.newId(), 'hex')));
		for (const receipt of receipts) this.receipts.set(receipt, this.notes.length + 1);
		this.ballots.push(...ballots);
		const file: LogEntry = {
			kind: 'import',
			sha256: chance.newId().repeat(2),
			count: ballots.length
		};
		if (ballots[0]?.channel === 'slip') this.sources.push(this.#batchFor(ballots));
		if (fromFile) this.sources.push(file);
		const sources = this.sources.splice(0);
		this.sources.push(...sources.filter((it) => it.kind === late));
		const before = [...this.asked.splice(0), ...sources.filter((it) => it.kind !== late)];
		this.#lock([...before, ...ballots.map(this.#toEntry)], receipts);
	}

	/** Batches are numbered from 1. */
	#batchFor(ballots: readonly KeptBallot[]): LogEntry {
		const batch = String((this.#batches += 1));
		const { agencyCode } = ballots[0] ?? { agencyCode: 'STP' };
		const batchHash = toHex(sha256(`batch ${batch}`));
		return { kind: 'slips', batch, agencyCode, count: ballots.length, batchHash };
	}

	void(ballot: KeptBallot): void {
		const { name } = this.#toEntry(ballot);
		const reason = 'Quyết định 12/QĐ-SNV: phiếu trùng';
		this.voided.push(ballot);
		this.#lock([{ kind: 'void', ballot: name, reason, by1: 'an', by2: 'binh', at: AT }], []);
	}

	#lock(entries: LogEntry[], receipts: string[]): void {
		const hashes = receipts.map((it) => receiptHash(sha256, it));
		const lock = this.notes.length + 1;
		const ballots = entries.filter((it) => it.kind === 'ballot').length;
		const told = receiptsEntry({ lock, ballots, hashes });
		const untold: LogEntry = { kind: 'receipts', lock, hashes: hashes.toSorted() };
		const all = [...entries, this.#withBallots(lock) ? told : untold].map(encodeLogEntry);
		this.data.push(...all);
		this.#frontier = appendLeaves(
			sha256,
			this.#frontier,
			all.map((it) => leafHash(sha256, it))
		);
		const origin = logOrigin(TEST_SIGNER.name, SURVEY);
		const head = { origin, size: this.#frontier.size, root: rootOf(sha256, this.#frontier) };
		this.notes.push(signCheckpoint(sha256, TEST_SIGNER, head));
	}

	/** In a data lock of its own. */
	add(entry: LogEntry): void {
		this.#lock([entry], []);
	}

	finished(): HonestLog {
		const { data, notes, receipts } = this;
		const isBallot = (it: string) => it.startsWith('["ballot"');
		const entries = data.map((it, at) => ({ at, data: it })).filter((it) => !isBallot(it.data));
		const source: BundleSource = {
			surveyId: SURVEY,
			questionnaire: SHORT.code,
			leaves: () => each(data.map((it) => toHex(leafHash(sha256, it)))),
			checkpoints: () => each(notes),
			entries: () => each(entries),
			ballots: () => each(data.filter(isBallot).toSorted()),
			questionnaires: [loggedQuestionnaire(SHORT)],
			results: honestResults(SHORT, this.ballots, this.voided)
		};
		return { source, notes, receipts };
	}
}

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
	yield* items;
}
