import type { FiledBallot } from '#lib/domain/ballot.ts';
import type { InboxDb } from './schema.ts';

/** A ballot on its way into the inbox. */
export interface Arriving {
	ballot: FiledBallot;
	/** 16 characters; the same nonce gives the same. */
	receipt: string;
	/** Keyed hash of nonce and answers, 16 bytes. */
	answersHash: Uint8Array;
	pointId: string;
	/** ISO day in Vietnam. */
	day: string;
	/** Keyed hash of the slip's code, where the ballot comes with one: spent in the same commit. */
	slip?: Uint8Array;
}

/**
 * What became of a ballot. `kept`: durable now. `known`: it was before, so the receipt is good.
 * The others wrote nothing: the receipt stands for other answers; the slip is spent or was taken out
 * of use; no such slip in this survey; the survey takes no ballot any more.
 */
export type Verdict = 'kept' | 'known' | 'nonce-used' | 'slip-used' | 'slip-unknown' | 'ended';

/** The store of what was acknowledged and is not sealed yet, of receipts and of slips. */
export interface Inbox {
	/**
	 * For all but the ballot's own way: counting, sealing, slips. Whoever holds a transaction of the
	 * main store may open one here, never the other way round.
	 */
	readonly db: InboxDb;
	/**
	 * Keeps a ballot. What arrives together is committed together.
	 * @returns once the commit that holds it is durable
	 * @throws the driver's error where nothing was kept
	 */
	append(arriving: Arriving): Promise<Verdict>;
	/** 16 random bytes, the name of a row that waits. */
	readonly newRowId: () => Uint8Array;
	/** Takes what was deleted out of the files: free pages, the write-ahead log, dead rows. */
	wipe(): Promise<void>;
	/** Keeps the write-ahead log short without keeping anybody waiting; what was deleted may still be read there. */
	fold(): Promise<void>;
	/** Takes nothing from here on: another connection of this process met this code of SQLite's. */
	refuse(code: string): void;
	/** Commits what has arrived, then closes. */
	close(): Promise<void>;
}
