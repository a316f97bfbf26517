import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { logEvent } from '#lib/server/services/log-event.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { testCli, type TestCli } from '../support/cli.ts';
import { freshDatabaseUrl, freshFolder, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

let url: string;
let cli: TestCli;
let file: string;
let seeds = 0;

beforeEach(async () => {
	url = await freshDatabaseUrl('sqlite');
	cli = testCli(url);
	file = join(freshFolder(), 'copy.db');
	await within(async (deps) => {
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await sealDue(deps);
	});
	expect(await cli.run(['backup', file])).toMatchObject({ code: 0 });
});

async function within(work: (deps: ReturnType<typeof testDeps>) => Promise<void>): Promise<void> {
	const db = openStores(url);
	await work(testDeps(db, seededChance(`life ${(seeds += 1)}`)));
	await db.destroy();
}

const run = (line: string) => cli.run(line.split(' '));

describe('after an older copy was put back', () => {
	test('what writes is refused until that is written down, what reads is not', async () => {
		await within(async (deps) => {
			await castMany(deps, { first: 101, count: 12 });
			await sealDue(deps);
			await castMany(deps, { first: 201, count: 12 });
		});
		expect(await run(`restore ${file} --force`)).toMatchObject({ code: 0 });
		expect(await run('seal')).toMatchObject({
			code: 1,
			err: expect.stringMatching(/^seal: nothing is written: .*--after-loss"\n$/) as string
		});
		expect(await run(`recount ${SURVEY.id}`)).toMatchObject({ code: 0 });
		const recorded = await run('restore --after-loss');
		expect(recorded.out).toContain('12 ballots are known to be lost');
		expect(recorded.out).toContain('data lock 2 (27 entries) was signed and is not gone on from');
		expect(await run('seal')).toMatchObject({ code: 0, out: 'sealed 12 ballots\n' });
	});

	test('an event that no receipt tells of is missed in a survey that is over', async () => {
		await within(async (before) => {
			const deps = { ...before, now: () => GRACE_END };
			const event = { kind: 'import', sha256: 'ab'.repeat(32), count: 1 } as const;
			await deps.db.transaction().execute((tx) => logEvent(deps, tx, SURVEY.id, event));
			await sealDue(deps);
		});
		const early = await run(`restore ${file} --force`);
		expect(early.err).toMatch(/data lock 2 was signed and is gone: .*--after-loss"\n$/);
		const { out } = await run('restore --after-loss');
		expect(out).toMatch(/may be missing; .* of: dot-1\n/);
		expect(await run('seal')).toMatchObject({ code: 0 });
	});

	test('so is one that the inbox had not heard of when the process ended', async () => {
		await within(async (before) => {
			const deps = { ...before, now: () => GRACE_END };
			const event = { kind: 'import', sha256: 'ab'.repeat(32), count: 1 } as const;
			await deps.db.transaction().execute((tx) => logEvent(deps, tx, SURVEY.id, event));
		});
		const { code, err } = await run(`restore ${file} --force`);
		expect(code).toBe(0);
		expect(err).toMatch(/data lock 2 was signed and is gone: .*--after-loss"\n$/);
	});

	test('a database that cannot be asked what it signed is moved aside all the same, and it is said', async () => {
		writeFileSync(url.replace(/^file:/, ''), 'no database at all');
		const { code, err } = await run(`restore ${file} --force`);
		expect(code).toBe(0);
		expect(err).toBe('restore: what that database signed last is not known (SQLITE_NOTADB)\n');
	});
});
