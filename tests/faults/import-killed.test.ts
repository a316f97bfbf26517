import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { listBallotImports } from '#lib/server/storage/ballot-imports.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { ballotFile } from '../support/ballot-files.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { DIALECTS, freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { keptIn } from '../support/kept.ts';
import { randomOf, SEED } from './random.ts';
import { writeFigures } from './report.ts';

const WRITER = fileURLToPath(new URL('import-writer.ts', import.meta.url));

/** How often an import is killed. */
const CYCLES = process.env.FAULTS === 'long' ? 300 : 10;

/** Ballots of the first file; each later one has one more, so that it is another. */
const COUNT = 2_000;

/**
 * Takes a file in by a process of its own.
 * @param killAfter milliseconds from where it begins; absent: it is left to its end
 * @returns how many milliseconds it took, or would have been given
 */
async function takeIn(
	{ url, bytes, seed }: { url: string; bytes: Uint8Array; seed: string },
	killAfter?: number
): Promise<number> {
	const file = join(freshFolder(), 'a.csv');
	writeFileSync(file, bytes);
	const child = fork(WRITER, [url, file, seed], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
	const exited = once(child, 'exit');
	await once(child, 'message');
	const begun = performance.now();
	if (killAfter === undefined) await once(child, 'message');
	else await sleep(killAfter);
	const took = performance.now() - begun;
	if (killAfter !== undefined) child.kill('SIGKILL');
	await exited;
	return took;
}

const countFiles = async (db: Db) => (await listBallotImports(db, SURVEY.id, CYCLES + 2)).length;

describe.each(DIALECTS)('an import on %s that is killed', (dialect) => {
	test('came in whole or not at all, and a file saved anew does not count twice', async () => {
		const begun = performance.now();
		const url = await freshDatabaseUrl(dialect);
		const random = randomOf(SEED);
		const db = openStores(url);
		const deps = testDeps(db, seededChance('looks after it'));
		await insertWorld(deps);
		const whole = await takeIn({ url, bytes: ballotFile(COUNT), seed: 'whole' });
		let [expected, taken, again] = [COUNT, 0, 0];
		for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
			const count = COUNT + cycle;
			const before = await countFiles(db);
			const sent = { url, bytes: ballotFile(count), seed: `cycle ${cycle}` };
			await takeIn(sent, random.next() * whole);
			if ((await countFiles(db)) > before) taken += 1;
			else {
				const bytes = ballotFile(count, '\r\n'); // what came in would stand there twice now
				expect(await importBallots(deps, { surveyId: SURVEY.id, bytes }, 'cli')).toEqual({
					ok: true,
					value: count
				});
				again += 1;
			}
			await sealDue(deps);
			expected += count;
			expect(await keptIn(db)).toMatchObject({ inbox: 0, ballots: expected, tallied: expected });
		}
		expect(await recountSurvey(deps, SURVEY.id)).toEqual({ ballots: expected, differences: [] });
		await db.destroy();
		const figures = { seed: SEED, cycles: CYCLES, taken, again, ballots: expected };
		writeFigures(`import killed, ${dialect}`, begun, figures);
	}, 3_600_000);
});
