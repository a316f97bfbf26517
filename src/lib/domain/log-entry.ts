import type { FiledUnder } from './ballot.ts';
import { toHex } from './bytes.ts';
import type { Sha256 } from './merkle.ts';

/**
 * An entry of a survey's log: a JSON array without blanks that begins with its kind and the version
 * of its encoding. Its UTF-8 is the leaf's data, so the format never changes: what is new gets a new
 * version or a new kind.
 */
export type LogEntry =
	| ({ kind: 'ballot' } & LoggedBallot)
	| ({ kind: 'receipts' } & LoggedReceipts)
	| ({ kind: 'questionnaire' } & LoggedQuestionnaire)
	| { kind: 'freeze'; number: number; sha256: string }
	| { kind: 'import'; sha256: string; count: number }
	| { kind: 'slips'; batch: string; agencyCode: string; count: number; batchHash: string }
	| ({ kind: 'void' } & LoggedVoid)
	| { kind: 'gap'; reason: string; by: string; at: string };

/** A ballot as the log has it, made by `ballotLogger`: agencies by their code, which outsiders know. */
export interface LoggedBallot extends Omit<FiledUnder, 'agencyId'> {
	/** By what outsiders call it: 128 bits as lower-case hex, and so the leaf's salt. */
	name: string;
	agencyCode: string;
	/** The packed answers to rating questions, null at the place of every other. */
	ratings: string;
	/** Salted SHA-256, hex, of all answers: what is not opened cannot be altered either. */
	closed: string;
}

/** What a data lock ends with. */
export interface LoggedReceipts {
	/** The number of the data lock, from 1. */
	lock: number;
	/**
	 * How many ballots it holds, those of a file too: who sees hashes alone cannot tell a ballot from
	 * another entry that was kept from him. Absent in version 1.
	 */
	ballots?: number;
	/** SHA-256 of each receipt, hex, in order. */
	hashes: readonly string[];
}

/** What ballots of a version were asked, and which answer counts as what. */
export interface LoggedQuestionnaire {
	code: string;
	version: number;
	/** Its JSON document, as text: whatever it says elsewhere, ballots are counted by this. */
	document: string;
}

/** A ballot that no longer counts: by whom, and why. It stays in the log. */
export interface LoggedVoid {
	/** The ballot's name in the log. */
	ballot: string;
	/** With the number of the decision. */
	reason: string;
	/** User names: who proposed and who confirmed, never the same. */
	by1: string;
	by2: string;
	/** ISO 8601, UTC. */
	at: string;
}

/** What stands for a receipt in a receipts entry. @param receipt as `receiptCode` writes it */
export function receiptHash(sha256: Sha256, receipt: string): string {
	return toHex(sha256(receipt));
}

type Item = string | number | readonly Item[];

/** @throws RangeError on numbers that are no whole numbers, and on receipts that are not in order */
export function encodeLogEntry(entry: LogEntry): string {
	return JSON.stringify(checked(itemsOf(entry)));
}

/** @param receipts their hashes in any order */
export function receiptsEntry({ lock, ballots, hashes }: Required<LoggedReceipts>): LogEntry {
	return { kind: 'receipts', lock, ballots, hashes: hashes.toSorted() };
}

function itemsOf(entry: LogEntry): readonly Item[] {
	switch (entry.kind) {
		case 'ballot': {
			const { name, surveyId, questionnaireVersion, agencyCode, serviceCode } = entry;
			const { channel, assurance, month, ratings, closed } = entry;
			const place = [questionnaireVersion, agencyCode, serviceCode, channel, assurance, month];
			return ['ballot', 1, name, surveyId, ...place, ratings, closed];
		}
		case 'receipts':
			return entry.ballots === undefined
				? ['receipts', 1, entry.lock, entry.hashes]
				: ['receipts', 2, entry.lock, entry.ballots, entry.hashes];
		case 'questionnaire':
			return ['questionnaire', 1, entry.code, entry.version, entry.document];
		case 'freeze':
			return ['freeze', 1, entry.number, entry.sha256];
		case 'import':
			return ['import', 1, entry.sha256, entry.count];
		case 'slips':
			return ['slips', 1, entry.batch, entry.agencyCode, entry.count, entry.batchHash];
		case 'void':
			return ['void', 1, entry.ballot, entry.reason, entry.by1, entry.by2, entry.at];
		case 'gap':
			return ['gap', 1, entry.reason, entry.by, entry.at];
	}
}

/** JSON writes some numbers as null and half characters as escapes that others read otherwise. */
function checked(items: readonly Item[]): readonly Item[] {
	for (const item of items) {
		if (typeof item === 'number' && !Number.isSafeInteger(item)) {
			throw new RangeError(`log entry: number ${item}`);
		}
		if (typeof item === 'object') checked(item);
	}
	return items;
}
