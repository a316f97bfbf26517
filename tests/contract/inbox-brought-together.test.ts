import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { bringTogether } from '#lib/server/storage/inbox/copy/bring-together.ts';
import { castMany, GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import { changeFile, CopiedInbox, rowsOf } from '../support/copied-inbox.ts';

let copied: CopiedInbox;
beforeEach(async () => {
	copied = await CopiedInbox.create();
});
afterEach(() => copied.closeAll());

describe('a start brings both together', () => {
	test('where the copy lacks the last commit, or has what the inbox removed', async () => {
		const deps = copied.open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 3 });
		changeFile(
			copied.copyPath,
			"delete from copied_receipt; update copied_waiting set answers = '[0]'"
		);
		expect(copied.bringTogether()).toBe(0);
		copied.expectTheSame();
	});

	test('where the inbox is older it takes what waits, and seals nothing twice', async () => {
		const deps = copied.open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await deps.inbox.db.updateTable('step').set({ sealing: 'one' }).execute();
		const late = new BetterSqlite3(copied.copyPath);
		const rows = late.prepare('select * from copied_waiting').all();
		await sealDue(deps);
		const columns = Object.keys(rows[0] as object);
		const insert = late.prepare(
			`insert into copied_waiting values (${columns.map((it) => `@${it}`).join(', ')})`
		);
		for (const row of rows) insert.run(row);
		late.close();
		expect(copied.bringTogether()).toBe(12);
		await sealDue(deps);
		expect(await recountSurvey(deps, SURVEY.id)).toEqual({ ballots: 12, differences: [] });
		copied.expectTheSame();
	});

	test('where the inbox was put back from before a sealing, it does not seal again', async () => {
		const deps = copied.open();
		await insertWorld(deps);
		const [receipt = ''] = await castMany(deps, { first: 1, count: 12 });
		await copied.closeAll();
		const before = readFileSync(copied.path); // closed last, so its log is in it
		const sealing = copied.open();
		await sealDue(sealing);
		await copied.closeAll();
		for (const suffix of ['-wal', '-shm']) rmSync(copied.path + suffix, { force: true });
		writeFileSync(copied.path, before);
		expect(copied.bringTogether()).toBe(0);
		const after = copied.open();
		await castMany(after, { first: 20, count: 10 });
		await sealDue(after);
		expect(await recountSurvey(after, SURVEY.id)).toEqual({ ballots: 22, differences: [] });
		expect(await receiptStatus(after, receipt)).toMatchObject({ status: 'kept', lock: 1 });
		copied.expectTheSame();
	});

	test('where both have an open step of one agency, the other one is closed and waits', async () => {
		const deps = copied.open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 3 });
		changeFile(
			copied.copyPath,
			`insert into copied_step (survey_id, step, agency_id) select survey_id, 'other', agency_id from copied_step;
			insert into copied_waiting select survey_id, 'other', randomblob(16), questionnaire_version, agency_id,
				service_code, channel, assurance, month, answers from copied_waiting;
			insert into copied_arrival select survey_id, 'other', 'other ' || receipt, point_id, day from copied_arrival`
		);
		expect(copied.bringTogether()).toBe(3);
		expect(await sealDue(deps)).toBe(0);
		await castMany(deps, { first: 10, count: 7 });
		expect(await sealDue(deps)).toBe(10);
		expect(await sealDue({ ...deps, now: () => GRACE_END })).toBe(3);
		expect(await recountSurvey(deps, SURVEY.id)).toEqual({ ballots: 13, differences: [] });
	});

	test('where the copy is from before files had steps of their own', async () => {
		const deps = copied.open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		await deps.inbox.db.updateTable('step').set({ sealing: 'one' }).execute();
		changeFile(copied.copyPath, 'alter table copied_step drop column with_receipts');
		await copied.closeAll();
		changeFile(copied.path, 'delete from step; delete from waiting; delete from arrival');
		expect(copied.bringTogether()).toBe(12);
		const after = copied.open();
		expect(await sealDue(after)).toBe(12);
		copied.expectTheSame();
	});

	test('where the copy knows a step to be closed, the one that follows stays open', async () => {
		const deps = copied.open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 3 });
		changeFile(
			copied.copyPath,
			`update copied_step set sealing = 'one';
			insert into copied_step (survey_id, step, agency_id) select survey_id, 'next', agency_id from copied_step`
		);
		expect(copied.bringTogether()).toBe(0);
		const steps = deps.inbox.db.selectFrom('step').select(['step', 'sealing']).orderBy('sealing');
		expect(await steps.execute()).toMatchObject([
			{ step: 'next', sealing: null },
			{ sealing: 'one' }
		]);
	});

	test('after a loss, but for a copy of an earlier version, which is left as it is', async () => {
		const deps = copied.open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 2 });
		changeFile(copied.copyPath, 'alter table copied_waiting add column more text');
		const { path, copyPath } = copied;
		const afterLoss = () => bringTogether({ path, copyPath, afterLoss: true });
		expect(afterLoss).toThrow('was written by an earlier version');
		expect(rowsOf(copyPath, 'copied_')['waiting']).toHaveLength(2);
	});

	test('where a table has other columns than when the copy was made', async () => {
		const deps = copied.open();
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 2 });
		changeFile(copied.copyPath, 'alter table copied_waiting add column more text');
		expect(copied.bringTogether()).toBe(0);
		copied.expectTheSame();
	});
});
