import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import { expect, test } from 'vitest';
import { keepOneDrainListener } from './one-drain-listener.ts';

const PARTS = 40;
/** More than a stream takes before it asks to wait. */
const PART = Buffer.alloc(200_000, 'phiếu mời ');

interface Middleware {
	handle(request: unknown, response: unknown, next: () => void): void;
}

test('an answer in many parts leaves no listener behind, and is whole', async () => {
	const warnings: string[] = [];
	const hear = (it: Error) => void warnings.push(it.name);
	process.on('warning', hear);
	const compress: Middleware = { handle: compression() };
	let waited = 0;
	const server = createServer((request, response) => {
		response.setHeader('content-type', 'text/plain');
		compress.handle(request, response, () => {
			keepOneDrainListener(response);
			void write(response).then((it) => (waited = it));
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const answer = await fetch(`http://127.0.0.1:${port}/`);
	expect(answer.headers.get('content-encoding')).toBe('gzip');
	expect((await answer.arrayBuffer()).byteLength).toBe(PARTS * PART.length);
	expect(waited).toBeGreaterThan(11); // Node warns of more than ten
	expect(warnings).toEqual([]);
	process.off('warning', hear);
	server.close();
	await once(server, 'close');
});

/** As Kit writes. @returns how often it had to wait */
async function write(response: ServerResponse): Promise<number> {
	let waited = 0;
	for (let part = 0; part < PARTS; part += 1) {
		if (response.write(PART)) continue;
		waited += 1;
		await new Promise<void>((resolve) => response.once('drain', resolve));
	}
	response.end();
	return waited;
}
