import { statSync } from 'node:fs';
import { castBallot } from '#lib/server/services/ballots.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { inboxPath } from '#lib/server/storage/inbox/open.ts';
import type { Data } from './product.ts';
import { BALLOT } from './ballot.ts';
import { printTable } from './table.ts';

const BALLOTS = 20_000;
const TOGETHER = 64;

/** Ballots that arrive together in one process, the sealing of all of them, and what they weigh on disk. */
export async function measureBacklog({ deps, databaseUrl }: Data): Promise<void> {
	const before = await bytesOnDisk(deps, databaseUrl);
	const cast = await timeOf(() => castAll(deps));
	const seal = await timeOf(() => sealDue(deps));
	const after = await bytesOnDisk(deps, databaseUrl);
	const { differences } = await recountSurvey(deps, 'stp-2024');
	if (differences.length > 0) throw new Error(`recount: ${differences[0]}`);
	const perSecond = (seconds: number) => `${(BALLOTS / seconds).toFixed(0)}/s`;
	printTable(`${BALLOTS} ballots of the short form in one process`, [
		[`kept, ${TOGETHER} at a time`, perSecond(cast)],
		['sealed, all of one agency at once', perSecond(seal)],
		['on disk: ballot, log, tally, receipt', `${((after - before) / BALLOTS).toFixed(0)} B each`]
	]);
}

async function castAll(deps: Data['deps']): Promise<void> {
	const fields = Object.entries(BALLOT).map(([name, value]) => [name, [value]] as const);
	for (let first = 0; first < BALLOTS; first += TOGETHER) {
		const numbers = Array.from({ length: Math.min(TOGETHER, BALLOTS - first) }, (_, at) => at);
		await Promise.all(
			numbers.map(async (at) => {
				const nonce = [String(first + at).padStart(24, '0')];
				const entries = { ...Object.fromEntries(fields), nonce };
				const cast = await castBallot(deps, { code: 'STP2024', entries });
				if (!cast.ok) throw new Error(`ballot ${first + at}: ${cast.error.kind}`);
			})
		);
	}
}

/** @returns seconds */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return (performance.now() - start) / 1000;
}

/** Of both stores, without pages that are free and without what is in the write-ahead log still. */
async function bytesOnDisk(deps: Data['deps'], databaseUrl: string): Promise<number> {
	await deps.inbox.wipe();
	const main = databaseUrl.replace(/^file:/, '');
	return [main, `${main}-wal`, inboxPath(databaseUrl)].reduce(
		(sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0),
		0
	);
}
