import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { RenderOrder, RenderResults } from './services/reports/render-results.ts';

/** Found by name, since this module may have been built into another place. */
const WORKER = createRequire(import.meta.url).resolve('#lib/server/render-worker.ts');

/** Makes files in a thread of their own, one after the other: a second core is left for citizens. */
export function createRenderThread(): RenderResults {
	let turn: Promise<unknown> = Promise.resolve();
	return (order) => {
		const work = turn.then(() => renderInWorker(order));
		turn = Promise.allSettled([work]); // whoever asked is told what failed; the next one is not concerned
		return work;
	};
}

function renderInWorker(order: RenderOrder): Promise<Uint8Array<ArrayBuffer>> {
	const worker = new Worker(WORKER, { workerData: order, stderr: true });
	return new Promise((resolve, reject) => {
		worker.once('message', (bytes: Uint8Array<ArrayBuffer>) => resolve(bytes));
		worker.once('error', (cause) => {
			reject(new Error('the thread that makes files failed', { cause }));
		});
		worker.once('exit', () => reject(new Error('the thread that makes files gave none')));
	});
}
