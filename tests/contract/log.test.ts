import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command as bundle } from '../../src/cli/bundle.ts';
import { makeBundle } from '#lib/server/services/bundle/make-bundle.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { checkpointNotes, verification } from '#lib/server/services/verification.ts';
import { castMany, GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import { cliContext } from '../support/cli-context.ts';
import { DIALECTS, freshDatabase, freshFolder } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { readBundle } from '../support/proof/bundle-text.ts';
import { BundleFault, checkBundle } from '../support/proof/check-bundle.ts';
import { startVerifier } from '../support/proof/verifier-process.ts';

const python = startVerifier();

describe.each(DIALECTS)('the log on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let folder: string;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		folder = join(freshFolder(), 'bundle');
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await sealDue(deps);
		await castMany(deps, { first: 13, count: 10, code: 'SNV' });
		await sealDue(deps);
	});
	afterEach(() => deps.db.destroy());

	const written = async (kind: 'public' | 'auditor') => {
		rmSync(folder, { recursive: true, force: true });
		await makeBundle(deps, { surveyId: SURVEY.id, kind, folder }, 'cli');
		return readBundle(folder);
	};
	/** Both verifiers' word. */
	const holds = async (kind: 'public' | 'auditor') => {
		const files = await written(kind);
		const second = (() => {
			try {
				checkBundle(files, 'whole');
				return true;
			} catch (error) {
				if (error instanceof BundleFault) return false;
				throw error;
			}
		})();
		const { holds: first, reason } = await python.verdict(folder, 'whole');
		expect({ first, reason }).toEqual({ first: second, reason });
		return first;
	};
	const overAndSealed = async () => {
		now = GRACE_END;
		await sealDue(deps);
	};

	test('holds together in a public bundle while ballots come in, and shows no figure', async () => {
		await castMany(deps, { first: 30, count: 3 });
		expect(await holds('public')).toBe(true);
		const results = JSON.parse((await written('public')).get('results.json') ?? '') as object;
		expect(results).toMatchObject({ suppressed: true, agencies: [] });
	});

	test('bears out the results in an auditor’s bundle, once the survey is over', async () => {
		await castMany(deps, { first: 30, count: 3, service: 'HT' });
		await expect(written('auditor')).rejects.toMatchObject({ code: 'survey-not-over' });
		await overAndSealed();
		expect(await holds('auditor')).toBe(true);
	});

	test.each([
		['an answer that was altered', `update ballot set answers = '[1,1]' where number = 1`],
		['a ballot that was removed', 'delete from ballot where number = 1'],
		[
			'a ballot that was filed elsewhere',
			'update ballot set heading = 3 - heading where number = 1'
		],
		['ballots that were renamed', `update heading set month = '2026-10' where heading = 1`],
		['an entry that was removed', 'delete from log_entry where place = 13'],
		[
			'an entry that was altered',
			'update log_entry set data = (select min(data) from log_entry where place > 13) where place = 13'
		],
		['a tally that was raised', `update tally set ballots = ballots + 1`],
		['a data lock that was removed', 'delete from checkpoint where lock = 1']
	])('gives away %s', async (_, tampering) => {
		await overAndSealed();
		await withoutTriggers(deps, dialect, tampering);
		expect(await holds('auditor')).toBe(false);
	});

	test.each([
		['altered', (hashes: Buffer) => Buffer.concat([hashes.subarray(32, 64), hashes.subarray(32)])],
		['swapped', (hashes: Buffer) => Buffer.concat([hashes.subarray(32), hashes.subarray(0, 32)])]
	])('gives away leaves that were %s, and nothing is sealed over them', async (_, alter) => {
		await castMany(deps, { first: 40, count: 10 });
		const tile = await deps.db.selectFrom('log_tile').select('hashes').executeTakeFirstOrThrow();
		await withoutTriggers(deps, dialect, 'select 1');
		const hashes = alter(Buffer.from(tile.hashes));
		await deps.db.updateTable('log_tile').set({ hashes }).execute();
		expect(await holds('public')).toBe(false);
		await expect(sealDue(deps)).rejects.toThrow('not the root that data lock 2 signed');
	});

	test('keeps its leaves: a tile only grows', async () => {
		const { db } = deps;
		const { hashes } = await db.selectFrom('log_tile').select('hashes').executeTakeFirstOrThrow();
		const set = (bytes: Uint8Array) => db.updateTable('log_tile').set({ hashes: bytes }).execute();
		const kept = Buffer.from(hashes);
		await expect(set(kept.subarray(32))).rejects.toThrow('log_tile only grows');
		await expect(set(Buffer.concat([kept, kept]).fill(0, 0, 1))).rejects.toThrow('only grows');
		await expect(db.deleteFrom('log_tile').execute()).rejects.toThrow('log_tile only grows');
		await expect(set(Buffer.concat([kept, kept.subarray(0, 32)]))).resolves.toBeDefined();
	});

	test('is written by the command line, which says what to do next', async () => {
		const { context, lines } = cliContext(deps);
		expect(await bundle.run(context, [SURVEY.id, '--public', '--out', folder])).toBe(0);
		expect(lines.out[0]).toBe(`wrote ${folder}: the public bundle of dot-1, data lock 2`);
		expect(await bundle.run(context, [SURVEY.id, '--public', '--auditor', '--out', folder])).toBe(
			2
		);
		expect(await bundle.run(context, [SURVEY.id, '--public'])).toBe(2);
	});

	test('of a survey without a data lock is no bundle', async () => {
		await deps.db
			.insertInto('survey')
			.columns([
				'id',
				'plan_id',
				'title',
				'status',
				'questionnaire_code',
				'questionnaire_version',
				'opens_at',
				'sample'
			])
			.expression((it) =>
				it
					.selectFrom('survey')
					.select((of) => [
						of.val('dot-2').as('id'),
						'plan_id',
						'title',
						'status',
						'questionnaire_code',
						'questionnaire_version',
						'opens_at',
						'sample'
					])
			)
			.execute();
		const asked = makeBundle(deps, { surveyId: 'dot-2', kind: 'public', folder }, 'cli');
		await expect(asked).rejects.toMatchObject({ code: 'nothing-locked' });
	});

	test('is listed for everybody with the key that signs it', async () => {
		const { key: shown, surveys } = await verification(deps);
		expect(shown.line).toMatch(new RegExp(`^hailong\\.test\\+${shown.id}\\+`));
		expect(surveys).toMatchObject([{ id: 'dot-1', lock: 2, size: 25 }]);
		const notes = await checkpointNotes(deps, 'dot-1', 'all');
		expect(notes.endsWith(await checkpointNotes(deps, 'dot-1', 'last'))).toBe(true);
		expect(notes).toContain(surveys[0]?.root);
	});
});

/** What who owns the files can do: the database's own refusals do not stop her. */
async function withoutTriggers(
	{ db }: ReturnType<typeof testDeps>,
	dialect: string,
	statement: string
): Promise<void> {
	for (const table of ['ballot', 'heading', 'log_entry', 'checkpoint']) {
		const triggers =
			dialect === 'sqlite'
				? [`drop trigger ${table}_no_update`, `drop trigger ${table}_no_delete`]
				: [`drop trigger ${table}_append_only on ${table}`];
		for (const it of triggers) await sql.raw(it).execute(db);
	}
	const grows =
		dialect === 'sqlite'
			? 'drop trigger log_tile_no_update'
			: 'drop trigger log_tile_grows on log_tile';
	await sql.raw(grows).execute(db);
	await sql.raw(statement).execute(db);
}
