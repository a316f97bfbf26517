import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '#lib/domain/report.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { handoverPage } from '#lib/server/services/handover/handover-page.ts';
import { createPlan } from '#lib/server/services/plans/edit-plan.ts';
import { batchList } from '#lib/server/services/paper/batch-lists.ts';
import { settleBatch } from '#lib/server/services/paper/settling.ts';
import { createDemo } from '#lib/server/services/demo/create-demo.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { sealAgency } from '#lib/server/services/sealing.ts';
import { findAccount } from '#lib/server/storage/staff.ts';
import { castOne, insertWorld, nonceOf } from '../support/ballots.ts';
import { DIALECTS, freshDatabase, freshFolder } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { typedPlan } from '../support/plans.ts';
import { PaperDesk, typed } from '../support/paper-desk.ts';

// One demo database for all of these: they go on from one to the next.
describe.each(DIALECTS)('the demo on %s', (dialect) => {
	let deps: Deps;
	const folder = freshFolder();
	beforeAll(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await createDemo(deps, folder);
	});
	afterAll(() => deps.db.destroy());

	/** The nonce alone tells the ballots apart. */
	async function cast(number: number, option: string): Promise<void> {
		const fields = { nonce: nonceOf(number), 'SF.CS': option, 'SF.DV': option };
		await castOne(deps, fields, 'STP2024');
		await sealAgency(deps, 'stp-2024', 'agency-stp');
	}

	/** Received, waiting, and of the first question answered, satisfied, dissatisfied, other. */
	function figures({ ballots, waiting, cut }: Report): (number | undefined)[] {
		const [question] = cut.suppressed ? [] : cut.questions;
		if (question?.kind !== 'rating') throw new TypeError('a rating');
		const { answered, satisfied, dissatisfied, other } = question;
		const classes = [satisfied, dissatisfied, other].map((it) => it?.count);
		return [ballots, waiting, answered, ...classes];
	}
	const results = async () => figures(await surveyResults(deps, 'operator', 'stp-2024'));

	async function accountOf(username: string): Promise<Staff> {
		const account = await findAccount(deps.db, username);
		if (account?.agencyId === undefined) throw new Error(username);
		const { id, role, agencyId } = account;
		return { id, username, role, agencyId, agencyIds: [agencyId] };
	}

	test('has the 50 ballots of 2024: 46 satisfied, none dissatisfied, 4 other', async () => {
		expect(await results()).toEqual([50, 0, 50, 46, 0, 4]);
		const report = await surveyResults(deps, 'operator', 'stp-2024');
		expect(report.agencies.map((it) => it.code)).toEqual(['STP']);
		const shares = report.cut.suppressed ? [] : report.cut.questions.slice(0, 2);
		for (const it of shares) {
			expect(it).toMatchObject({ satisfied: { share: 0.92 }, other: { share: 0.08 } });
			expect(it).toMatchObject({ dissatisfied: { share: 0, low: 0 } });
		}
	});

	test('received 51 after one more, with 50 in the figures', async () => {
		await cast(1, 'dissatisfied');
		expect(await results()).toEqual([51, 1, 50, 46, 0, 4]);
	});

	test('moves its figures by ten at once, not by one', async () => {
		for (let number = 2; number <= 9; number += 1) await cast(number, 'dissatisfied');
		expect(await results()).toEqual([59, 9, 50, 46, 0, 4]);
		await cast(10, 'satisfied');
		expect(await results()).toEqual([60, 0, 60, 47, 9, 4]);
		await cast(11, 'other');
		expect(await results()).toEqual([61, 1, 60, 47, 9, 4]);
	});

	test('made again keeps what was answered, and the passwords', async () => {
		const passwords = readFileSync(join(folder, 'demo-accounts.txt'), 'utf8');
		expect(await createDemo(deps, folder)).toBe(true);
		expect(await results()).toEqual([61, 1, 60, 47, 9, 4]);
		expect(readFileSync(join(folder, 'demo-accounts.txt'), 'utf8')).toBe(passwords);
	});

	test.each([
		['stp-2024', 60],
		['minh-hoa-2024', 2418],
		['minh-hoa-2023', 2418],
		['dung-thu', 0]
	])('has kept tallies of %s that a recount confirms', async (survey, ballots) => {
		expect(await recountSurvey(deps, survey)).toEqual({ ballots, differences: [] });
	});

	test('keeps its passwords from other users of the machine', () => {
		expect(statSync(join(folder, 'demo-accounts.txt')).mode & 0o777).toBe(0o600);
	});

	test('of an earlier version gets the accounts that came since, and keeps its passwords', async () => {
		const path = join(folder, 'demo-accounts.txt');
		const lines = readFileSync(path, 'utf8').split(/(?<=\n)/);
		const earlier = lines.filter((it) => !it.startsWith('lanhdao '));
		writeFileSync(path, earlier.join(''));
		await deps.db.deleteFrom('staff').where('username', '=', 'lanhdao').execute();
		expect(await createDemo(deps, folder)).toBe(true);
		const now = readFileSync(path, 'utf8').split(/(?<=\n)/);
		expect(now.slice(0, earlier.length)).toEqual(earlier);
		expect(now.slice(earlier.length).join('')).toMatch(/^lanhdao \S{14} leader\n$/);
		expect(await findAccount(deps.db, 'lanhdao')).toBeDefined();
	});

	test('has a colleague to whom the clerk can hand a plan over', async () => {
		const [clerk, colleague] = [await accountOf('sotuphap'), await accountOf('sotuphap2')];
		const created = await createPlan(deps, clerk, typedPlan());
		if (!created.ok) throw new Error(JSON.stringify(created.error));
		const { lines } = await handoverPage(deps, clerk, clerk.username, colleague.username);
		expect(lines.map(({ thing, stays }) => [thing.id, stays])).toEqual([
			[created.value, undefined]
		]);
	});

	test('has papers that its two typists type, compare and settle, and one bundle of them', async () => {
		const desk = new PaperDesk(deps);
		const [first, second] = [await accountOf('nhaplieu'), await accountOf('nhaplieu2')];
		const [batch, ...more] = await batchList(deps, first);
		const id = batch?.id ?? '';
		expect([batch?.surveyId, batch?.agencyName.vi, more]).toEqual(['dung-thu', 'Sở Tư pháp', []]);
		for (const staff of [first, second]) await desk.typeAll(staff, id, () => typed('3', '1', '1'));
		expect(await settleBatch(deps, second, id)).toBe(3);
		expect(await createDemo(deps, folder)).toBe(true);
		expect((await batchList(deps, second)).map((it) => it.state)).toEqual(['settled']);
	});

	test('without the file of its passwords says so instead of writing wrong ones', async () => {
		rmSync(join(folder, 'demo-accounts.txt'));
		await expect(createDemo(deps, folder)).rejects.toThrow('demo-accounts.txt is missing');
	});
});

describe.each(DIALECTS)('a database with other surveys on %s', (dialect) => {
	test('does not take the demo', async () => {
		const deps = testDeps(await freshDatabase(dialect), { now: () => NOON });
		await insertWorld(deps);
		expect(await createDemo(deps, freshFolder())).toBe(false);
		const surveys = await deps.db.selectFrom('survey').select('id').execute();
		expect(surveys).toEqual([{ id: 'dot-1' }]);
		await deps.db.destroy();
	});
});
