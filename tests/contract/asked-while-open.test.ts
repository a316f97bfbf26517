import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FiledBallot } from '#lib/domain/ballot.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { ReportFilter } from '#lib/domain/report.ts';
import { resultsCsv } from '#lib/server/export/results-csv.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { sealBallots } from '#lib/server/services/sealing.ts';
import { figuresOrReason } from '#lib/messages/figures-or-reason.ts';
import { methodNotes } from '#lib/messages/method-notes.ts';
import { GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { staffOf } from '../support/staff.ts';

const department = staffOf('department', 'agency-snv');
const sipas = BUILT_IN.find(({ code }) => code === 'sipas') ?? fail();

function fail(): never {
	throw new Error('sipas is built in');
}

/** Of so many people, with what who once complained says of how that went; absent: they never did. */
function ballotsOf(count: number, rating?: string): FiledBallot[] {
	const chosen: [string, string][] =
		rating === undefined
			? [['DV.F5.0', 'no']]
			: [
					['DV.F5.0', 'yes'],
					['DV.F5.1', rating]
				];
	const answers = new Map(chosen.map(([id, option]) => [id, { kind: 'option', option } as const]));
	const filed = {
		surveyId: 'dot-1',
		agencyId: 'agency-stp',
		serviceCode: 'LLTP',
		channel: 'poster',
		assurance: 'walk-in',
		month: '2026-11',
		questionnaireVersion: 1
	} as const;
	return Array.from({ length: count }, () => ({
		...filed,
		answers: packAnswers(sipas, answers)
	}));
}

describe.each(DIALECTS)('a question that only some are asked, on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps, { questionnaire: { code: 'sipas', version: 1 } });
		await seal([...ballotsOf(10, '4'), ...ballotsOf(12)]);
	});
	afterEach(() => deps.db.destroy());

	const seal = (ballots: FiledBallot[]) =>
		deps.db.transaction().execute((tx) => sealBallots(deps, tx, sipas, ballots));
	const report = (filter?: ReportFilter) => surveyResults(deps, department, 'dot-1', filter);
	const LIMITS: ReportFilter[] = [
		{},
		{ agency: 'STP' },
		{ agency: 'STP', service: 'LLTP' },
		{ channel: 'poster' },
		{ period: parsePeriod('2026') ?? fail() }
	];

	test('is hidden while ballots come in, of every cut and in every lock', async () => {
		for (const next of [[], [...ballotsOf(1, '1'), ...ballotsOf(11)]]) {
			if (next.length > 0) await seal(next);
			for (const filter of LIMITS) {
				const { cut } = await report(filter);
				expect(cut.suppressed || cut.hidden).toContain('DV.F5.1');
				expect(cut.suppressed || cut.questions.map(({ id }) => id)).toContain('DV.O');
			}
		}
	});

	test('has no number in any file meanwhile, and in words why', async () => {
		const open = await report();
		const [stp] = open.agencies.filter(({ code }) => code === 'STP');
		const reason = figuresOrReason(stp ?? fail(), 'DV.F5.1', { locale: 'vi', threshold: 10 });
		expect(reason).toEqual({
			reason: 'Chưa hiển thị khi còn nhận phiếu: câu này chỉ hỏi một số người.'
		});
		expect(methodNotes(open, 'en').join(' ')).toContain('While ballots still come in');
		const json = JSON.parse(resultsJson(open)) as { questions: unknown[] };
		expect(json.questions).toContainEqual({ id: 'DV.F5.1', suppressed: true });
		const csv = new TextDecoder().decode(resultsCsv(open, 'vi')).split('\r\n');
		const rows = csv.filter((row) => /^STP,.*,DV\.F5\.1,/.test(row));
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) expect(row).toMatch(/",{10}$/);
	});

	test('is shown once the survey is over, where ten and more answered', async () => {
		now = GRACE_END;
		const over = await report();
		expect(over.cut).not.toHaveProperty('hidden');
		expect(over).not.toHaveProperty('isMoving');
		expect(methodNotes(over, 'en').join(' ')).not.toContain('While ballots still come in');
	});
});
