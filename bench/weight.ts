import { CHROMIUM_ENCODINGS, firstVisit } from '../tests/support/first-visit.ts';
import type { Product } from './product.ts';
import { printTable } from './table.ts';

const PAGES = [
	['short form', '/k/STP2024', 14_336],
	['full form', '/k/BENCH-SIPAS', 30_000]
] as const;

/** Bytes over the wire of a first visit: tests/http/weight.test.ts holds the limits. */
export async function measureWeight({ origin }: Product): Promise<void> {
	const rows: [string, string][] = [];
	for (const [name, path, limit] of PAGES) {
		for (const encodings of CHROMIUM_ENCODINGS) {
			const visit = await firstVisit(origin, path, encodings);
			const parts = visit.received.map((it) => `${it.path} ${it.bytes}`).join(', ');
			const scripts = visit.page.text.match(/<script/g)?.length ?? 0;
			rows.push([
				`${name}, ${visit.page.headers['content-encoding'] ?? 'plain'}`,
				`${visit.bytes} B of ${limit} in ${visit.received.length} requests, ${scripts} scripts (${parts})`
			]);
		}
	}
	printTable('First visit, all headers included', rows);
}
