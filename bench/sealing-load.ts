import { setTimeout as sleep } from 'node:timers/promises';
import { castBallot } from '#lib/server/services/ballots.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { createFormMemory } from '#lib/server/services/form-memory.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { giveLeaseBack, takeLease } from '#lib/server/storage/leases.ts';
import { BALLOT } from './ballot.ts';
import { putLoad, type Load } from './load.ts';
import { startProduct, type Data, type Product } from './product.ts';
import { agenciesOf, insertAsked, type SeededSurvey } from './seed.ts';
import { inMs, printTable } from './table.ts';
import { CONNECTIONS, POST } from './throughput.ts';

const BALLOTS = 100_000;
const TOGETHER = 64;

/** Ballots a second that arrive all the while. */
const OFFERED = 1_000;

/** Shorter than the backlog takes to be sealed. */
const WINDOW_MS = 4_000;

const WARM_UP_MS = 3_000;

const SURVEY: SeededSurvey = {
	id: 'backlog',
	questionnaire: 'short',
	ballots: BALLOTS,
	spread: { agencies: 20, services: 1, channels: 1, months: 1 }
};

/**
 * A backlog, as after the sealer was held up: how fast it is sealed, and how much longer citizens wait
 * meanwhile than before, when only their own ballots are sealed.
 */
export async function measureSealingUnderLoad(data: Data): Promise<void> {
	const agencies = agenciesOf(SURVEY);
	await data.deps.db.transaction().execute((tx) => insertAsked(tx, SURVEY, agencies, true));
	const product = await startProduct(data);
	try {
		await offer(product, WARM_UP_MS);
		const before = await offer(product, WINDOW_MS);
		const codes = agencies.map((it) => it.code);
		await withoutSealing(data.deps, () => castAll(data.deps, codes));
		const sealing = timeOfSealing(data.deps);
		const meanwhile = await offer(product, WINDOW_MS);
		const seconds = await sealing;
		printTable(`${BALLOTS} ballots of ${agencies.length} agencies wait, ${OFFERED}/s come in`, [
			['sealed', `${(BALLOTS / seconds).toFixed(0)}/s`],
			['99 % wait for, before', inMs(before.p99)],
			['99 % wait for, while the backlog is sealed', inMs(meanwhile.p99)],
			['ratio', (meanwhile.p99 / before.p99).toFixed(2)]
		]);
	} finally {
		await product.stop();
	}
	const { differences } = await recountSurvey(data.deps, SURVEY.id);
	if (differences.length > 0) throw new Error(`recount: ${differences[0]}`);
}

/** Has the sealer's turn meanwhile: the server leaves alone what comes in. */
async function withoutSealing({ db }: Deps, work: () => Promise<void>): Promise<void> {
	const lease = { name: 'sealing', holder: 'bench', lasts: 300_000 };
	while (!(await takeLease(db, { ...lease, now: Date.now() }))) await sleep(20);
	await work();
	await giveLeaseBack(db, lease.name, lease.holder);
}

async function castAll(deps: Deps, codes: readonly string[]): Promise<void> {
	const remembering = { ...deps, formMemory: createFormMemory(() => performance.now()) };
	const fields = Object.entries({ ...BALLOT, service: 'TT0' }).map(([name, it]) => [name, [it]]);
	const castOne = async (at: number) => {
		const nonce = [String(at).padStart(24, '0')];
		const entries = { ...(Object.fromEntries(fields) as Record<string, string[]>), nonce };
		const cast = await castBallot(remembering, { code: codes[at % codes.length] ?? '', entries });
		if (!cast.ok) throw new Error(`ballot ${at}: ${cast.error.kind}`);
	};
	for (let first = 0; first < BALLOTS; first += TOGETHER) {
		const count = Math.min(TOGETHER, BALLOTS - first);
		await Promise.all(Array.from({ length: count }, (_, at) => castOne(first + at)));
	}
}

/** @returns seconds from the first sealed ballot to the last of the backlog */
async function timeOfSealing({ db }: Deps): Promise<number> {
	const sealed = async () => {
		const row = await db
			.selectFrom('data_lock')
			.where('survey_id', '=', SURVEY.id)
			.select((eb) => eb.fn.sum<number>('ballots').as('ballots'))
			.executeTakeFirst();
		return Number(row?.ballots ?? 0);
	};
	let [start, before] = [performance.now(), 0];
	for (let now = 0; now < BALLOTS; now = await sealed()) {
		if (before === 0 && now > 0) [start, before] = [performance.now(), now];
		await sleep(20);
	}
	return ((performance.now() - start) / 1000) * (BALLOTS / (BALLOTS - before));
}

function offer({ origin }: Product, duration: number): Promise<Load> {
	const url = `${origin}/k/STP2024`;
	return putLoad({ ...POST, url, connections: CONNECTIONS * 4, duration, rate: OFFERED });
}
