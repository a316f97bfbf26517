import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freezeCode, freezeCodeInGroups, type Freeze } from '#lib/domain/freeze.ts';
import { logFaults } from '#lib/server/services/log-faults.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { readFreezeContent } from '#lib/server/storage/freezes.ts';
import { GRACE_END, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { department, freezeAs, insertFreezable } from '../support/freeze-desk.ts';
import { freely } from '../support/freely.ts';
import { codeOf } from '../support/staff.ts';

const ID = SURVEY.id;

describe.each(DIALECTS)('what the owner of a database does to freezes on %s:', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let newest: Freeze;
	beforeEach(async () => {
		let now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertFreezable(deps);
		await freezeAs(deps, 'Giữa kỳ');
		now = GRACE_END;
		await sealDue(deps);
		await freezeAs(deps, 'Cuối kỳ');
		newest = await freezeAs(deps, 'Cuối kỳ, tên mới');
		await runSurvey(deps, department, ID, 'published');
		await freely(deps.db, 'freeze');
	});
	afterEach(() => deps.db.destroy());

	const recounted = async () => (await recountSurvey(deps, ID)).differences;
	const shown = () => codeOf(surveyResults(deps, 'public', ID).then(() => 'shown'));
	const gone = (number: number, code = newest.code) =>
		`survey dot-1: freeze ${number} (code ${freezeCodeInGroups(code)}) stands in its log and is gone or altered`;

	test('nothing was done, and there is no fault', async () => {
		expect(await logFaults(deps)).toEqual([]);
		expect(await recounted()).toEqual([]);
		expect(await shown()).toBe('shown');
	});

	test('one that is removed is named, and no older one is shown in its place', async () => {
		await deps.db.deleteFrom('freeze').where('number', '=', 3).execute();
		expect(await logFaults(deps)).toEqual([gone(3)]);
		expect(await shown()).toBe('not-as-logged');
		await deps.db.deleteFrom('freeze').execute();
		expect(await logFaults(deps)).toHaveLength(3);
		expect(await shown()).toBe('not-as-logged');
	});

	test('an older one that is removed is named, and the newest is shown', async () => {
		await deps.db.deleteFrom('freeze').where('number', '=', 2).execute();
		expect(await logFaults(deps)).toEqual([expect.stringContaining('dot-1: freeze 2 (code ')]);
		expect(await shown()).toBe('shown');
	});

	test.each([
		['is under another number', { number: 9 }],
		['has another code', { code: '000000000000' }],
		['has no place in the log any more', { log_place: null }]
	])('one that %s is named', async (_, set) => {
		await deps.db.updateTable('freeze').set(set).where('number', '=', 3).execute();
		expect(await logFaults(deps)).toContain(gone(3));
		expect(await shown()).toBe('not-as-logged');
	});

	test('one whose figures are others is named at the start where everybody reads it', async () => {
		const text = (await readFreezeContent(deps.db, ID, 3)) ?? '';
		const content = text.replace('"Sở', '"Sờ');
		expect(content).not.toBe(text);
		await deps.db.updateTable('freeze').set({ content }).where('number', '=', 3).execute();
		expect(await logFaults(deps)).toEqual(['survey dot-1: freeze 3 is not the one in its log']);
		expect(await shown()).toBe('not-as-logged');
	});

	test('one whose entry was altered with it is named, and no older one is shown', async () => {
		await freely(deps.db, 'log_entry');
		const sha256 = 'ab'.repeat(32);
		const code = freezeCode(Buffer.from(sha256, 'hex'));
		await deps.db.updateTable('freeze').set({ code }).where('number', '=', 3).execute();
		const data = Buffer.from(JSON.stringify(['freeze', 1, 3, sha256]));
		const place = newest.logPlace ?? -1;
		await deps.db.updateTable('log_entry').set({ data }).where('place', '=', place).execute();
		expect(await logFaults(deps)).toContain(
			'survey dot-1: a freeze in its log is not what was signed'
		);
		expect(await shown()).toBe('not-as-logged');
	});

	test('one of before, with other figures, is named by a recount', async () => {
		await deps.db.updateTable('freeze').set({ content: '{}' }).where('number', '=', 1).execute();
		expect(await logFaults(deps)).toEqual([]);
		expect(await recounted()).toEqual(['freeze 1 is not the one in its log']);
	});

	test('one that is marked as midterm, so that an older one is shown, is named', async () => {
		await deps.db.updateTable('freeze').set({ settled: 0 }).where('number', '=', 3).execute();
		expect(await logFaults(deps)).toEqual(['survey dot-1: freeze 3 is not the one in its log']);
		expect(await shown()).toBe('not-as-logged');
	});
});
