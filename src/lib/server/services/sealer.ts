import { vietnamDay } from '#lib/domain/calendar.ts';
import { tellArrivalFaults } from './arrival-faults.ts';
import type { Deps } from './deps.ts';
import { forgetOldUploads } from './imports/uploads.ts';
import { forgetOldHashes } from './receipts.ts';
import { sealInTurn } from './seal-in-turn.ts';
import { nameOfFailure } from './storage-failed.ts';
import { wipeInTime } from './wipe-in-time.ts';

/** How often all that may be sealed is, in milliseconds. */
const EVERY_MS = 5 * 60 * 1000;

/** After so many ballots it is done at once. */
const EVERY_BALLOTS = 50;

/** A few ballots need not wait for many: so long after the first of them, in milliseconds, it is done too. */
const AFTER_MS = 1_000;

/** Between two runs it rests, so that citizens come first and more is sealed at once; milliseconds. */
const REST_MS = 1_000;

/** Seals in the background of the server, one run at a time. */
export interface Sealer {
	/** Call when so many ballots came in. */
	nudge: (arrived: number) => void;
	/** Waits for the run under way and starts no other. */
	stop: () => Promise<void>;
}

/** @param afterMs how long after a ballot came in it is looked whether ten of its agency wait */
export function startSealer(deps: Deps, afterMs = AFTER_MS): Sealer {
	let last = Promise.resolve();
	let stopped = false;
	const queue = (work: () => Promise<number>) => {
		if (!stopped) last = last.then(() => run(deps, work));
		return last;
	};
	const wiping = wipeInTime(deps.inbox, (wipe) => void queue(() => nothingSealed(wipe)));
	const seal = () => sealInTurn(deps, wiping.clean);
	const isFirstOf = firstOfEachDay();
	const round = () => {
		void queue(() => nothingSealed(() => tellArrivalFaults(deps)));
		void queue(seal);
		void queue(() => nothingSealed(() => forgetOldUploads(deps)));
		if (isFirstOf(deps.now())) void queue(() => nothingSealed(() => forgetOldHashes(deps)));
	};
	const timer = setInterval(round, EVERY_MS);
	timer.unref();
	round();
	const { nudge, end } = lookAfter(afterMs, () => queue(seal));
	return {
		nudge: (arrived) => stopped || nudge(arrived),
		stop: () => {
			clearInterval(timer);
			end();
			wiping.end();
			stopped = true;
			return last;
		}
	};
}

/** Has `look` run some time after a ballot came in, sooner where many did, and never without a rest. */
function lookAfter(afterMs: number, look: () => Promise<void>) {
	let arrived = 0;
	let busy = false;
	let timer: NodeJS.Timeout | undefined;
	const soon = () => {
		if (busy || arrived === 0) return;
		if (arrived >= EVERY_BALLOTS) return begin();
		timer ??= setTimeout(begin, afterMs).unref();
	};
	const begin = () => {
		clearTimeout(timer);
		timer = undefined;
		[arrived, busy] = [0, true]; // who comes from here on may be missed: the next look is for them
		void look().then(() => (timer = setTimeout(rested, REST_MS).unref()));
	};
	const rested = () => {
		timer = undefined;
		busy = false;
		soon();
	};
	const nudge = (more: number) => {
		arrived += more;
		soon();
	};
	return { nudge, end: () => clearTimeout(timer) };
}

/** Work of the sealer's that is not sealing. */
async function nothingSealed(work: () => Promise<unknown>): Promise<number> {
	await work();
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

/** A database that fails now is asked again with the next ballot or the next round: nothing is lost. */
async function run(deps: Deps, work: () => Promise<number>): Promise<void> {
	try {
		const sealed = await work();
		if (sealed > 0) deps.log.info('ballots-sealed', { ballots: sealed });
	} catch (error) {
		deps.log.error('sealing-failed', { reason: nameOfFailure(error).reason });
	}
}
