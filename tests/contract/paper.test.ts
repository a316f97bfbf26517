import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { batchList, batchPage } from '#lib/server/services/paper/batch-lists.ts';
import { makeBatch } from '#lib/server/services/paper/batches.ts';
import {
	openSettling,
	settleBatch,
	settlePaper,
	settlingEntries
} from '#lib/server/services/paper/settling.ts';
import { handIn, openPaper, typePaper } from '#lib/server/services/paper/typing.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { DEPARTMENT, DRAFT, PaperDesk, typed } from '../support/paper-desk.ts';
import { codeOf } from '../support/staff.ts';

const AUDITOR: Staff = { id: 'k', username: 'kiemtra', role: 'auditor', agencyIds: [] };
const RATED: Staff = {
	id: 'a',
	username: 'stp',
	role: 'agency',
	agencyId: 'agency-stp',
	agencyIds: ['agency-stp']
};

describe.each(DIALECTS)('paper ballots on %s', (dialect) => {
	let deps: Deps;
	let desk: PaperDesk;
	beforeAll(async () => {
		deps = testDeps(await freshDatabase(dialect));
		desk = new PaperDesk(deps);
		await desk.open();
	});
	afterAll(() => deps.db.destroy());

	test.each([
		[{ agencyCode: '' }, ['agencyCode required']],
		[{ agencyCode: 'NO' }, ['agencyCode unknown']],
		[{ pointCode: 'STP' }, ['pointCode not-paper']],
		[{ pointCode: 'NO' }, ['pointCode unknown']],
		[{ papers: '0' }, ['papers not-a-number']],
		[{ papers: '501' }, ['papers not-a-number']],
		[{ recheck: '3' }, ['recheck not-a-number']],
		[{ first: 'ai' }, ['first unknown']],
		[{ second: 'lan' }, ['second same-person']],
		[{ first: 'hoa' }, ['first own-agency']]
	])('a batch with %j is not given out', async (wrong, faults) => {
		const made = await makeBatch(deps, DEPARTMENT, SURVEY.id, { ...DRAFT, ...wrong });
		expect(made.ok ? [] : made.error.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
	});

	test('two people type on their own, differences are settled by the paper, and then it counts', async () => {
		const id = await desk.give();
		// Paper 3 was read differently, paper 5 is invalid to both, paper 7 to the second only.
		await desk.typeAll(desk.lan, id, (paper) =>
			paper === 5 ? { invalid: ['two-ticks'] } : typed('1', '1', paper === 3 ? '2' : '1')
		);
		expect(await codeOf(openSettling(deps, desk.lan, id))).toBe('paper-unfinished');
		await desk.typeAll(desk.minh, id, (paper) => {
			if (paper === 5) return { invalid: ['two-ticks'] };
			return paper === 7 ? { invalid: ['illegible'] } : typed('1', '1', '1');
		});
		const settling = await openSettling(deps, desk.minh, id);
		expect(settling.open.map((it) => [it.paper, it.differences])).toEqual([
			[3, ['SF.DV']],
			[7, ['invalid']]
		]);
		expect(await codeOf(settleBatch(deps, desk.lan, id))).toBe('paper-unfinished');
		for (const paper of settling.open) {
			const entries = settlingEntries(settling, paper);
			const settled = await settlePaper(deps, desk.minh, id, { paper: paper.paper, entries });
			expect(settled.ok).toBe(true);
		}
		expect(await settleBatch(deps, desk.minh, id)).toBe(11);
		expect(await codeOf(settleBatch(deps, desk.minh, id))).toBe('paper-settled');

		const { line, outcome } = await batchPage(deps, AUDITOR, id);
		expect(line.state).toBe('settled');
		expect(outcome).toEqual({
			papers: 12,
			valid: 11,
			invalid: { blank: 0, 'two-ticks': 1, illegible: 0 },
			// Ten papers with four fields each, and two where one says that it is invalid: 42 fields.
			agreement: { compared: 42, same: 40 }
		});
		const report = await surveyResults(deps, 'operator', SURVEY.id);
		expect(report.ballots).toBe(11);
		expect(report.paper).toEqual({
			papers: 12,
			invalid: 1,
			agreement: { compared: 42, same: 40 },
			ownEntry: 0
		});
		expect(await recountSurvey(deps, SURVEY.id)).toMatchObject({ ballots: 11, differences: [] });
	});

	test('nobody else sees or types a batch', async () => {
		const id = await desk.give();
		expect(await codeOf(openPaper(deps, desk.hoa, id))).toBe('paper-not-found');
		expect(await codeOf(batchPage(deps, desk.hoa, id))).toBe('paper-not-found');
		expect(await codeOf(openPaper(deps, DEPARTMENT, id))).toBe('not-allowed');
		expect(await codeOf(openPaper(deps, AUDITOR, id))).toBe('not-allowed');
		expect(await codeOf(batchPage(deps, RATED, id))).toBe('not-allowed');
		expect(await codeOf(openPaper(deps, undefined, id))).toBe('not-logged-in');
		expect(await codeOf(makeBatch(deps, desk.lan, SURVEY.id, DRAFT))).toBe('not-allowed');
		expect(await codeOf(makeBatch(deps, RATED, SURVEY.id, DRAFT))).toBe('not-allowed');
		expect((await batchList(deps, desk.lan)).map((it) => it.id)).toContain(id);
		expect(await batchList(deps, desk.hoa)).toEqual([]);
	});

	test('a paper is corrected until its pass is handed in, and not after', async () => {
		const id = await desk.give({ papers: '1' });
		const paper = { paper: 1, entries: typed('1', '2', '2') };
		await typePaper(deps, desk.lan, id, paper);
		expect((await openPaper(deps, desk.lan, id, 1)).entries).toMatchObject({ 'SF.CS': ['2'] });
		expect(
			(await typePaper(deps, desk.lan, id, { ...paper, entries: typed('1', '1', '1') })).ok
		).toBe(true);
		await handIn(deps, desk.lan, id);
		expect(await codeOf(typePaper(deps, desk.lan, id, paper))).toBe('paper-settled');
		expect(await codeOf(handIn(deps, desk.lan, id))).toBe('paper-settled');
	});

	test('a pass is handed in whole', async () => {
		const id = await desk.give({ papers: '2' });
		await typePaper(deps, desk.lan, id, { paper: 1, entries: typed('1', '1', '1') });
		expect(await codeOf(handIn(deps, desk.lan, id))).toBe('paper-unfinished');
		expect(await codeOf(typePaper(deps, desk.lan, id, { paper: 3, entries: {} }))).toBe(
			'page-not-found'
		);
	});

	test('a random share may be typed again instead of all', async () => {
		const id = await desk.give({ papers: '10', recheck: '20' });
		expect((await openPaper(deps, desk.minh, id)).wanted).toHaveLength(2);
		expect((await openPaper(deps, desk.lan, id)).wanted).toHaveLength(10);
	});

	test('people of the rated agency type where the plan has to allow it, and the batch says so', async () => {
		const id = await desk.give({ first: 'hoa', ownEntryReason: 'Không còn ai khác', papers: '1' });
		expect((await openPaper(deps, desk.hoa, id)).wanted).toEqual([1]);
		expect((await batchPage(deps, AUDITOR, id)).line.ownEntryReason).toBe('Không còn ai khác');
	});
});
