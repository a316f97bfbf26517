import { vietnamDay } from '#lib/domain/calendar.ts';
import type { Deps } from './deps.ts';
import { forgetOldUploads } from './imports/uploads.ts';
import { forgetOldHashes } from './receipts.ts';
import { sealInTurn } from './seal-in-turn.ts';
import { nameOfFailure } from './storage-failed.ts';

/** How often all that may be sealed is, in milliseconds. */
const EVERY_MS = 5 * 60 * 1000;

/** After so many ballots it is done at once. */
const EVERY_BALLOTS = 50;

/** A few ballots need not wait for many: so long after the first of them, in milliseconds, it is done too. */
const AFTER_MS = 1_000;

/** Seals in the background of the server, one run at a time. */
export interface Sealer {
	/** Call when a ballot came in. */
	nudge: () => void;
	/** Waits for the run under way and starts no other. */
	stop: () => Promise<void>;
}

/** @param afterMs how long after a ballot came in it is looked whether ten of its agency wait */
export function startSealer(deps: Deps, afterMs = AFTER_MS): Sealer {
	let last = Promise.resolve();
	let stopped = false;
	const queue = (work: () => Promise<number>) => {
		if (!stopped) last = last.then(() => run(deps, work));
	};
	const round = () => {
		queue(() => sealInTurn(deps));
		queue(() => forgetUploads(deps));
		if (isFirstOf(deps.now())) queue(() => forget(deps));
	};
	const isFirstOf = firstOfEachDay();
	const timer = setInterval(round, EVERY_MS);
	timer.unref();
	round();
	let arrived = 0;
	let asked = false;
	let later: NodeJS.Timeout | undefined;
	const look = () => {
		if (asked) return; // a round that has yet to begin sees this one too
		asked = true;
		clearTimeout(later);
		later = undefined;
		queue(() => {
			[arrived, asked] = [0, false];
			return sealInTurn(deps);
		});
	};
	const nudge = () => {
		arrived += 1;
		if (arrived >= EVERY_BALLOTS) look();
		else if (!stopped) later ??= setTimeout(look, afterMs).unref();
	};
	return {
		nudge,
		stop: () => {
			stopped = true;
			clearInterval(timer);
			clearTimeout(later);
			return last;
		}
	};
}

/** Files that staff sent and did not come back to. */
async function forgetUploads(deps: Deps): Promise<number> {
	await forgetOldUploads(deps);
	return 0;
}

function firstOfEachDay(): (now: number) => boolean {
	let last = '';
	return (now) => {
		const day = vietnamDay(now);
		const isFirst = day !== last;
		last = day;
		return isFirst;
	};
}

async function forget(deps: Deps): Promise<number> {
	await forgetOldHashes(deps);
	return 0;
}

/** A database that fails now is asked again with the next ballot or the next round: nothing is lost. */
async function run(deps: Deps, work: () => Promise<number>): Promise<void> {
	try {
		const sealed = await work();
		if (sealed > 0) deps.log.info('ballots-sealed', { ballots: sealed });
	} catch (error) {
		deps.log.error('sealing-failed', { reason: nameOfFailure(error).reason });
	}
}
