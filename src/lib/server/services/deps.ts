import type { NoteSigner } from '#lib/domain/signed-note.ts';
import type { Inbox } from '#lib/server/storage/inbox/inbox.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import type { RenderResults } from './reports/render-results.ts';
import type { FormMemory } from './form-memory.ts';

/** What a service may reach of the outside world. Built once, in hooks.server.ts and in the CLI. */
export interface Deps {
	/** The main store. */
	db: Db;
	/** What was acknowledged and is not sealed, receipts and slips: a store of its own. */
	inbox: Inbox;
	/** Of this site, as citizens reach it, without a path: what is printed on paper leads there. */
	origin: string;
	/** Epoch milliseconds. */
	now: () => number;
	/** 128 random bits or more, as lower-case hex: the order of ids tells nothing. */
	newId: () => string;
	/** A random integer from 0 to `below` - 1, from a cryptographic generator. */
	randomInt: (below: number) => number;
	/**
	 * HMAC-SHA-256 with the server's secret, which lies outside the database.
	 * @param purpose keeps hashes of one kind from being compared with another's
	 * @returns 32 bytes
	 */
	keyedHash: (purpose: string, text: string) => Buffer;
	/** Signs the checkpoints of the logs; its key lies outside the database. */
	logSigner: NoteSigner;
	log: Log;
	/** Told after a ballot is durable, so that the sealer may look; never awaited. */
	onReceived: (surveyId: string, agencyId: string) => void;
	/** Whether a sealer works beside the caller, so that much may be left to it; absent: none does. */
	hasSealer?: boolean;
	/** The web remembers forms for a second; absent: each is read anew. */
	formMemory?: FormMemory;
	/** Makes files of results in a thread of their own; absent: in the caller's. */
	render?: RenderResults;
	/** Told as a sealing step goes on, before what comes next: tests stop it there. */
	onSealing?: (reached: SealingPoint) => void;
}

/**
 * How far a sealing step has come; each is a place where a process may end. `leaving`: some of its
 * ballots have left the inbox, some have not; a step of few has no such place.
 */
export type SealingPoint = 'named' | 'written' | 'sealed' | 'leaving' | 'removed';

/** One line an event; never an answer, a name, an address or a code that admits. */
export interface Log {
	info(event: string, fields?: Record<string, string | number>): void;
	error(event: string, fields?: Record<string, string | number>): void;
}
