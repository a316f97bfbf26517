import type { IncomingMessage, ServerResponse } from 'node:http';

/** So much is still taken of a body that nobody wants; what is longer ends its connection. In bytes. */
const MOST_BYTES = 64 * 1024 * 1024;
/** And so many times its connection is looked at, every second. */
const MOST_LOOKS = 30;

/**
 * Takes the rest of a body off the wire once its answer is sent, and throws it away. SvelteKit stops in
 * the middle of a body that it does not read: a browser, which sends to the end before it reads, would
 * never come to our answer, and the next request of a kept connection would wait behind the rest.
 */
export function dropUnreadBody(request: IncomingMessage, response: ServerResponse): void {
	response.once('finish', () => {
		if (!request.complete) dropRest(request);
	});
}

function dropRest(request: IncomingMessage): void {
	const { socket } = request;
	const before = socket.bytesRead;
	let looks = 0;
	const look = setInterval(() => {
		looks += 1;
		if (request.complete || socket.destroyed) clearInterval(look);
		else if (looks === MOST_LOOKS || socket.bytesRead - before > MOST_BYTES) socket.destroy();
	}, 1000).unref();
	request.removeAllListeners('data'); // it would be kept by who no longer reads it
	request.resume();
}
