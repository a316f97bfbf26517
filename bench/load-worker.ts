import { setTimeout as sleep } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Connection } from './connection.ts';
import { requestsFor } from './requests.ts';

/** What to ask for, and how long. */
export interface Asked {
	url: string;
	/** Fields of a form to post; a fresh nonce is added to each. Absent: GET. */
	form?: Record<string, string>;
	/** The status of a good answer. */
	status: number;
	connections: number;
	/** Milliseconds. */
	duration: number;
	/** Requests a second that are offered, whatever the server makes of them; absent: as many as it answers. */
	rate?: number;
}

/** What came of it; latencies in milliseconds, those of an offered request that no connection was free for from when it was due. */
export interface Load {
	answers: number;
	perSecond: number;
	p50: number;
	p99: number;
}

parentPort?.postMessage(await load(workerData as Asked));

async function load(asked: Asked): Promise<Load> {
	const url = new URL(asked.url);
	const open = Array.from({ length: asked.connections }, () => Connection.open(url));
	const connections = await Promise.all(open);
	const next = requestsFor(url, asked.form);
	const ask = async (connection: Connection) => {
		const status = await connection.ask(next());
		if (status !== asked.status) throw new Error(`${asked.url}: ${status}`);
	};
	const start = performance.now();
	const latencies = await (asked.rate === undefined
		? asFastAsAnswered(connections, ask, asked.duration)
		: asOffered(connections, ask, { rate: asked.rate, duration: asked.duration }));
	const seconds = (performance.now() - start) / 1000;
	for (const connection of connections) connection.close();
	return summary(latencies, seconds);
}

type Ask = (connection: Connection) => Promise<void>;

async function asFastAsAnswered(
	connections: readonly Connection[],
	ask: Ask,
	duration: number
): Promise<number[]> {
	const latencies: number[] = [];
	const end = performance.now() + duration;
	const run = async (connection: Connection) => {
		while (performance.now() < end) {
			const asking = performance.now();
			await ask(connection);
			latencies.push(performance.now() - asking);
		}
	};
	await Promise.all(connections.map(run));
	return latencies;
}

/** Who is late because the server is slow is late for those who come after, as at a real counter. */
async function asOffered(
	connections: readonly Connection[],
	ask: Ask,
	{ rate, duration }: { rate: number; duration: number }
): Promise<number[]> {
	const latencies: number[] = [];
	const start = performance.now();
	const end = start + duration; // a server that cannot keep up is not waited for
	let next = 0;
	const run = async (connection: Connection) => {
		for (;;) {
			const due = start + (next++ * 1000) / rate;
			if (Math.max(due, performance.now()) >= end) return;
			const asking = (await isOnTime(due)) ? performance.now() : due;
			await ask(connection);
			latencies.push(performance.now() - asking);
		}
	};
	await Promise.all(connections.map(run));
	return latencies;
}

/**
 * Waits until something is due. A timer is up to a millisecond late, which is no fault of the server's;
 * to wait in a loop instead would take one of the two cores from it.
 * @returns false where that was over before: every connection was still waiting for its answer
 */
async function isOnTime(due: number): Promise<boolean> {
	const left = due - performance.now();
	if (left > 0) await sleep(left);
	return left > 0;
}

function summary(latencies: number[], seconds: number): Load {
	latencies.sort((a, b) => a - b);
	const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? NaN;
	const answers = latencies.length;
	return { answers, perSecond: answers / seconds, p50: at(0.5), p99: at(0.99) };
}
