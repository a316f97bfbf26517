import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Figures } from '#lib/domain/figures.ts';
import type { FrozenContent } from '#lib/domain/freeze.ts';
import type { ReportFilter } from '#lib/domain/report.ts';
import {
	codeOfContent,
	hashOfContent,
	openFreeze
} from '#lib/server/services/freezes/open-freeze.ts';
import { logEvent } from '#lib/server/services/log-event.ts';
import { crosstabPage } from '#lib/server/services/overview/crosstab.ts';
import { runSurvey } from '#lib/server/services/run-survey.ts';
import { sealBallots } from '#lib/server/services/sealing.ts';
import { fullReport } from '#lib/server/services/traits/full-report.ts';
import { readBeforeFreeze, traitsIn } from '#lib/server/services/traits/survey-traits.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';
import { insertFreeze } from '#lib/server/storage/freezes.ts';
import { GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { ballotsOfLot, LOTS, sipas, type Lot } from '../support/file-outcomes.ts';
import { department, exportAll, freezeAs } from '../support/freeze-desk.ts';
import { staffOf } from '../support/staff.ts';
import { voidBallot } from '../support/voided.ts';

const ID = 'dot-1';
const stp = staffOf('agency', 'agency-stp');

describe.each(DIALECTS)('satisfaction by field and state of the file on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	beforeEach(async () => {
		now = GRACE_END;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps, { questionnaire: { code: 'sipas', version: 1 } });
		await seal(LOTS);
	});
	afterEach(() => deps.db.destroy());

	const seal = (lots: readonly Lot[]) =>
		deps.db.transaction().execute((tx) => sealBallots(deps, tx, sipas, lots.flatMap(ballotsOfLot)));
	/** By the state of the file the groups with ballots or hidden: ballots, and how many are satisfied. */
	const outcomesOf = async (
		choice?: number,
		filter: ReportFilter = {},
		viewer: Viewer = department
	) => {
		const { traits } = await fullReport(deps, viewer, { surveyId: ID, filter, choice });
		const table = traits?.tables?.find(({ kind }) => kind === 'outcome');
		return table?.groups
			.filter(({ ballots }) => ballots !== 0)
			.map(({ id, ballots, cut }) => {
				const rated = cut.suppressed ? undefined : cut.questions.find((it) => it.id === 'DV.O');
				return [id, ballots, rated?.kind === 'rating' ? rated.satisfied?.count : undefined];
			});
	};
	const STP = [
		['on-time', 50, 45],
		['late', 20, 5],
		['refused', undefined, undefined],
		['', undefined, undefined]
	];
	const ALL = [
		['on-time', 80, 75],
		['late', 34, 12],
		['refused', undefined, undefined],
		['', undefined, undefined]
	];

	test('is frozen with the figures, the same bytes whatever comes later', async () => {
		const provisional = await outcomesOf();
		const { number } = await freezeAs(deps);
		const before = await exportAll(deps, number);
		expect(provisional).toEqual(ALL);
		expect(await outcomesOf(number)).toEqual(ALL);
		expect(await outcomesOf(number, { agency: 'STP' })).toEqual(STP);
		await voidBallot(deps, ({ agencyId }) => agencyId === 'agency-snv');
		await seal([{ agency: 'agency-snv', outcome: 'refused', count: 20, satisfied: 0 }]);
		expect(await exportAll(deps, number)).toEqual(before);
		expect(await outcomesOf()).not.toEqual(ALL);
	});

	test('says on the page of cross-tables what the files say', async () => {
		const query = { trait: 'A4', question: 'DV.O', agency: 'STP' };
		const { asked } = await crosstabPage(deps, department, ID, query);
		const columns = asked?.table.columns.filter(({ ballots }) => ballots !== 0) ?? [];
		expect(columns.map(({ id, ballots }) => [id, ballots])).toEqual(
			STP.map(([id, ballots]) => [id, ballots])
		);
	});

	test('is of the one agency to who sees that alone, and everybody’s once published', async () => {
		expect(await outcomesOf(undefined, {}, stp)).toEqual(STP);
		await deps.db.updateTable('survey').set({ status: 'closed' }).execute();
		await runSurvey(deps, department, ID, 'published');
		expect(await outcomesOf(undefined, {}, 'public')).toEqual(ALL);
		expect(await outcomesOf(undefined, { agency: 'STP' }, 'public')).toEqual(STP);
	});

	test('is of no part, and of nothing that is kept without it', async () => {
		const { traits } = await fullReport(deps, department, {
			surveyId: ID,
			filter: { channel: 'slip' }
		});
		expect(traits).toBeUndefined();
	});

	test('is not told while figures move, also not by a freeze of then', async () => {
		now = NOON;
		const { number } = await freezeAs(deps);
		now = GRACE_END;
		const { traits } = await fullReport(deps, department, { surveyId: ID, choice: number });
		expect(traits).toEqual({ missing: 'moving' });
		expect(await contentOf(number)).not.toHaveProperty('traits');
	});

	test('is missing in freezes of before it was kept, and these need no new one', async () => {
		const { number } = await freezeAs(deps);
		const { freeze, content } = await openFreeze(deps.db, { surveyId: ID, number });
		const { traits: _none, ...figures } = content.figures;
		const text = JSON.stringify({ ...content, figures } satisfies FrozenContent);
		const older = { ...freeze, number: 2, code: codeOfContent(text) };
		await deps.db.transaction().execute(async (tx) => {
			const entry = { kind: 'freeze', number: 2, sha256: hashOfContent(text) } as const;
			const logPlace = await logEvent(deps, tx, ID, entry);
			await insertFreeze(tx, { ...older, logPlace }, text);
		});
		expect((await fullReport(deps, department, { surveyId: ID, choice: 2 })).traits).toEqual({
			missing: 'not-kept'
		});
		await deps.db.updateTable('survey').set({ status: 'closed' }).execute();
		await runSurvey(deps, department, ID, 'published');
		expect((await fullReport(deps, 'public', { surveyId: ID })).freeze?.number).toBe(2);
	});

	test('keeps no number of a group that is hidden', async () => {
		const { number } = await freezeAs(deps);
		const [outcome] = (await contentOf(number)).traits ?? [];
		const whole = outcome?.whole.groups.map((it) => it?.[0] ?? null);
		expect(outcome?.id).toBe('A4');
		expect(whole).toEqual([0, 80, 34, 0, null, 0, null]);
	});

	test('that was read before a void counts again within the freezing', async () => {
		const before = await readBeforeFreeze(deps, ID);
		await voidBallot(deps, ({ agencyId }) => agencyId === 'agency-snv');
		const { number } = await freezeAs(deps);
		const figures = await contentOf(number);
		const kept = (read?: typeof before) =>
			deps.db.transaction().execute((tx) => traitsIn(tx, deps, figures, read));
		expect(await kept(before)).toEqual(figures.traits);
		expect(await kept()).toEqual(figures.traits);
		expect(figures.traits?.[0]?.whole.ballots).toBe(129);
	});

	test('hides a group that a procedure lies next to', async () => {
		// All 12 who were late came for HT, and 3 others: HT less these would be 3 people's answers.
		const stc = { agency: 'agency-stc' };
		await seal([
			{ ...stc, service: 'HT', outcome: 'late', count: 12, satisfied: 2 },
			{ ...stc, service: 'HT', outcome: 'on-time', count: 3, satisfied: 3 },
			{ ...stc, service: 'LLTP', outcome: 'on-time', count: 40, satisfied: 40 }
		]);
		expect(await outcomesOf(undefined, { agency: 'STC' })).toEqual([
			['on-time', undefined, undefined],
			['late', undefined, undefined]
		]);
		expect(await outcomesOf()).toEqual(ALL);
	});

	const contentOf = async (number: number): Promise<Figures> =>
		(await openFreeze(deps.db, { surveyId: ID, number })).content.figures;
});
