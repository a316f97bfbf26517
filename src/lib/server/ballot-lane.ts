import type { EventEmitter } from 'node:events';
import type { Ceiling } from './services/ceiling.ts';
import type { Deps } from './services/deps.ts';
import { postBallot, thanksPath, type PostedBallot } from './services/post-ballot.ts';

/**
 * Takes a ballot past SvelteKit.
 * @returns where the citizen is sent; undefined where the ordinary route has to answer, to which
 *   nothing has happened yet
 */
export type TakeBallot = (posted: PostedBallot) => Promise<string | undefined>;

/** By this event of the process the application, which is built, tells the server around it. */
const OFFERED = 'hai-long:takes-ballots';

/** @param process in which the server around the application may listen */
export function offerLane(process: EventEmitter, take: TakeBallot): void {
	process.emit(OFFERED, take);
}

/** Waits for the application to start. @returns what it offers; undefined where it offers nothing yet */
export function awaitLane(process: EventEmitter): () => TakeBallot | undefined {
	let offered: TakeBallot | undefined;
	process.once(OFFERED, (take: TakeBallot) => (offered = take));
	return () => offered;
}

/**
 * Whoever may not be thanked at once goes the ordinary way, as if nothing had been tried: that way
 * refuses again, says why, shows the form again and writes the log.
 */
export function ballotTaker(deps: Deps, ceiling: Ceiling): TakeBallot {
	return async (posted) => {
		const receipt = await receiptOf(deps, ceiling, posted);
		if (receipt !== undefined) return thanksPath(posted.code, receipt);
		ceiling.giveBack(posted.address);
		return undefined;
	};
}

async function receiptOf(
	deps: Deps,
	ceiling: Ceiling,
	posted: PostedBallot
): Promise<string | undefined> {
	try {
		const outcome = await postBallot(deps, ceiling, posted);
		return outcome.ok ? outcome.value.receipt : undefined;
	} catch {
		return undefined; // the ordinary way meets it again
	}
}
