import type { EventEmitter } from 'node:events';
import type { Server } from 'node:http';

/** Requests that still run get this long; then their connections are closed. In milliseconds. */
const PATIENCE_MS = 7_000;
/** Afterwards what the application has to close gets this long. In milliseconds. */
const CLOSING_MS = 2_000;

/**
 * Ends the server in good order on SIGTERM and SIGINT: no new connection, running requests are
 * answered, then `sveltekit:shutdown` is emitted, on which the application closes its database.
 */
export function stopOnSignals(server: Server): void {
	let stopping = false;
	const stop = (signal: NodeJS.Signals) => {
		if (stopping) return; // a terminal and npm both pass the same signal on
		stopping = true;
		stopServer(server, signal);
	};
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
	server.on('request', (_request, response) => {
		if (stopping) response.setHeader('connection', 'close');
		response.on('close', () => stopping && server.closeIdleConnections());
	});
}

function stopServer(server: Server, signal: NodeJS.Signals): void {
	server.close(() => {
		// Not in Node's list of events: adapter-node's own server speaks to the hooks by this name.
		const events: EventEmitter = process;
		events.emit('sveltekit:shutdown', signal);
		setTimeout(() => process.exit(0), CLOSING_MS).unref();
	});
	setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
}
