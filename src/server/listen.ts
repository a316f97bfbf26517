import { once } from 'node:events';
import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Config } from '#lib/server/config.ts';
import { StartRefusal } from './readiness.ts';

const REASONS: Record<string, string> = {
	EADDRINUSE: 'is taken by another program; give another PORT',
	EACCES: 'is not allowed to this user; give a PORT from 1024',
	EADDRNOTAVAIL: 'is no address of this machine; give another HOST',
	ENOTFOUND: 'is not known; give another HOST'
};

/** @throws StartRefusal where the address cannot be had */
export async function listen(server: Server, { host, port }: Config): Promise<void> {
	try {
		server.listen({ host, port });
		await once(server, 'listening');
	} catch (cause) {
		const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
		const reason = REASONS[code];
		if (reason === undefined) throw cause;
		throw new StartRefusal(`${host}:${port} ${reason}`, { cause });
	}
}

export function addressOf({ host, port }: Config): string {
	return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
