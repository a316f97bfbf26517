import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import compression from 'compression';
import type { Config } from '#lib/server/config.ts';
import { completeAddressHeader } from './client-address.ts';
import { FormPages } from './form-pages/form-pages.ts';
import { refuseHost } from './host-check.ts';
import { setSecurityHeaders } from './security-headers.ts';

/** In the form of a method, since `compression` is typed for Express's own requests. */
interface Middleware {
	handle(request: IncomingMessage, response: ServerResponse, next: () => void): void;
}

/** What adapter-node's `handler.js` exports: static files, then SvelteKit. */
export type Handler = Middleware['handle'];

/** What stands between the socket and SvelteKit: headers, the Host check, compression, forms from memory. */
export function createListener(config: Config, handler: Handler) {
	const https = config.origin.startsWith('https:');
	const compress: Middleware = { handle: compression() };
	const forms = new FormPages(() => performance.now());
	return (request: IncomingMessage, response: ServerResponse): void => {
		const refused = refuseHost(request, config.allowedHosts);
		if (refused === undefined && forms.answer(request, response)) return;
		setSecurityHeaders(response, https);
		if (refused !== undefined) return answer(response, refused);
		if (config.proxy) completeAddressHeader(request, config.proxy);
		const handle = () => handler(request, response, () => answer(response, 404));
		compress.handle(request, response, () => void forms.render(request, response, handle));
	};
}

function answer(response: ServerResponse, status: number): void {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
	response.end(`${status} ${STATUS_CODES[status]}\n`);
}
