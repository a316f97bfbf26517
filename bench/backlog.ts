import { sealDue } from '#lib/server/services/sealing.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import type { Data } from './product.ts';
import { answersOf } from './ballot.ts';
import { castAll, TOGETHER } from './cast-all.ts';
import { printTable } from './table.ts';

const BALLOTS = 20_000;

/** Ballots that arrive together in one process, and the sealing of all of them. */
export async function measureBacklog({ deps }: Data): Promise<void> {
	const cast = await timeOf(() => castAll(deps, { first: 0, count: BALLOTS, answersOf }));
	const seal = await timeOf(() => sealDue(deps));
	const { differences } = await recountSurvey(deps, 'stp-2024');
	if (differences.length > 0) throw new Error(`recount: ${differences[0]}`);
	const perSecond = (seconds: number) => `${(BALLOTS / seconds).toFixed(0)}/s`;
	printTable(`${BALLOTS} ballots of the short form in one process`, [
		[`kept, ${TOGETHER} at a time`, perSecond(cast)],
		['sealed, all of one agency at once', perSecond(seal)]
	]);
}

/** @returns seconds */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return (performance.now() - start) / 1000;
}
