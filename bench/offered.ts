import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FORM } from './ballot.ts';
import { loadChart } from './load-chart.ts';
import { putLoad, type Load } from './load.ts';
import type { Pair } from './pair.ts';
import { inTurns, medianTurn, ratioInWords, type Turn } from './rounds.ts';
import { inMs, printTable } from './table.ts';
import { CONNECTIONS, figures, POST } from './throughput.ts';

/** Ballots a second that arrive whether the server keeps up or not. */
const RATES = [250, 500, 1_000, 2_000, 3_000, 4_000, 6_000, 8_000];
const DURATION_MS = 5_000;

/** The rate at which the product is held against the bare server: a million ballots in seventeen minutes. */
const COMPARED = 1_000;

/** Where the picture of the last run lies. */
export const CHART = '.cache/reports/load.svg';

export interface OfferedLoad extends Load {
	/** Ballots a second. */
	offered: number;
}

/** How long a citizen waits for her receipt at a given load; beyond what is answered the wait grows. */
export async function measureOffered({ product, bare }: Pair): Promise<void> {
	const loads: OfferedLoad[] = [];
	await offer(product, COMPARED); // warms up
	for (const rate of RATES) loads.push({ offered: rate, ...(await offer(product, rate)) });
	await offer(bare, COMPARED); // so is this one
	const turns = await inTurns(
		() => offer(product, COMPARED),
		() => offer(bare, COMPARED)
	);
	const { ours, least } = medianTurn(turns, waitsOf);
	printTable(`Ballots offered, over ${CONNECTIONS * 4} connections`, [
		...loads.map((load): [string, string] => [`${load.offered}/s offered`, figures(load)]),
		[`${COMPARED}/s offered, bare server`, figures(least)],
		[
			`99 % within, ratio at ${COMPARED}/s`,
			`${ratioInWords(turns, waitsOf)}: ${inMs(ours.p99)} to ${inMs(least.p99)}`
		]
	]);
	mkdirSync(dirname(CHART), { recursive: true });
	writeFileSync(CHART, loadChart(loads));
}

function waitsOf({ ours, least }: Turn<Load>): number {
	return ours.p99 / least.p99;
}

function offer(origin: string, rate: number): Promise<Load> {
	const url = origin + FORM;
	return putLoad({ ...POST, url, connections: CONNECTIONS * 4, duration: DURATION_MS, rate });
}
