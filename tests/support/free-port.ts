import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below those that a system gives to whoever asks for any port: a port that was found free is then
 * given to nobody before its server listens on it. Browsers refuse some below 11,000.
 */
const [FIRST, END] = [11_000, 31_000];

/** Processes that start one after the other begin far from each other. */
let next = FIRST + ((process.pid * 97) % (END - FIRST));

/** A port of 127.0.0.1 on which nothing listens now; each time another. */
export async function freePort(): Promise<number> {
	for (let tried = FIRST; tried < END; tried += 1) {
		const port = next;
		next = port + 1 < END ? port + 1 : FIRST;
		if (await isFree(port)) return port;
	}
	throw new Error(`something listens on every port from ${FIRST} to ${END - 1}`);
}

async function isFree(port: number): Promise<boolean> {
	const server = createServer().listen(port, '127.0.0.1');
	try {
		await once(server, 'listening');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
		throw error;
	}
	server.close();
	await once(server, 'close');
	return true;
}
