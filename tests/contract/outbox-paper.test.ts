import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settleBatch } from '#lib/server/services/paper/settling.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { listOutbox } from '#lib/server/storage/outbox.ts';
import { SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { breakTable, keptIn, mendTable } from '../support/kept.ts';
import { failNextCommit } from '../support/meanwhile.ts';
import { DRAFT, PaperDesk, typed } from '../support/paper-desk.ts';
import { codeOf } from '../support/staff.ts';

const PAPERS = Number(DRAFT.papers);

describe.each(DIALECTS)('a batch of paper on its way to the inbox on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let batch: string;
	let desk: PaperDesk;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		desk = new PaperDesk(deps);
		await desk.open();
		batch = await desk.give();
		for (const typist of [desk.lan, desk.minh]) {
			await desk.typeAll(typist, batch, () => typed('1', '1', '1'));
		}
	});
	afterEach(() => deps.db.destroy());

	const settle = () => settleBatch(deps, desk.lan, batch);
	const expectOnce = async () => {
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, ballots: PAPERS, tallied: PAPERS });
		expect(await recountSurvey(deps, SURVEY.id)).toEqual({ ballots: PAPERS, differences: [] });
	};

	test('is not settled where the main store fails, and may be settled again', async () => {
		failNextCommit(deps.db);
		await expect(settle()).rejects.toThrow('commit failed');
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 0, ballots: 0 });
		expect(await settle()).toBe(PAPERS);
		await expectOnce();
	});

	test('is settled where the inbox fails, and goes on by itself', async () => {
		await breakTable(deps.db, dialect, 'imported');
		expect(await settle()).toBe(PAPERS);
		expect(await listOutbox(deps.db)).toMatchObject([{ name: `paper:${batch}`, ballots: PAPERS }]);
		expect(await codeOf(settle())).toBe('paper-settled');
		await mendTable(deps.db, dialect, 'imported');
		await sealDue(deps);
		await expectOnce();
	});
});
