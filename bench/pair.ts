import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { receive } from '../tests/support/wire.ts';
import { FORM } from './ballot.ts';
import { startBare } from './bare.ts';
import { startProduct, type Data } from './product.ts';

/** The product, and beside it the least that answers with the same bytes and is as durable. */
export interface Pair {
	product: string;
	bare: string;
	/** Of the product's process. */
	pid: number;
	stop: () => Promise<void>;
}

/** @param env of both, such as that of a slow disk */
export async function startPair(data: Data, env: Record<string, string> = {}): Promise<Pair> {
	const product = await startProduct(data, env);
	const page = await receive(product.origin, FORM, 'gzip');
	const bare = await startBare(
		{
			page: gzipSync(page.text, { level: 9 }),
			headers: { ...withoutFraming(page.headers), 'content-encoding': 'gzip' },
			path: join(data.folder, `bare-${Object.keys(env).length}.db`)
		},
		{ ...process.env, ...env }
	);
	const stop = async () => {
		await bare.stop();
		await product.stop();
	};
	return { product: product.origin, bare: bare.origin, pid: product.pid, stop };
}

/** The length is the bare server's own. */
function withoutFraming({ ...headers }: Record<string, string>): Record<string, string> {
	for (const name of ['transfer-encoding', 'connection', 'content-length']) delete headers[name];
	return headers;
}
