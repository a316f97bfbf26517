import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command as recount } from '../../src/cli/recount.ts';
import { logEvent } from '#lib/server/services/log-event.ts';
import { logFaults } from '#lib/server/services/log-faults.ts';
import { checkLog } from '#lib/server/services/log-check/check-log.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, insertWorld, SURVEY } from '../support/ballots.ts';
import { cliContext } from '../support/cli-context.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { freely } from '../support/freely.ts';

const ID = SURVEY.id;
const TILE_BYTES = 256 * 32;

describe.each(DIALECTS)('all of a log on %s is held against what is kept:', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 300 });
		await sealDue(deps);
		const event = { kind: 'import', sha256: 'ab'.repeat(32), count: 1 } as const;
		await deps.db.transaction().execute((tx) => logEvent(deps, tx, ID, event));
		await freely(deps.db, 'ballot', 'checkpoint', 'log_entry', 'log_tile');
	});
	afterEach(() => deps.db.destroy());

	const STRANGE = '1 ballots are not in the log';
	const GONE = '1 ballots of the log, or other entries, are gone';

	test('nothing was done, and nothing is wrong', async () => {
		expect(await checkLog(deps, ID)).toEqual([]);
		const { context, lines } = cliContext(deps);
		expect(await recount.run(context, [ID])).toBe(0);
		expect(lines.out).toEqual(['300 ballots; the kept tally and the log agree']);
	});

	test('a leaf that was forged in a full tile, which no start looks at', async () => {
		const full = deps.db.updateTable('log_tile').where('level', '=', 0).where('number', '=', 0);
		const kept = await deps.db
			.selectFrom('log_tile')
			.select('hashes')
			.where('level', '=', 0)
			.where('number', '=', 0)
			.executeTakeFirstOrThrow();
		expect(kept.hashes).toHaveLength(TILE_BYTES);
		const hashes = Buffer.from(kept.hashes);
		hashes.writeUInt8(hashes.readUInt8(100 * 32) ^ 1, 100 * 32);
		await full.set({ hashes }).execute();
		expect(await logFaults(deps)).toEqual([]);
		const wrong = "the log's leaves do not give the root of data lock 1";
		expect(await checkLog(deps, ID)).toEqual([wrong, STRANGE, GONE]);
		const { context, lines } = cliContext(deps);
		expect(await recount.run(context, [ID])).toBe(1);
		expect(lines.err).toEqual([wrong, STRANGE, GONE].map((it) => `recount: ${it}`));
	});

	test.each([
		['a ballot that was altered', `update ballot set answers = '[1,1]' where number = 7`],
		['a ballot that was filed elsewhere', `update ballot set id = ID where number = 7`]
	])('%s', async (_, statement) => {
		const id = dialect === 'sqlite' ? `x'${'cd'.repeat(16)}'` : `'\\x${'cd'.repeat(16)}'`;
		await sql.raw(statement.replace('= ID', `= ${id}`)).execute(deps.db);
		expect(await checkLog(deps, ID)).toEqual([STRANGE, GONE]);
	});

	test('a ballot that was removed, and one that was added', async () => {
		await sql`delete from ballot where number = 7`.execute(deps.db);
		expect(await checkLog(deps, ID)).toEqual([GONE]);
		await sql`insert into ballot (survey_key, number, heading, id, answers)
			select survey_key, 999, heading, ${Buffer.alloc(16)}, answers from ballot
			where number = 8`.execute(deps.db);
		expect(await checkLog(deps, ID)).toEqual([STRANGE, GONE]);
	});

	test('an entry that was removed, and one that was altered', async () => {
		await deps.db.deleteFrom('log_entry').where('place', '=', 302).execute();
		expect(await checkLog(deps, ID)).toEqual([GONE]);
		const data = Buffer.from('["import",1,"00",2]');
		await deps.db.updateTable('log_entry').set({ data }).where('place', '=', 303).execute();
		expect(await checkLog(deps, ID)).toEqual([
			'1 entries of the log are not what was signed',
			GONE
		]);
	});

	test('an older checkpoint that this server did not sign, and one that is gone', async () => {
		await sql`update checkpoint set note = replace(note, ${'hailong.test '}, ${'another.test '})
			where lock = 1`.execute(deps.db);
		expect(await logFaults(deps)).toEqual([]);
		expect(await checkLog(deps, ID)).toEqual([
			"data lock 1 is not signed with this server's log-key"
		]);
		await deps.db.deleteFrom('checkpoint').where('lock', '=', 1).execute();
		expect(await checkLog(deps, ID)).toContain('the log has 1 data locks of 2');
	});

	test('leaves that are missing', async () => {
		await deps.db.deleteFrom('log_tile').where('level', '=', 0).where('number', '=', 1).execute();
		expect(await checkLog(deps, ID)).toEqual([
			expect.stringContaining('leaves of 304 are missing')
		]);
	});
});
