import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Asked, Load } from './load-worker.ts';

export type { Asked, Load };

/**
 * Puts load on a server from a thread of its own, over connections that stay open.
 * @throws Error where an answer has another status than expected
 */
export async function putLoad(asked: Asked): Promise<Load> {
	const worker = new Worker(new URL('load-worker.ts', import.meta.url), { workerData: asked });
	const [load] = (await once(worker, 'message')) as [Load];
	await worker.terminate();
	return load;
}
