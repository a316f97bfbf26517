import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** An answer as the application gave it, before compression. */
export interface Captured {
	status: number;
	headers: OutgoingHttpHeaders;
	body: Buffer;
}

/**
 * Listens in on what the application writes to a response, which goes its way all the same.
 * @param response with whatever compresses it already in place
 * @returns the whole answer once it is written; undefined where the connection closes before
 */
export function captured(response: ServerResponse): Promise<Captured | undefined> {
	const parts: Buffer[] = [];
	let headers: OutgoingHttpHeaders = {};
	before(response, 'writeHead', () => (headers = { ...response.getHeaders() }));
	before(response, 'write', (chunk) => parts.push(bytesOf(chunk)));
	neverFull(response);
	return new Promise((resolve) => {
		before(response, 'end', (chunk) => {
			parts.push(bytesOf(chunk));
			resolve({ status: response.statusCode, headers, body: Buffer.concat(parts) });
		});
		response.once('close', () => resolve(undefined)); // after `end` it changes nothing
	});
}

/** Has `look` see the first argument of each call before the method itself does. */
function before(
	response: ServerResponse,
	name: 'writeHead' | 'write' | 'end',
	look: (first: unknown) => void
): void {
	const method = response[name].bind(response) as (...args: unknown[]) => unknown;
	const looking = (...args: unknown[]) => {
		look(args[0]);
		return method(...args);
	};
	Object.assign(response, { [name]: looking });
}

/** Others wait for this page: a client that reads slowly must not hold up its end. */
function neverFull(response: ServerResponse): void {
	const write = response.write.bind(response) as (...args: unknown[]) => boolean;
	response.write = (...args: unknown[]) => {
		write(...args);
		return true;
	};
}

function bytesOf(chunk: unknown): Buffer {
	if (typeof chunk === 'string') return Buffer.from(chunk);
	return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}
