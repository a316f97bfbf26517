import { recountSurvey } from '#lib/server/services/recount.ts';
import { requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { sealBallots } from '#lib/server/services/sealing.ts';
import type { Data } from './product.ts';
import { ballotsOf, agenciesOf, DEPARTMENTS, type SeededSurvey } from './seed.ts';
import { inMs, median, printTable } from './table.ts';

/** Ten more of a survey that stands there: its agencies are more than these. */
const SURVEY: SeededSurvey = {
	id: 'sipas-year',
	questionnaire: 'sipas',
	ballots: 10,
	spread: DEPARTMENTS
};

const ROUNDS = 50;

/** Sealing the ten ballots that are sealed at the earliest, and counting a hundred thousand anew. */
export async function measureSealing({ deps }: Data): Promise<void> {
	const start = performance.now();
	const { ballots, differences } = await recountSurvey(deps, SURVEY.id);
	const recounted = performance.now() - start;
	if (differences.length > 0) throw new Error(`recount: ${differences[0]}`);
	const questionnaire = await requireQuestionnaire(deps, 'sipas', 1);
	const ten = ballotsOf(SURVEY, questionnaire, agenciesOf(SURVEY));
	const times: number[] = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const began = performance.now();
		await deps.db.transaction().execute((tx) => sealBallots(deps, tx, questionnaire, ten));
		times.push(performance.now() - began);
	}
	printTable('Sealing and recount, full questionnaire', [
		['sealing of 10 ballots, durable', inMs(median(times))],
		[`recount of ${ballots} ballots`, inMs(recounted)]
	]);
}
