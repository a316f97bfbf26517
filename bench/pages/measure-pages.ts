import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signIn } from '../../tests/support/sign-in.ts';
import { logIn, startProduct, type Data, type Product } from '../product.ts';
import { inMs, median, printTable } from '../table.ts';
import { pageAddresses, type Address, type Viewer } from './addresses.ts';
import { seedProvince } from './province.ts';
import { makeThings } from './things.ts';

const ROUNDS = 25;
/** The aim, milliseconds. */
const MOST_MS = 100;

/** How long the server takes over every page of the staff, in a province of 500 agencies. */
export async function measurePages(data: Data): Promise<void> {
	const plans = await seedProvince(data.deps);
	const { addresses, without } = pageAddresses(plans, await makeThings(data.deps));
	const product = await startProduct(data);
	try {
		const cookies = await cookiesOf(product, data.folder);
		const rows: ({ address: Address } & Timed)[] = [];
		for (const address of addresses) {
			const read = () => readPage(product.origin + address.path, cookies[address.viewer]);
			rows.push({ address, ...(await timeOf(product.pid, read)) });
		}
		rows.sort((a, b) => b.worked - a.worked);
		const slow = rows.filter((it) => it.worked > MOST_MS).length;
		printTable(
			`Pages of the staff, 500 agencies and 20,000 procedures, the processor’s time and the wait, of ${ROUNDS}`,
			[
				...rows.map(({ address, worked, took, bytes }): [string, string] => [
					address.path.replaceAll(/[0-9a-f]{32}/g, '…'),
					`${inMs(worked).padStart(8)} ${inMs(took).padStart(8)} ${Math.round(bytes / 1024)} kB`
				]),
				[`${rows.length} addresses; above ${MOST_MS} ms`, String(slow)],
				...without.map((it): [string, string] => [it, 'not timed: no address'])
			]
		);
	} finally {
		await product.stop();
	}
}

async function cookiesOf(product: Product, folder: string): Promise<Record<Viewer, string>> {
	const lines = readFileSync(join(folder, 'demo-accounts.txt'), 'utf8').split('\n');
	const passwordOf = (name: string) =>
		lines.map((it) => it.split(' ')).find(([username]) => username === name)?.[1] ?? '';
	const as = (name: string) => signIn(product.origin, name, passwordOf(name));
	return {
		department: await logIn(product),
		entry: await as('nhaplieu'),
		admin: await as('quantri'),
		nobody: ''
	};
}

interface Timed {
	/** What the server's process worked for one page, on the average, milliseconds: whoever else works too. */
	worked: number;
	/** How long the page took, the median, milliseconds. */
	took: number;
	bytes: number;
}

async function timeOf(pid: number, read: () => Promise<number>): Promise<Timed> {
	let bytes = await read();
	const times: number[] = [];
	const before = processorTime(pid);
	for (let round = 0; round < ROUNDS; round += 1) {
		const start = performance.now();
		bytes = await read();
		times.push(performance.now() - start);
	}
	const worked = (processorTime(pid) - before) / ROUNDS;
	return { worked, took: median(times), bytes };
}

/** @returns milliseconds since the process began, of all its threads; Linux alone tells, to a hundredth of a second */
function processorTime(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** @throws Error where the answer is not the page */
async function readPage(url: string, cookie: string): Promise<number> {
	const headers = { 'accept-encoding': 'identity', ...(cookie && { cookie }) };
	const response = await fetch(url, { headers, redirect: 'manual' });
	const body = await response.arrayBuffer();
	if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
	return body.byteLength;
}
