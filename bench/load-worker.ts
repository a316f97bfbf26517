import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

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
}

/** What came of it; latencies in milliseconds. */
export interface Load {
	answers: number;
	perSecond: number;
	p50: number;
	p99: number;
}

parentPort?.postMessage(await load(workerData as Asked));

async function load(asked: Asked): Promise<Load> {
	const agent = new Agent({ keepAlive: true, maxSockets: asked.connections });
	const latencies: number[] = [];
	const start = performance.now();
	const end = start + asked.duration;
	const run = async (client: number) => {
		for (let at = 0; performance.now() < end; at += 1) {
			const asking = performance.now();
			await ask(agent, asked, client, at);
			latencies.push(performance.now() - asking);
		}
	};
	await Promise.all(Array.from({ length: asked.connections }, (_, client) => run(client)));
	const seconds = (performance.now() - start) / 1000;
	agent.destroy();
	return summary(latencies, seconds);
}

function summary(latencies: number[], seconds: number): Load {
	latencies.sort((a, b) => a - b);
	const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? NaN;
	const answers = latencies.length;
	return { answers, perSecond: answers / seconds, p50: at(0.5), p99: at(0.99) };
}

function ask(agent: Agent, asked: Asked, client: number, at: number): Promise<void> {
	const body = asked.form && formBody(asked.form, `${asked.url} ${client} ${at}`);
	const headers = {
		'accept-encoding': 'gzip, deflate, br',
		'x-forwarded-for': `10.${client}.${(at >> 8) & 255}.${at & 255}`,
		...(body !== undefined && {
			'content-type': 'application/x-www-form-urlencoded',
			'content-length': Buffer.byteLength(body)
		})
	};
	const method = body === undefined ? 'GET' : 'POST';
	return new Promise((resolve, reject) => {
		const sent = request(asked.url, { agent, method, headers }, (response) => {
			response.resume().once('end', resolve);
			if (response.statusCode !== asked.status) {
				reject(new Error(`${method} ${asked.url}: ${response.statusCode}`));
			}
		});
		sent.once('error', reject).end(body);
	});
}

/** @param name of this one request, so that its nonce is no other's */
function formBody(form: Record<string, string>, name: string): string {
	const nonce = createHash('sha256').update(name).digest('base64url');
	return new URLSearchParams({ ...form, nonce }).toString();
}
