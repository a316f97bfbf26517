import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import compression from 'compression';
import type { TakeBallot } from '#lib/server/ballot-lane.ts';
import type { Config } from '#lib/server/config.ts';
import { BallotLane } from './ballot-lane/ballot-lane.ts';
import { clientAddress, completeAddressHeader } from './client-address.ts';
import { FormPages } from './form-pages/form-pages.ts';
import { refuseHost } from './host-check.ts';
import { keepOneDrainListener } from './one-drain-listener.ts';
import { securityHeaders, setSecurityHeaders } from './security-headers.ts';
import { dropUnreadBody } from './unread-body.ts';

/** In the form of a method, since `compression` is typed for Express's own requests. */
interface Middleware {
	handle(request: IncomingMessage, response: ServerResponse, next: () => void): void;
}

/** What adapter-node's `handler.js` exports: static files, then SvelteKit. */
export type Handler = Middleware['handle'];

/**
 * What stands between the socket and SvelteKit: headers, the Host check, compression, forms from memory,
 * ballots in the plain case.
 * @param taker what the application offers; undefined before it has started
 */
export function createListener(
	config: Config,
	handler: Handler,
	taker: () => TakeBallot | undefined
) {
	const https = config.origin.startsWith('https:');
	const compress: Middleware = { handle: compression() };
	const forms = new FormPages(() => performance.now());
	const lane = new BallotLane({
		origin: config.origin,
		headers: securityHeaders(https),
		addressOf: (request) => clientAddress(request, config.proxy),
		taker
	});
	const bySvelteKit = (request: IncomingMessage, response: ServerResponse) => {
		setSecurityHeaders(response, https);
		const handle = () => handler(request, response, () => answer(response, 404));
		compress.handle(request, response, () => {
			keepOneDrainListener(response);
			void forms.render(request, response, handle);
		});
	};
	return (request: IncomingMessage, response: ServerResponse): void => {
		dropUnreadBody(request, response);
		const refused = refuseHost(request, config.allowedHosts);
		if (refused !== undefined) return refuse(response, refused, https);
		if (forms.answer(request, response)) return;
		if (config.proxy) completeAddressHeader(request, config.proxy);
		if (lane.answer(request, response, (again) => bySvelteKit(again, response))) return;
		bySvelteKit(request, response);
	};
}

function refuse(response: ServerResponse, status: number, https: boolean): void {
	setSecurityHeaders(response, https);
	answer(response, status);
}

function answer(response: ServerResponse, status: number): void {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
	response.end(`${status} ${STATUS_CODES[status]}\n`);
}
