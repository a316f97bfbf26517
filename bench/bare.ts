import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import type { Bare } from './bare-server.ts';

/** A bare `node:http` server in a thread of its own: what the machine can do at all. */
export async function startBare(
	bare: Bare
): Promise<{ origin: string; stop: () => Promise<void> }> {
	const worker = new Worker(new URL('bare-server.ts', import.meta.url), { workerData: bare });
	const [address] = (await once(worker, 'message')) as [AddressInfo];
	const stop = async () => void (await worker.terminate());
	return { origin: `http://127.0.0.1:${address.port}`, stop };
}
