import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { CopySetting } from './storage/inbox/copy/copy-setting.ts';
import type { Sealer } from './services/sealer.ts';

/** Found by name, since this module may have been built into another place. */
const WORKER = createRequire(import.meta.url).resolve('#lib/server/sealing-worker.ts');

/** The thread is told of ballots together, so often; milliseconds. */
const TELL_EVERY_MS = 50;

/** What the thread opens for itself. */
export interface SealerSettings {
	databaseUrl: string;
	dataDir: string;
	/** Of this site, as citizens reach it. */
	origin: string;
	inboxCopy: CopySetting | undefined;
}

/** How many ballots came in since it was told last, or that it may end. */
export type ToSealer = { arrived: number } | 'stop';

/** SQLite's code of what makes a store unreliable. */
export interface FromSealer {
	broken: string;
}

/**
 * Seals in a thread of its own. Should it fail, the process ends as after any fault that nobody
 * expected: a server that no longer seals would look well and count nothing.
 * @param onBroken as of `createDeps`
 */
export function startSealingThread(
	settings: SealerSettings,
	onBroken: (code: string) => void
): Sealer {
	const worker = new Worker(WORKER, { workerData: settings });
	const ended = once(worker, 'exit');
	worker.on('message', ({ broken }: FromSealer) => onBroken(broken));
	worker.on('error', (cause) => {
		throw cause;
	});
	const tell = (message: ToSealer) => worker.postMessage(message);
	return {
		nudge: together((arrived) => tell({ arrived })),
		stop: async () => {
			tell('stop');
			await ended;
		}
	};
}

/** Counts calls, and passes their number on now and then. */
function together(pass: (count: number) => void): (count: number) => void {
	let arrived = 0;
	return (count) => {
		arrived += count;
		if (arrived > count) return; // somebody will
		setTimeout(() => {
			pass(arrived);
			arrived = 0;
		}, TELL_EVERY_MS).unref();
	};
}
