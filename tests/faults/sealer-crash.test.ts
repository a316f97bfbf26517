import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Deps, SealingPoint } from '#lib/server/services/deps.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { castOne, GRACE_END, insertWorld, nonceOf, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import {
	DIALECTS,
	dropDatabase,
	freshDatabaseUrl,
	openStores,
	type Dialect
} from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { freshFolder } from '../support/folders.ts';
import { keptIn } from '../support/kept.ts';
import { joinIntoOneStep } from '../support/one-step.ts';
import { randomOf, SEED } from './random.ts';
import { writeFigures } from './report.ts';

const IS_LONG = process.env.FAULTS === 'long';

interface Tried {
	/** How many seeds. */
	seeds: number;
	/** Fewest ballots of a seed, of two agencies; up to twenty more. */
	ballots: number;
}

const FEW: Tried = { seeds: IS_LONG ? 1_000 : 1, ballots: 24 };

/** More than leave the inbox at once, of each agency: a hundred times as dear. */
const MANY: Tried = { seeds: IS_LONG ? 50 : 1, ballots: 980 };

const POINTS: Readonly<Record<SealingPoint, Tried>> = {
	named: FEW,
	written: FEW,
	sealed: FEW,
	leaving: MANY,
	removed: FEW
};

/** The place where the sealer ends, of the surveys' agencies' steps that it goes through. */
class Crash extends Error {}

/** Words that stand in the ballots and nowhere else. */
const WISH = 'Mong-có-thêm-ghế';

const opened: Db[] = [];
afterAll(async () => {
	for (const db of opened) await db.destroy();
});

function open(url: string, seed: string, overrides: Partial<Deps> = {}) {
	const db = openStores(url);
	opened.push(db);
	return testDeps(db, { ...seededChance(seed), ...overrides });
}

/** @returns where the stores lie as the crash left them, with nobody at work on them */
function afterCrash(dialect: Dialect, url: string): string {
	if (dialect === 'postgres') return url; // its server rolls back what nobody committed
	const folder = freshFolder();
	cpSync(dirname(url.replace(/^file:/, '')), folder, { recursive: true });
	return `file:${join(folder, 'test.db')}`;
}

/** Casts ballots for two agencies, at least ten each. @returns how many */
async function castSome(deps: Deps, { seed, point }: Fault): Promise<number> {
	const count = POINTS[point].ballots + randomOf(seed).below(20);
	const all = Array.from({ length: count }, (_, at) => {
		const [code, service] = at % 2 === 0 ? ['STP', 'LLTP'] : ['SNV', undefined];
		return castOne(deps, { nonce: nonceOf(at), service, 'SF.GY': `${WISH}-${at}` }, code);
	});
	await Promise.all(all);
	return count;
}

/** @returns whether it got so far: with few ballots there are few steps */
async function sealUntil(deps: Deps, point: SealingPoint, times: number): Promise<void> {
	let left = times;
	const onSealing = (reached: SealingPoint) => {
		if (reached === point && --left === 0) throw new Crash(point);
	};
	await expect(sealDue({ ...deps, onSealing })).rejects.toThrow(Crash);
}

/** What is left of the ballots' words in the files of the inbox. */
function wordsInInbox(url: string): string[] {
	const folder = dirname(url.replace(/^file:/, ''));
	const files = readdirSync(folder).filter((it) => it.startsWith('test-inbox.db'));
	return files.filter((it) => readFileSync(join(folder, it)).includes(WISH));
}

interface Fault {
	point: SealingPoint;
	/** Which of the two agencies' steps it hits. */
	times: number;
	seed: number;
}

/** Lets the sealer end at a place, another go on, and looks whether all is as if nothing had been. */
async function crashAndGoOn(dialect: Dialect, fault: Fault): Promise<void> {
	const { point, times, seed } = fault;
	const url = await freshDatabaseUrl(dialect);
	const first = open(url, `first ${seed}`);
	await insertWorld(first);
	const cast = await castSome(first, fault);
	if (point === 'leaving') await joinIntoOneStep(first.db); // steps of today leave at once
	await sealUntil(first, point, times);
	const left = afterCrash(dialect, url);
	const second = open(left, `second ${seed}`);
	await sealDue(second);
	await sealDue({ ...second, now: () => GRACE_END + 1 });
	const kept = await keptIn(second.db);
	const each = { receipts: cast, received: cast, ballots: cast, tallied: cast };
	expect(kept).toEqual({ inbox: 0, ...each });
	expect((await recountSurvey(second, SURVEY.id)).differences).toEqual([]);
	if (dialect === 'sqlite') expect(wordsInInbox(left)).toEqual([]);
	for (const db of opened.splice(0)) await db.destroy();
	await dropDatabase(url); // thousands of them would fill the memory in which they lie
}

describe.each(DIALECTS)('a sealer on %s', (dialect) => {
	test.each(Object.keys(POINTS) as SealingPoint[])(
		'that ends when a step is %s is gone on for, as if nothing had been',
		async (point) => {
			const begun = performance.now();
			const { seeds } = POINTS[point];
			for (let seed = SEED; seed < SEED + seeds; seed += 1) {
				for (const times of [1, 2]) await crashAndGoOn(dialect, { point, times, seed });
			}
			const campaign = `sealer ends when ${point}, ${dialect}`;
			writeFigures(campaign, begun, { seed: SEED, seeds, crashes: seeds * 2 });
		},
		3_600_000
	);
});
