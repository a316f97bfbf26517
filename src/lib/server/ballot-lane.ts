import type { EventEmitter } from 'node:events';
import type { Ceiling } from './services/ceiling.ts';
import type { Deps, Log } from './services/deps.ts';
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
 * refuses again, says why, shows the form again and writes the log, which is written here only of
 * ballots that are taken: else each refusal would stand in it twice.
 */
export function ballotTaker(deps: Deps, ceiling: Ceiling): TakeBallot {
	return async (posted) => {
		const { log, tell } = heldLog(deps.log);
		const receipt = await receiptOf({ ...deps, log }, ceiling, posted);
		if (receipt !== undefined) {
			tell();
			return thanksPath(posted.code, receipt);
		}
		ceiling.giveBack(posted.address);
		return undefined;
	};
}

/** A log that writes nothing before it is told to. */
function heldLog(log: Log): { log: Log; tell: () => void } {
	const lines: (() => void)[] = [];
	const held: Log = {
		info: (...line) => void lines.push(() => log.info(...line)),
		error: (...line) => void lines.push(() => log.error(...line))
	};
	return { log: held, tell: () => lines.forEach((write) => write()) };
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
