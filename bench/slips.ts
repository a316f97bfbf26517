import { randomBytes } from 'node:crypto';
import { BALLOT, FORM } from './ballot.ts';
import { putLoad } from './load.ts';
import { logIn, type Product } from './product.ts';
import { residentBytes } from './memory.ts';
import { inMs, printTable } from './table.ts';

const SLIPS = 5_000;
/** After so many the first part is there. */
const FIRST_PART = 500;

/** Ballots that arrive meanwhile; a province has fewer at its busiest. */
const BALLOTS_PER_SECOND = 100;
const MEANWHILE_MS = 6_000;

/** A sheet of thousands of slips, made and drawn while citizens send their ballots. */
export async function measureSlips(product: Product): Promise<void> {
	const alone = await makeSheet(product);
	const ballots = putLoad({
		url: product.origin + FORM,
		form: BALLOT,
		status: 303,
		connections: 16,
		duration: MEANWHILE_MS,
		rate: BALLOTS_PER_SECOND
	});
	const busy = await makeSheet(product);
	const meanwhile = await ballots;
	printTable(`A sheet of ${SLIPS} slips`, [
		[`to the first ${FIRST_PART} slips`, inMs(alone.first)],
		['to the last', inMs(alone.last)],
		['the server’s memory at most', `${Math.round(Math.max(alone.peak, busy.peak) / 1e6)} MB`],
		[`with ${BALLOTS_PER_SECOND} ballots a second: to the first ${FIRST_PART}`, inMs(busy.first)],
		['the same: to the last', inMs(busy.last)],
		['the same: 99 % of the ballots within', inMs(meanwhile.p99)]
	]);
}

interface Sheet {
	/** Milliseconds from the request to the first part whole. */
	first: number;
	last: number;
	/** Resident memory of the server's process, bytes. */
	peak: number;
}

/** @throws Error where the sheet lacks a slip */
async function makeSheet(product: Product): Promise<Sheet> {
	const headers = { cookie: await logIn(product), origin: product.origin };
	const began = performance.now();
	const path = `${product.origin}/admin/surveys/stp-2024/slips/make`;
	const response = await fetch(path, { method: 'POST', headers, body: formOf(SLIPS) });
	let [seen, first, peak, rest] = [0, NaN, 0, ''];
	for await (const part of response.body ?? []) {
		const text = rest + Buffer.from(part).toString('latin1');
		seen += text.split(SLIP).length - 1;
		rest = text.slice(-(SLIP.length - 1));
		if (seen >= FIRST_PART && Number.isNaN(first)) first = performance.now() - began;
		peak = Math.max(peak, residentBytes(product.pid));
	}
	if (seen !== SLIPS) throw new Error(`${seen} slips, ${response.status}`);
	return { first, last: performance.now() - began, peak };
}

/** With what each slip of the sheet begins. */
const SLIP = '<section class="slip"';

function formOf(count: number): URLSearchParams {
	const request = randomBytes(16).toString('hex');
	const subject = { point: 'STP2024', agency: 'STP', service: '' };
	return new URLSearchParams({
		...subject,
		count: String(count),
		format: 'sheet',
		request,
		agree: 'yes'
	});
}
