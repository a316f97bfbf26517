import { BALLOT, FORM } from './ballot.ts';
import { putLoad, type Asked, type Load } from './load.ts';
import { residentMemory } from './memory.ts';
import type { Pair } from './pair.ts';
import { inTurns, medianTurn, ratioInWords, type Turn } from './rounds.ts';
import { inMs, printTable } from './table.ts';

/** What is asked for in a loop: a page, or that a ballot be kept. */
type Question = Pick<Asked, 'status' | 'form'>;

export const GET: Question = { status: 200 };
export const POST: Question = { status: 303, form: BALLOT };

export const CONNECTIONS = 64;
const WARM_UP_MS = 2_000;
const LOAD_MS = 6_000;

/** Pages and ballots a second, beside what the bare server does. */
export async function measureThroughput(pair: Pair): Promise<void> {
	const rows: [string, string][] = [];
	for (const [name, question] of [['GET form', GET] as const, ['POST ballot', POST] as const]) {
		rows.push(...(await compare(name, pair, question)));
		rows.push([`${name}, memory of the product then`, residentMemory(pair.pid)]);
	}
	printTable(`Throughput, ${CONNECTIONS} connections`, rows);
}

/** The product and the bare server in turns, and their ratio. */
export async function compare(
	name: string,
	pair: Pair,
	question: Question
): Promise<[string, string][]> {
	const turns = await inTurns(
		() => askInLoop(pair.product, question),
		() => askInLoop(pair.bare, question)
	);
	const { ours, least } = medianTurn(turns, shareOf);
	return [
		[name, figures(ours)],
		[`${name}, bare server`, figures(least)],
		[`${name}, ratio`, ratioInWords(turns, shareOf)]
	];
}

function shareOf({ ours, least }: Turn<Load>): number {
	return ours.perSecond / least.perSecond;
}

/** As fast as it answers, over 64 connections, after a while of the same. */
export async function askInLoop(origin: string, question: Question): Promise<Load> {
	const asked = { ...question, url: origin + FORM, connections: CONNECTIONS };
	await putLoad({ ...asked, duration: WARM_UP_MS });
	return putLoad({ ...asked, duration: LOAD_MS });
}

export function figures({ perSecond, p50, p99 }: Load): string {
	return `${perSecond.toFixed(0)}/s, half within ${inMs(p50)}, 99 % within ${inMs(p99)}`;
}
