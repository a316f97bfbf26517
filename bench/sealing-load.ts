import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '#lib/server/services/deps.ts';
import { createFormMemory } from '#lib/server/services/form-memory.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { giveLeaseBack, takeLease } from '#lib/server/storage/leases.ts';
import { answersOf, FORM } from './ballot.ts';
import { castAll } from './cast-all.ts';
import { putLoad, type Load } from './load.ts';
import { startPair, type Pair } from './pair.ts';
import type { Data } from './product.ts';
import { inTurns, medianTurn, ratioInWords, type Turn } from './rounds.ts';
import { agenciesOf, insertAsked, type SeededSurvey } from './seed.ts';
import { inMs, median, printTable } from './table.ts';
import { askInLoop, CONNECTIONS, POST } from './throughput.ts';

const BALLOTS = 100_000;
const AGENCIES = 20;

/** The first is sealed by a server that has only just started. */
const ROUNDS = 5;

/** Ballots a second that arrive all the while. */
const OFFERED = 1_000;

/** Shorter than the backlog takes to be sealed. */
const WINDOW_MS = 4_000;

const WARM_UP_MS = 3_000;

/** Making a backlog writes a gigabyte, which a disk goes on with for a while: before each measure it rests. */
const DISK_RESTS_MS = 10_000;

const SURVEY: SeededSurvey = {
	id: 'backlog',
	questionnaire: 'short',
	ballots: BALLOTS,
	spread: { agencies: AGENCIES, services: 1, channels: 1, months: 1 }
};

/** What citizens wait for, and how many ballots a second were sealed meanwhile, or kept by the bare server after. */
interface Waits extends Load {
	speed: number;
}

/**
 * A backlog, as after the sealer was held up: how fast it is sealed, beside what a bare server keeps on
 * this machine, and how much longer citizens wait meanwhile than when only their own ballots are sealed.
 */
export async function measureSealingUnderLoad(data: Data): Promise<void> {
	const agencies = agenciesOf(SURVEY);
	await data.deps.db.transaction().execute((tx) => insertAsked(tx, SURVEY, agencies, true));
	const pair = await startPair(data);
	try {
		await offer(pair, WARM_UP_MS);
		const codes = agencies.map((it) => it.code);
		let cast = 0;
		const meanwhile = async () => {
			const waits = await sealBacklog(data, pair, { codes, first: cast });
			cast += BALLOTS;
			return waits;
		};
		const without = async () => {
			await sleep(DISK_RESTS_MS);
			const waits = await offer(pair, WINDOW_MS);
			return { ...waits, speed: (await askInLoop(pair.bare, POST)).perSecond };
		};
		printWaits(await inTurns<Waits>(meanwhile, without, ROUNDS));
	} finally {
		await pair.stop();
	}
	const { differences } = await recountSurvey(data.deps, SURVEY.id);
	if (differences.length > 0) throw new Error(`recount: ${differences[0]}`);
}

function printWaits(turns: readonly Turn<Waits>[]): void {
	const { ours, least } = medianTurn(turns, waitsOf);
	const [sealed, kept] = [turns.map((it) => it.ours.speed), turns.map((it) => it.least.speed)];
	printTable(
		`${BALLOTS} ballots of ${AGENCIES} agencies wait, ${OFFERED}/s come in, ${ROUNDS} times`,
		[
			['sealed', speedInWords(sealed)],
			['kept by a bare server', speedInWords(kept)],
			['ratio of these two', ratioInWords(turns, shareOf)],
			['99 % wait for, while the backlog is sealed', inMs(ours.p99)],
			['99 % wait for, without', inMs(least.p99)],
			['ratio of these two', ratioInWords(turns, waitsOf)],
			['each turn', turns.map((it) => `${inMs(it.ours.p99)} of ${inMs(it.least.p99)}`).join(', ')]
		]
	);
}

function speedInWords(speeds: readonly number[]): string {
	const [slowest, fastest] = [Math.min(...speeds), Math.max(...speeds)].map((it) => it.toFixed(0));
	return `${median(speeds).toFixed(0)}/s (${slowest} to ${fastest})`;
}

function shareOf({ ours, least }: Turn<Waits>): number {
	return ours.speed / least.speed;
}

function waitsOf({ ours, least }: Turn<Load>): number {
	return ours.p99 / least.p99;
}

/** @param first of the ballots' nonces, which count on */
async function sealBacklog(
	{ deps }: Data,
	pair: Pair,
	{ codes, first }: { codes: readonly string[]; first: number }
): Promise<Waits> {
	const remembering = { ...deps, formMemory: createFormMemory(() => performance.now()) };
	await withoutSealing(deps, async () => {
		const inAgency = (number: number) => ({ ...answersOf(number), service: 'TT0' });
		await castAll(remembering, { codes, first, count: BALLOTS, answersOf: inAgency });
		await sleep(DISK_RESTS_MS);
	});
	const sealing = speedOfSealing(deps, first);
	const waits = await offer(pair, WINDOW_MS);
	return { ...waits, speed: await sealing };
}

/** Has the sealer's turn meanwhile: the server leaves alone what comes in. */
async function withoutSealing({ db }: Deps, work: () => Promise<void>): Promise<void> {
	const lease = { name: 'sealing', holder: 'bench', lasts: 300_000 };
	while (!(await takeLease(db, { ...lease, now: Date.now() }))) await sleep(20);
	await work();
	await giveLeaseBack(db, lease.name, lease.holder);
}

/**
 * @param before how many of the survey are sealed already
 * @returns ballots a second, from the first that is sealed of the backlog to the last
 */
async function speedOfSealing({ db }: Deps, before: number): Promise<number> {
	const sealed = async () => {
		const row = await db
			.selectFrom('data_lock')
			.where('survey_id', '=', SURVEY.id)
			.select((eb) => eb.fn.sum<number>('ballots').as('ballots'))
			.executeTakeFirst();
		return Number(row?.ballots ?? 0) - before;
	};
	let [start, begun] = [performance.now(), 0];
	for (let now = 0; now < BALLOTS; now = await sealed()) {
		if (begun === 0 && now > 0) [start, begun] = [performance.now(), now];
		await sleep(20);
	}
	return (BALLOTS - begun) / ((performance.now() - start) / 1000);
}

function offer({ product }: Pair, duration: number): Promise<Load> {
	const url = product + FORM;
	return putLoad({ ...POST, url, connections: CONNECTIONS * 4, duration, rate: OFFERED });
}
