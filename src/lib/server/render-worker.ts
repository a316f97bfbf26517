import { parentPort, workerData } from 'node:worker_threads';
import { renderResults, type RenderOrder } from './services/reports/render-results.ts';

// A thread of its own for one file of results: a report with charts takes seconds, and nobody waits for it.

const bytes = await renderResults(workerData as RenderOrder);
parentPort?.postMessage(bytes, [bytes.buffer]);
