import type { Log } from './deps.ts';
import { nameOfFailure } from './storage-failed.ts';

/** Work that goes on after its request was answered. */
export interface Background {
	/** @param event what the log calls it where it fails */
	run: (event: string, work: () => Promise<void>) => void;
	/** Waits for all that is under way. */
	settled: () => Promise<void>;
}

export function createBackground(log: Log): Background {
	const underWay = new Set<Promise<void>>();
	return {
		run: (event, work) => {
			const done = work().catch((cause: unknown) => {
				log.error(event, { reason: nameOfFailure(cause).reason });
			});
			underWay.add(done);
			void done.then(() => underWay.delete(done));
		},
		settled: async () => {
			await Promise.all(underWay);
		}
	};
}
