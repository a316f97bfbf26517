import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, signIn } from '../../tests/support/sign-in.ts';
import { logIn, startProduct, type Data, type Product } from '../product.ts';
import { inMs, median, printTable } from '../table.ts';
import { NOT_TIMED, pageAddresses, type Address, type Viewer } from './addresses.ts';
import { seedProvince } from './province.ts';
import { makeThings } from './things.ts';

const MOST_ROUNDS = 25;
/** Of one page, milliseconds: a slow one is read fewer times. */
const LONGEST_MS = 3_000;
/** The aim, milliseconds. */
const MOST_MS = 100;

/** How long the server takes over every page of the staff, in a province of 500 agencies. */
export async function measurePages(data: Data): Promise<void> {
	const plans = await seedProvince(data.deps);
	const things = await makeThings(data.deps, plans.draft);
	const product = await startProduct(data);
	try {
		const cookies = await cookiesOf(product, data.folder);
		const job = await exported(product, things.own, cookies.auditor);
		const addresses = pageAddresses(plans, { ...things, job });
		const rows: ({ address: Address } & Timed)[] = [];
		for (const address of addresses) {
			const read = () => readPage(product.origin + address.path, cookies[address.viewer]);
			rows.push({ address, ...(await timeOf(product.pid, read)) });
		}
		rows.sort((a, b) => b.worked - a.worked);
		const slow = rows.filter((it) => it.worked > MOST_MS).length;
		printTable(
			`Pages of the staff, 500 agencies and 20,000 procedures, the processor’s time and the wait, of ${MOST_ROUNDS}`,
			[
				...rows.map(({ address, worked, took, bytes }): [string, string] => [
					address.path.replaceAll(/[0-9a-f]{32}/g, '…'),
					`${inMs(worked).padStart(8)} ${inMs(took).padStart(8)} ${Math.round(bytes / 1024)} kB`
				]),
				[`${rows.length} addresses; above ${MOST_MS} ms`, String(slow)],
				...Object.entries(NOT_TIMED).map(([route, why]): [string, string] => [route, why])
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
		auditor: await as('kiemtra'),
		nobody: ''
	};
}

/** Begins to export the single ballots of a survey. @returns the address of the page that tells how far it is */
async function exported({ origin }: Product, survey: string, cookie: string): Promise<string> {
	const begun = await ask(origin, `/admin/surveys/${survey}/single-ballots?/start`, {
		method: 'POST',
		headers: { cookie },
		body: new URLSearchParams({ format: 'csv' })
	});
	const page = begun.headers.get('location');
	if (begun.status !== 303 || page === null) throw new Error(`export: ${begun.status}`);
	return page;
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
	const began = performance.now();
	while (times.length < MOST_ROUNDS && performance.now() - began < LONGEST_MS) {
		const start = performance.now();
		bytes = await read();
		times.push(performance.now() - start);
	}
	const worked = (processorTime(pid) - before) / times.length;
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
