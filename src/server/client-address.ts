import type { IncomingMessage } from 'node:http';
import type { Config } from '#lib/server/config.ts';

/**
 * Completes the header in which the proxy tells the client's address. adapter-node throws, and so
 * answers 500, where that header is absent or names fewer addresses than there are proxies.
 */
export function completeAddressHeader(
	request: IncomingMessage,
	{ addressHeader, forwardedDepth }: NonNullable<Config['proxy']>
): void {
	const peer = request.socket.remoteAddress ?? '';
	const given = request.headers[addressHeader];
	const text = Array.isArray(given) ? given.join(',') : given;
	if (addressHeader !== 'x-forwarded-for') {
		request.headers[addressHeader] = text ?? peer;
		return;
	}
	const addresses = text?.split(',') ?? [peer];
	const missing = Math.max(0, forwardedDepth - addresses.length);
	request.headers[addressHeader] = [...Array<string>(missing).fill(peer), ...addresses].join(',');
}

/** @param request whose address header is complete @returns the client's address, as adapter-node finds it */
export function clientAddress(request: IncomingMessage, proxy: Config['proxy']): string {
	if (!proxy) return request.socket.remoteAddress ?? '';
	const told = String(request.headers[proxy.addressHeader] ?? '');
	if (proxy.addressHeader !== 'x-forwarded-for') return told;
	return told.split(',').at(-proxy.forwardedDepth)?.trim() ?? '';
}
