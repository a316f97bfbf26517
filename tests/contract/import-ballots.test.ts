import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importBallots } from '#lib/server/services/import-ballots.ts';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { breakTable, keptIn } from '../support/kept.ts';
import { beforeNextTransaction } from '../support/meanwhile.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const HEADING = 'agency,service,month,SF.CS,SF.DV,SF.GY';
const GOOD = 'STP,LLTP,2026-11,satisfied,other,';

describe.each(DIALECTS)('importing ballots on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	const bytes = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
	const take = (...lines: string[]) =>
		importBallots(deps, { surveyId: 'dot-1', bytes: bytes(...lines) }, 'cli');
	const waiting = () =>
		deps.inbox.db.selectFrom('waiting').selectAll().orderBy('answers').execute();
	const NOTHING = { inbox: 0, receipts: 0, received: 0, ballots: 0, tallied: 0 };

	test('takes a good file, as ballots of the channel import', async () => {
		expect(await take(HEADING, GOOD)).toEqual({ ok: true, value: 1 });
		const [row] = await waiting();
		expect(row).toMatchObject({
			agency_id: 'agency-stp',
			service_code: 'LLTP',
			channel: 'import',
			assurance: 'import',
			month: '2026-11',
			answers: '[0,2]'
		});
	});

	test('lets others have their turn while a long file is read', async () => {
		let turns = 0;
		const count = () => void (turns += 1);
		const lines = Array.from({ length: 5_000 }, () => GOOD);
		const turn = setInterval(count, 0);
		await take('agency,service,month,SF.CS,SF.DV,unknown', ...lines); // refused: nothing is written
		clearInterval(turn);
		expect(turns).toBeGreaterThan(0);
	});

	test.each([
		['agency', 'STP'],
		['point', 'STP']
	])('finds the agency by its %s %s', async (column, code) => {
		expect(await take(`${column},month,SF.CS,SF.DV`, `${code},2026-10,satisfied,other`)).toEqual({
			ok: true,
			value: 1
		});
		expect(await waiting()).toMatchObject([{ agency_id: 'agency-stp', service_code: '' }]);
	});

	test('reads words beside an answer, and words with commas and line breaks', async () => {
		const lines = [
			'agency,month,SF.CS,SF.CS.other,SF.DV,SF.GY',
			'STP,2026-11,other,"chậm, lắm",satisfied,"một\r\nhai"'
		];
		expect(await take(`\ufeff${lines[0]}`, lines[1] ?? '')).toEqual({ ok: true, value: 1 });
		expect((await waiting()).map((it) => it.answers)).toEqual(['[[2,"chậm, lắm"],0,"một\\nhai"]']);
	});

	test('seals ten of an agency together, and of nine none until the survey is over', async () => {
		const ten = Array.from({ length: 10 }, () => GOOD);
		const nine = Array.from({ length: 9 }, () => 'SNV,,2026-11,other,other,');
		expect(await take(HEADING, ...ten, ...nine)).toEqual({ ok: true, value: 19 });
		expect(await keptIn(deps.db)).toEqual({ ...NOTHING, inbox: 9, ballots: 10, tallied: 10 });
		now = GRACE_END;
		expect(await sealDue(deps)).toBe(9);
		expect(await recountSurvey(deps, 'dot-1')).toEqual({ ballots: 19, differences: [] });
	});

	test.each([
		['an unknown agency', 'NO,LLTP,2026-11,satisfied,other,', 'agency', 'no such agency or point'],
		['no agency', ',LLTP,2026-11,satisfied,other,', 'agency', 'no such agency or point'],
		['an unknown service', 'STP,X,2026-11,satisfied,other,', 'service', 'no such service'],
		[
			'the service of another agency',
			'STP,GIA,2026-11,satisfied,other,',
			'service',
			'no such service'
		],
		['no month', 'STP,LLTP,,satisfied,other,', 'month', 'a month such as 2024-11'],
		['a month that is none', 'STP,LLTP,2026-13,satisfied,other,', 'month', 'a month such as'],
		['a day', 'STP,LLTP,2026-11-23,satisfied,other,', 'month', 'a month such as 2024-11'],
		['no required answer', 'STP,LLTP,2026-11,satisfied,,', 'SF.DV', 'an answer is required'],
		['an option that is none', 'STP,LLTP,2026-11,great,other,', 'SF.CS', 'no such option'],
		['a long text', `STP,LLTP,2026-11,other,other,${'a'.repeat(1001)}`, 'SF.GY', 'too long']
	])(
		'refuses %s by line, column and reason, and stores nothing',
		async (_, row, column, reason) => {
			const refused = await take(HEADING, GOOD, row);
			const error = [{ line: 3, column, reason: expect.stringContaining(reason) as string }];
			expect(refused).toEqual({ ok: false, error });
			expect(await keptIn(deps.db)).toEqual(NOTHING);
		}
	);

	test('names every fault, each unknown column once', async () => {
		const bad = 'NO,X,soon,great,,,a';
		const refused = await take(
			`${HEADING},Ghi chú`,
			bad,
			'"STP",,2026-11,other,other,"x\r\ny",a',
			bad
		);
		const named = refused.ok ? [] : refused.error.map(({ line, column }) => `${line} ${column}`);
		const ofRow = ['agency', 'month', 'SF.CS', 'SF.DV'];
		expect(named).toEqual([
			'1 Ghi chú',
			...ofRow.map((it) => `2 ${it}`),
			...ofRow.map((it) => `5 ${it}`)
		]);
	});

	test('cannot tell by a hall which agency was meant', async () => {
		const refused = await take('point,month,SF.CS,SF.DV', 'HALL,2026-11,other,other');
		expect(refused).toMatchObject({ ok: false, error: [{ line: 2, column: 'agency' }] });
	});

	test('refuses the same file again, but not the same ballots in another', async () => {
		await take(HEADING, GOOD);
		await expect(take(HEADING, GOOD)).rejects.toMatchObject({ code: 'already-exists' });
		expect(await keptIn(deps.db)).toMatchObject({ inbox: 1 });
		expect(await take(HEADING, GOOD, GOOD)).toEqual({ ok: true, value: 2 });
	});

	test('refuses what is not UTF-8', async () => {
		const latin = Buffer.from(`${HEADING}\nSTP,,2026-11,other,other,t\u00f4i\n`, 'latin1');
		expect(await importBallots(deps, { surveyId: 'dot-1', bytes: latin }, 'cli')).toEqual({
			ok: false,
			error: [{ line: 2, reason: 'not in UTF-8' }]
		});
	});

	test.each([
		['draft', 'survey-not-open-yet'],
		['published', 'survey-closed']
	] as const)('is refused for a survey that is %s', async (status, code) => {
		await deps.db.updateTable('survey').set({ status }).execute();
		await expect(take(HEADING, GOOD)).rejects.toMatchObject({ code });
	});

	test('stores nothing where the results were published while the file was read', async () => {
		beforeNextTransaction(deps.db, () =>
			deps.db.updateTable('survey').set({ status: 'published' }).execute()
		);
		await expect(take(HEADING, GOOD)).rejects.toMatchObject({ code: 'survey-closed' });
		expect(await keptIn(deps.db)).toEqual(NOTHING);
		expect(await deps.db.selectFrom('ballot_import').selectAll().execute()).toEqual([]);
	});

	test('and publishing at once never leave a ballot that is not in the results', async () => {
		now = GRACE_END;
		const publishing = runSurvey(deps, staffOf('department'), 'dot-1', 'published');
		const [taken, published] = await Promise.all([codeOf(take(HEADING, GOOD)), codeOf(publishing)]);
		expect(['survey-closed', { ok: true, value: 1 }]).toContainEqual(taken);
		expect([undefined, 'survey-not-over']).toContain(published);
		expect(await keptIn(deps.db)).toMatchObject(
			taken === 'survey-closed' ? NOTHING : { inbox: 0, ballots: 1, tallied: 1 }
		);
	});

	// In one insert these would be 36,000 values; SQLite binds at most 32,766.
	test('takes more ballots than one insert holds', async () => {
		const many = Array.from({ length: 4000 }, () => GOOD);
		expect(await take(HEADING, ...many)).toEqual({ ok: true, value: 4000 });
		expect(await keptIn(deps.db)).toEqual({ ...NOTHING, ballots: 4000, tallied: 4000 });
	});

	test('stores nothing where the database fails in the middle', async () => {
		await breakTable(deps.db, dialect, 'audit_entry');
		await expect(take(HEADING, GOOD)).rejects.toThrow('broken');
		expect(await keptIn(deps.db)).toEqual(NOTHING);
		expect(await deps.db.selectFrom('ballot_import').selectAll().execute()).toEqual([]);
	});

	test('leaves its trace: how many and which file, never an answer', async () => {
		await take(HEADING, GOOD);
		const query = deps.db.selectFrom('audit_entry').selectAll();
		const [entry] = await query.where('action', '=', 'ballots.import').execute();
		expect(entry).toMatchObject({ actor: 'cli', subject: 'survey:dot-1', agency_id: null });
		expect(entry?.detail).toMatch(/^\{"ballots":1,"sha256":"[0-9a-f]{64}"\}$/);
	});
});
