import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { receive } from '../tests/support/wire.ts';
import { startBare } from './bare.ts';
import { putLoad, type Asked, type Load } from './load.ts';
import type { Data, Product } from './product.ts';
import { inMs, printTable } from './table.ts';

const FORM = '/k/STP2024';
const BALLOT = { service: 'HT', 'SF.CS': 'satisfied', 'SF.DV': 'other', 'SF.DV.other': 'Chưa rõ' };
const LOAD = { connections: 64, duration: 5_000 };
const WARM_UP = { connections: 64, duration: 1_500 };

/** Pages and ballots a second, beside what a bare server does with the same bytes and one durable row. */
export async function measureThroughput(data: Data, product: Product): Promise<void> {
	const page = await receive(product.origin, FORM, 'gzip');
	const bare = await startBare({
		page: gzipSync(page.text),
		headers: { ...withoutFraming(page.headers), 'content-encoding': 'gzip' },
		path: join(data.folder, 'bare.db')
	});
	const get = { url: FORM, status: 200 };
	const post = { url: FORM, status: 303, form: BALLOT };
	const rows: [string, string][] = [];
	for (const [name, asked] of [['GET form', get] as const, ['POST ballot', post] as const]) {
		const ours = await measure(product.origin, asked);
		const least = await measure(bare.origin, asked);
		rows.push([name, figures(ours)], [`${name}, bare server`, figures(least)]);
		rows.push([`${name}, ratio`, (ours.perSecond / least.perSecond).toFixed(2)]);
	}
	await bare.stop();
	printTable(`Throughput, ${LOAD.connections} connections`, rows);
}

/** The length is the bare server's own: the product sends in chunks. */
function withoutFraming({ ...headers }: Record<string, string>): Record<string, string> {
	for (const name of ['transfer-encoding', 'connection', 'content-length']) delete headers[name];
	return headers;
}

async function measure(
	origin: string,
	asked: Pick<Asked, 'url' | 'status' | 'form'>
): Promise<Load> {
	const url = origin + asked.url;
	await putLoad({ ...asked, ...WARM_UP, url });
	return putLoad({ ...asked, ...LOAD, url });
}

function figures({ perSecond, p50, p99 }: Load): string {
	return `${perSecond.toFixed(0)}/s, half within ${inMs(p50)}, 99 % within ${inMs(p99)}`;
}
