import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrations } from '#migrations';
import type { ReportFilter } from '#lib/domain/report.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { freezeSurvey } from '#lib/server/services/freezes/freeze-survey.ts';
import { requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { sealBallots, sealDue } from '#lib/server/services/sealing.ts';
import { listCells } from '#lib/server/storage/tallies.ts';
import { castMany, GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { staffOf } from '../support/staff.ts';

const auditor = staffOf('auditor');

describe.each(DIALECTS)('the parts of an agency on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	let cast: number;
	beforeEach(async () => {
		[now, cast] = [NOON, 0];
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
	});
	afterEach(() => deps.db.destroy());

	/** Ballots by procedure, sealed together where they are ten. */
	const lock = async (counts: Record<string, number>) => {
		for (const [service, count] of Object.entries(counts)) {
			await castMany(deps, { first: cast, count, service });
			cast += count;
		}
		await sealDue(deps);
	};
	const over = async () => {
		now = GRACE_END;
		await sealDue(deps);
	};
	/** Ballots of each procedure of STP; a dash where they are not shown. */
	const shown = async (choice?: number) => {
		const report = await surveyResults(deps, auditor, 'dot-1', {}, choice);
		const stp = report.agencies.find(({ code }) => code === 'STP');
		return (stp?.services ?? []).map(({ code, cut, ballots }) =>
			cut.suppressed ? `${code} –` : `${code} ${ballots}`
		);
	};

	test('that were shown stay hidden when all is over, where they have moved by a few', async () => {
		await lock({ LLTP: 10 });
		await lock({ HT: 10 });
		expect(await shown()).toEqual(['HT 10', 'LLTP 10']);
		await lock({ HT: 9, LLTP: 1 });
		expect(await shown()).toEqual(['HT –', 'LLTP –']);
		await lock({ HT: 11 });
		await over();
		expect(await shown()).toEqual(['HT –', 'LLTP –']);
		const filter: ReportFilter = { agency: 'STP', service: 'LLTP' };
		const limited = await surveyResults(deps, 'operator', 'dot-1', filter);
		expect(limited.cut).toEqual({ suppressed: true });
	});

	test('are shown again where all of them have moved by ten and more', async () => {
		await lock({ LLTP: 10, HT: 10 });
		await lock({ HT: 9, LLTP: 1 });
		await lock({ HT: 1, LLTP: 9 });
		expect(await shown()).toEqual(['HT –', 'LLTP –']);
		await over();
		expect(await shown()).toEqual(['HT 20', 'LLTP 20']);
	});

	test('that were never shown before are shown when all is over', async () => {
		await lock({ HT: 9, LLTP: 1 });
		await lock({ HT: 5, LLTP: 14 });
		expect(await shown()).toEqual(['HT –', 'LLTP –']);
		await over();
		expect(await shown()).toEqual(['HT 14', 'LLTP 15']);
	});

	test('in a freeze are hidden as they were then, whatever came since', async () => {
		await lock({ LLTP: 10, HT: 10 });
		await freezeSurvey(deps, 'operator', { surveyId: 'dot-1', name: 'Giữa kỳ' });
		await lock({ HT: 19, LLTP: 1 });
		await over();
		await freezeSurvey(deps, 'operator', { surveyId: 'dot-1', name: 'Cuối kỳ' });
		await deps.db.updateTable('survey').set({ status: 'published' }).execute();
		expect(await shown(1)).toEqual(['HT 10', 'LLTP 10']);
		expect(await shown(2)).toEqual(['HT –', 'LLTP –']);
		expect(await shown()).toEqual(['HT –', 'LLTP –']);
	});

	test('of a survey that came in after its end are shown, in however many locks it came', async () => {
		now = GRACE_END;
		const short = await requireQuestionnaire(deps, 'short', 1);
		const ballots = (serviceCode: string, count: number) =>
			Array.from({ length: count }, () => ({
				surveyId: 'dot-1',
				questionnaireVersion: 1,
				agencyId: 'agency-stp',
				serviceCode,
				channel: 'import' as const,
				assurance: 'import' as const,
				month: '2026-11',
				answers: '[0,0]'
			}));
		for (const file of [[...ballots('HT', 20), ...ballots('LLTP', 20)], ballots('LLTP', 3)]) {
			await deps.db.transaction().execute((tx) => sealBallots(deps, tx, short, file));
		}
		expect(await shown()).toEqual(['HT 20', 'LLTP 23']);
	});

	describe('of before it was kept what was shown last', () => {
		const kept = async () =>
			(await listCells(deps.db, 'dot-1')).map((it) => [it.serviceCode, it.ballots, it.lastShown]);
		/** The store as it was before, and what the migration makes of it. */
		const migrated = async (closesAt: string) => {
			await sql`alter table tally add column smallest_step integer`.execute(deps.db);
			await sql`update tally set smallest_step = case when last_shown is null then 10 else 1 end`.execute(
				deps.db
			);
			await deps.db.schema.alterTable('tally').dropColumn('last_shown').execute();
			await deps.db.updateTable('survey').set({ closes_at: closesAt }).execute();
			await migrations['0033_last_shown']?.up(deps.db);
			return kept();
		};

		test('it follows from the data locks, while the survey runs', async () => {
			await lock({ LLTP: 10, HT: 12 });
			await lock({ LLTP: 11 });
			await castMany(deps, { first: 500, count: 10, code: 'SNV' });
			await sealDue(deps);
			await lock({ HT: 9, LLTP: 1 });
			await lock({ HT: 10 });
			const now = await kept();
			expect(now).toEqual([
				['', 10, undefined],
				['HT', 31, 12],
				['LLTP', 22, 21]
			]);
			expect(await migrated('2999-12-31T00:00:00.000Z')).toEqual(now);
		});

		test('nothing more is hidden of a survey that is over', async () => {
			await lock({ LLTP: 10, HT: 12 });
			await lock({ HT: 9, LLTP: 1 });
			const expected = [
				['HT', 21, 0],
				['LLTP', 11, 0]
			];
			expect(await migrated('2026-01-01T00:00:00.000Z')).toEqual(expected);
		});
	});
});
