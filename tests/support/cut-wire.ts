import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be cut without a word, as where a machine loses its power. */
export interface Wire {
	/** The database's address over this wire. */
	url: string;
	/**
	 * Hands on the next message that holds this text, and from then on nothing of the connections that
	 * are open; later ones pass.
	 * @returns once it is cut
	 */
	cutAfter: (text: string) => Promise<void>;
	close: () => void;
}

/** @param url postgres://user@host:port/database */
export async function layWire(url: string): Promise<Wire> {
	const to = new URL(url);
	const pairs = new Set<Socket>();
	let cutting = { text: '', done: () => undefined as void };
	const cut = () => {
		for (const it of pairs) it.removeAllListeners('data').resume();
		const { done } = cutting;
		cutting = { text: '', done: () => undefined };
		done();
	};
	const server = createServer((near) => {
		const far = connect(Number(to.port), to.hostname);
		for (const it of [near, far]) pairs.add(it.on('error', () => undefined));
		near.on('data', (data) => {
			far.write(data);
			if (cutting.text !== '' && data.includes(cutting.text)) cut();
		});
		far.on('data', (data) => near.write(data));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('wire: no port');
	return {
		url: Object.assign(new URL(url), { port: String(address.port) }).href,
		cutAfter: (text) => new Promise((done) => (cutting = { text, done })),
		close: () => {
			for (const it of pairs) it.destroy();
			server.close();
		}
	};
}
