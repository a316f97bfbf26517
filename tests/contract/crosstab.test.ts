import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import { crosstabChart } from '#lib/server/services/overview/crosstab-chart.ts';
import { crosstabPage } from '#lib/server/services/overview/crosstab.ts';
import type { CrosstabQuery } from '#lib/server/services/overview/crosstab-scope.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { sealBallots } from '#lib/server/services/sealing.ts';
import { GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';
import { voidBallot } from '../support/voided.ts';

const department = staffOf('department', 'agency-snv');
const agency = staffOf('agency', 'agency-stp');
const sipas = BUILT_IN.find(({ code }) => code === 'sipas');
if (!sipas) throw new Error('sipas is built in');

/** So many ballots of people with this occupation, of them so many satisfied. */
function ballotsOf(
	agencyId: string,
	work: string,
	count: number,
	satisfied: number
): FiledBallot[] {
	return Array.from({ length: count }, (_it, at) =>
		filed(agencyId, [
			['D4', work],
			['DV.O', at < satisfied ? '5' : '2']
		])
	);
}

/** Of people with this occupation who once complained. */
function complaints(work: string, count: number): FiledBallot[] {
	return Array.from({ length: count }, () =>
		filed('agency-stp', [
			['D4', work],
			['DV.F5.0', 'yes'],
			['DV.F5.1', '4']
		])
	);
}

function filed(agencyId: string, chosen: readonly [string, string][]): FiledBallot {
	return {
		surveyId: 'dot-1',
		questionnaireVersion: 1,
		agencyId,
		serviceCode: '',
		channel: 'slip',
		assurance: 'slip',
		month: '2026-11',
		answers: packAnswers(
			sipas ?? fail(),
			new Map(chosen.map(([id, option]) => [id, { kind: 'option', option }]))
		)
	};
}
const fail = () => {
	throw new Error('sipas');
};

describe.each(DIALECTS)('cross-tables on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = GRACE_END;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps, { questionnaire: { code: 'sipas', version: 1 } });
		await seal('agency-stp', [
			...ballotsOf('agency-stp', 'official', 12, 12),
			...ballotsOf('agency-stp', 'farmer', 30, 15),
			...ballotsOf('agency-stp', 'student', 4, 4)
		]);
		await seal('agency-snv', ballotsOf('agency-snv', 'farmer', 20, 10));
	});
	afterEach(() => deps.db.destroy());

	const seal = (_agency: string, ballots: FiledBallot[]) =>
		deps.db.transaction().execute((tx) => sealBallots(deps, tx, sipas ?? fail(), ballots));
	const read = (viewer: Staff | undefined, query: CrosstabQuery = {}) =>
		crosstabPage(deps, viewer, 'dot-1', { trait: 'D4', question: 'DV.O', ...query });
	/** Groups with ballots or hidden: id, ballots and how many are satisfied. */
	const tableOf = async (viewer: Staff, query: CrosstabQuery = {}) => {
		const { asked } = await read(viewer, query);
		return (asked?.table.columns ?? [])
			.filter(({ ballots }) => ballots !== 0)
			.map(({ id, ballots, result }) => [
				id,
				ballots,
				result?.kind === 'rating' ? result.satisfied?.count : undefined
			]);
	};

	test('count every ballot once, group by group, and hide what is small', async () => {
		expect(await tableOf(department, { agency: 'STP' })).toEqual([
			['official', undefined, undefined],
			['farmer', 30, 15],
			['student', undefined, undefined]
		]);
		expect(await tableOf(department)).toEqual([
			['official', undefined, undefined],
			['farmer', 50, 25],
			['student', undefined, undefined]
		]);
	});

	test('are for who sees the agency, and once no figure moves', async () => {
		expect((await tableOf(agency)).length).toBe(3);
		expect(await codeOf(read(agency, { agency: 'SNV' }))).toBe('not-allowed');
		expect(await codeOf(read(staffOf('entry')))).toBe('not-allowed');
		expect(await codeOf(read(undefined))).toBe('not-logged-in');
		now = GRACE_END - 1;
		expect(await codeOf(read(department))).toBe('not-allowed');
	});

	test('of a published survey stay the agency’s own', async () => {
		await deps.db.updateTable('survey').set({ status: 'published' }).execute();
		expect(await codeOf(read(agency, { agency: 'SNV' }))).toBe('not-allowed');
		expect((await read(agency)).asked?.table.ballots).toBe(46);
	});

	test.each([
		{ trait: 'DV.O', question: 'DV.O' },
		{ trait: 'D4', question: 'nowhere' }
	])('of %o there are none', async (query) => {
		expect(await codeOf(read(department, query))).toBe('bad-request');
	});

	test('are counted anew when ballots were sealed or voided', async () => {
		expect((await read(department)).asked?.table.ballots).toBe(66);
		await seal('agency-snv', ballotsOf('agency-snv', 'worker', 15, 15));
		expect((await read(department)).asked?.table.ballots).toBe(81);
		await voidBallot(deps, ({ agencyId }) => agencyId === 'agency-snv');
		expect((await read(department)).asked?.table.ballots).toBe(80);
	});

	test('who asks meanwhile waits for the same reading', async () => {
		const tables = await Promise.all([read(department), read(department), read(agency)]);
		expect(tables.map(({ asked }) => asked?.table.ballots)).toEqual([66, 66, 46]);
	});

	test('show one agency with and without officials where nothing hidden follows from it', async () => {
		// 12 officials and 4 students are hidden: officials by themselves would give the students away.
		expect((await read(department, { agency: 'STP' })).officials).toBeUndefined();
		await seal('agency-stp', ballotsOf('agency-stp', 'student', 20, 10));
		const { officials } = await read(department, { agency: 'STP' });
		expect(officials?.map(({ of, ballots }) => [of, ballots])).toEqual([
			['all', 66],
			['others', 54],
			['officials', 12]
		]);
	});

	test('of a question that some were asked are of these, and of too few there are none', async () => {
		const query = { agency: 'STP', question: 'DV.F5.1' };
		expect(await read(department, query)).toMatchObject({ asked: { table: { ballots: 0 } } });
		await seal('agency-stp', complaints('farmer', 8));
		const few = await read(department, query);
		expect([few.asked, few.fewAsked?.text.vi]).toEqual([
			undefined,
			'Ông/Bà đã từng góp ý, phản ánh, kiến nghị với {agency} chưa?'
		]);
		await seal('agency-stp', complaints('farmer', 12));
		const { asked } = await read(department, query);
		expect(asked?.of?.options.map(({ vi }) => vi)).toEqual(['Đã từng']);
		expect(asked?.table).toMatchObject({ covered: 20, ballots: 20 });
		const farmers = asked?.table.columns.find(({ id }) => id === 'farmer');
		expect(farmers).toMatchObject({ ballots: 20, result: { answered: 20 } });
	});

	test('are drawn as a picture, a group a bar', async () => {
		const query = new URLSearchParams({ trait: 'D4', question: 'DV.O', agency: 'STP' });
		const file = await crosstabChart(deps, department, 'dot-1', { query, locale: 'vi' });
		expect(file.name).toBe('dot-1_STP_D4_DV.O.png');
		query.set('question', 'NC');
		const none = crosstabChart(deps, department, 'dot-1', { query, locale: 'vi' });
		expect(await codeOf(none)).toBe('nothing-to-draw');
	});
});
