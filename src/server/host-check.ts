import type { IncomingMessage } from 'node:http';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const LOOPBACK_PEER = /^(127\.|::1$|::ffff:127\.)/;

/**
 * The status that refuses a request for its Host header, or undefined where the request is for us.
 * This machine may always ask by a loopback name, and probes by any: they use addresses.
 *
 * @param allowedHosts lower-case, with the port where it is not the scheme's own
 */
export function refuseHost(
	request: IncomingMessage,
	allowedHosts: readonly string[]
): 400 | 421 | undefined {
	const host = request.headers.host?.toLowerCase();
	if (host === undefined) return 400;
	if (allowedHosts.includes(host) || request.url === '/healthz') return undefined;
	const local = LOOPBACK_PEER.test(request.socket.remoteAddress ?? '');
	return local && LOOPBACK_HOST.test(host) ? undefined : 421;
}
