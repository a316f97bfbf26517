import { once } from 'node:events';
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';

const MEGABYTE = 1024 * 1024;

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer();
});
afterAll(() => server.stop());

/** One connection, for one request after the other, as a browser's or a proxy's. */
let agent: Agent;
beforeEach(() => {
	agent = new Agent({ keepAlive: true, maxSockets: 1 });
});
afterEach(() => agent.destroy());

function post(path: string, bytes: number): ClientRequest {
	const headers = {
		origin: server.origin,
		'content-type': 'application/x-www-form-urlencoded',
		'content-length': bytes
	};
	return request(server.origin + path, { method: 'POST', agent, headers });
}

async function statusOf(asked: ClientRequest): Promise<number | undefined> {
	const [response] = (await once(asked, 'response')) as [IncomingMessage];
	await once(response.resume(), 'end');
	return response.statusCode;
}

describe('a body that nobody reads', () => {
	test.each([
		['the citizens’ form', '/k/THUNGAN', 413],
		['a page of staff', '/admin/imports/services', 303],
		['no page', '/nowhere', 413]
	])('sent to %s is taken to its end: %s', async (_, path, status) => {
		const asked = post(path, 8 * MEGABYTE);
		const [finished, answered] = [once(asked, 'finish'), statusOf(asked)];
		asked.end(Buffer.alloc(8 * MEGABYTE, 'a'));
		expect(await answered).toBe(status);
		await finished;
	});

	test('keeps no later request of its connection waiting', async () => {
		const asked = post('/k/THUNGAN', MEGABYTE);
		asked.end(Buffer.alloc(MEGABYTE, 'a'));
		expect(await statusOf(asked)).toBe(413);
		const next = request(`${server.origin}/healthz`, { agent }).end();
		expect(await statusOf(next)).toBe(200);
		expect(next.reusedSocket).toBe(true);
	});

	test('ends its connection where it has no end', async () => {
		const { host, port } = new URL(server.origin);
		const socket = connect(Number(port), '127.0.0.1');
		const type = 'content-type: application/x-www-form-urlencoded';
		const head = ['POST /k/THUNGAN HTTP/1.1', `host: ${host}`, `origin: ${server.origin}`, type];
		socket.write([...head, `content-length: ${MEGABYTE ** 2}`, '', ''].join('\r\n'));
		const more = () => {
			while (!socket.destroyed && socket.write(Buffer.alloc(MEGABYTE, 'a')));
		};
		socket.on('drain', more);
		socket.on('error', () => undefined); // the end may be met by who writes
		more();
		const [answer] = (await once(socket, 'data')) as [Buffer];
		expect(answer.toString()).toMatch(/^HTTP\/1.1 413 /);
		await new Promise((resolve) => socket.once('close', resolve));
		expect(socket.bytesWritten).toBeLessThan(MEGABYTE ** 2);
	});
});
