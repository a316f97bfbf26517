import { storageFailure } from '#lib/server/storage/failure.ts';
import type { Deps } from './deps.ts';
import { sealAgency, sealDue } from './sealing.ts';

/** How often all that may be sealed is, in milliseconds. */
const EVERY_MS = 5 * 60 * 1000;

/** Seals in the background of the server, one run at a time. */
export interface Sealer {
	/** Call when a ballot came in: seals that agency's as soon as there are enough. */
	nudge(surveyId: string, agencyId: string): void;
	/** Waits for the run under way and starts no other. */
	stop(): Promise<void>;
}

export function startSealer(deps: Deps): Sealer {
	let last = Promise.resolve();
	let stopped = false;
	const queue = (work: () => Promise<number>) => {
		if (!stopped) last = last.then(() => run(deps, work));
	};
	const timer = setInterval(() => queue(() => sealDue(deps)), EVERY_MS);
	timer.unref();
	queue(() => sealDue(deps));
	return {
		nudge: (surveyId, agencyId) => queue(() => sealAgency(deps, surveyId, agencyId)),
		stop: () => {
			stopped = true;
			clearInterval(timer);
			return last;
		}
	};
}

/** A database that fails now is asked again with the next ballot or the next round: nothing is lost. */
async function run(deps: Deps, work: () => Promise<number>): Promise<void> {
	try {
		const sealed = await work();
		if (sealed > 0) deps.log.info('ballots-sealed', { ballots: sealed });
	} catch (error) {
		const reason = storageFailure(error) ?? (error instanceof Error ? error.name : 'unknown');
		deps.log.error('sealing-failed', { reason });
	}
}
