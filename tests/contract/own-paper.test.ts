import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allQuestions } from '#lib/domain/questionnaire.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { makeBatch } from '#lib/server/services/paper/batches.ts';
import { openSettling, settleBatch } from '#lib/server/services/paper/settling.ts';
import { openPaper, typePaper } from '#lib/server/services/paper/typing.ts';
import { printPoints } from '#lib/server/services/point-prints.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { runWithOwn } from '../support/own-questions.ts';
import { DEPARTMENT, DRAFT, PaperDesk, typed } from '../support/paper-desk.ts';

describe.each(DIALECTS)('papers and files with own questions, on %s', (dialect) => {
	let deps: Deps;
	let desk: PaperDesk;
	let survey = '';
	beforeAll(async () => {
		deps = testDeps(await freshDatabase(dialect));
		desk = new PaperDesk(deps);
		await desk.open();
		survey = await runWithOwn(deps);
		for (const agency of ['stp', 'stc']) await insertBox(agency);
	});
	afterAll(() => deps.db.destroy());

	const insertBox = (agency: string) =>
		deps.db.transaction().execute((tx) =>
			insertPoint(tx, {
				id: `box-${agency}`,
				code: `${agency.toUpperCase()}-HOP`,
				surveyId: survey,
				kind: 'agency',
				channel: 'paper',
				assurance: 'walk-in',
				choosesService: false,
				agencyIds: [`agency-${agency}`]
			})
		);
	const give = async (agencyCode: string) => {
		const draft = { ...DRAFT, agencyCode, pointCode: `${agencyCode}-HOP`, papers: '1' };
		const made = await makeBatch(deps, DEPARTMENT, survey, draft);
		if (!made.ok) throw new Error(JSON.stringify(made.error));
		return made.value.id;
	};

	test('each agency’s paper has its own questions and no other’s', async () => {
		const job = await printPoints(deps, DEPARTMENT, {
			surveyId: survey,
			print: 'paper',
			origin: 'https://x.example'
		});
		const own = job.points.map(({ code, asked }) => [
			code,
			...allQuestions(asked)
				.map((it) => it.id)
				.filter((id) => id.startsWith('R.'))
		]);
		expect(own.sort()).toEqual([['STC-HOP'], ['STP-HOP', 'R.STP.1', 'R.STP.2', 'R.STP.3']]);
	});

	test('they are typed by number, compared, settled and counted', async () => {
		const id = await give('STP');
		const read = (own: string) => ({ ...typed('1', '1', '1'), 'R.STP.1': ['2'], 'R.STP.2': [own] });
		await desk.typeAll(desk.lan, id, () => read('1'));
		await desk.typeAll(desk.minh, id, () => read('1'));
		expect((await openSettling(deps, desk.minh, id)).open).toEqual([]);
		expect(await settleBatch(deps, desk.minh, id)).toBe(1);
		const kept = await deps.inbox.db.selectFrom('waiting').select('answers').execute();
		// Answers are packed by the whole document: SNV's own question, the first behind the core, is not there.
		expect(kept).toEqual([{ answers: '[0,0,null,null,1,0]' }]);
	});

	test('what only another agency asks is nothing to type', async () => {
		const id = await give('STC');
		const { form } = await openPaper(deps, desk.lan, id);
		expect(allQuestions(form.asked).some((it) => it.id.startsWith('R.'))).toBe(false);
		const entries = { ...typed('1', '1', '1'), 'R.STP.1': ['9'] };
		expect(await typePaper(deps, desk.lan, id, { paper: 1, entries })).toMatchObject({ ok: true });
	});

	test('takes a file’s answers to them from their agency alone', async () => {
		const take = (agency: string) => {
			const lines = [
				'agency,month,SF.CS,SF.DV,R.STP.1',
				`${agency},2026-11,satisfied,other,satisfied`
			];
			const bytes = new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
			return importBallots(deps, { surveyId: survey, bytes }, 'cli');
		};
		expect(await take('STC')).toEqual({
			ok: false,
			error: [{ line: 2, column: 'R.STP.1', reason: 'only another agency asks this' }]
		});
	});
});
