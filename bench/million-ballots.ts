import { setTimeout as sleep } from 'node:timers/promises';
import type { Deps } from '#lib/server/services/deps.ts';
import { FORM } from './ballot.ts';
import { putLoad } from './load.ts';
import { inMegabytes, residentBytes } from './memory.ts';
import { startProduct, type Data, type Product } from './product.ts';
import { recountByCommand } from './recount.ts';
import { printTable } from './table.ts';
import { CONNECTIONS, POST } from './throughput.ts';

const BALLOTS = 1_000_000;
const PART_MS = 5_000;
const LOOK_MS = 250;

/** Fewer of an agency are sealed when the survey ends. */
const FEWEST_SEALED = 10;

/** A million ballots over the wire, as fast as they are taken, sealed meanwhile by the server itself. */
export async function measureMillionBallots(data: Data): Promise<void> {
	await (await startProduct(data)).stop(); // what Node compiles at the first start is kept
	const product = await startProduct(data);
	try {
		const start = performance.now();
		const sent = await sendAll(product);
		const sending = (performance.now() - start) / 1000;
		const most = Math.max(...sent.memory);
		await allSealed(data.deps, sent.ballots);
		const sealing = (performance.now() - start) / 1000;
		printTable(`${sent.ballots} ballots over the wire, ${CONNECTIONS} connections`, [
			['acknowledged', `${(sent.ballots / sending).toFixed(0)}/s`],
			[
				'sealed',
				`${(sent.ballots / sealing).toFixed(0)}/s, the last ${(sealing - sending).toFixed(1)} s after it was sent`
			],
			['memory of the server at most', inMegabytes(most)],
			['the same when all are sealed', inMegabytes(residentBytes(product.pid))]
		]);
	} finally {
		await product.stop();
	}
	await recountAll(data);
}

async function sendAll({ origin, pid }: Product): Promise<{ ballots: number; memory: number[] }> {
	const memory: number[] = [];
	const looking = setInterval(() => memory.push(residentBytes(pid)), LOOK_MS);
	let ballots = 0;
	while (ballots < BALLOTS) {
		const asked = { ...POST, url: origin + FORM, connections: CONNECTIONS, duration: PART_MS };
		ballots += (await putLoad(asked)).answers;
	}
	clearInterval(looking);
	return { ballots, memory };
}

async function allSealed({ db }: Deps, ballots: number): Promise<void> {
	const sealed = async () => {
		const sum = db.selectFrom('data_lock').select((eb) => eb.fn.sum<number>('ballots').as('sum'));
		return Number((await sum.executeTakeFirst())?.sum ?? 0);
	};
	while ((await sealed()) < ballots - FEWEST_SEALED) await sleep(LOOK_MS);
}

async function recountAll(data: Data): Promise<void> {
	const surveys = await data.deps.db.selectFrom('survey').select('id').execute();
	const rows: [string, string][] = [];
	for (const { id } of surveys) rows.push([id, await recountByCommand(data, id)]);
	printTable('Recount by the command line', rows);
}
