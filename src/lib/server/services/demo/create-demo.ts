import type { FiledBallot } from '#lib/domain/ballot.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { insertRevision } from '#lib/server/storage/plan-revisions.ts';
import { insertPlan } from '#lib/server/storage/plans.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import type { Db, Tx } from '#lib/server/storage/schema.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { findSurvey, insertSurvey, listSurveys } from '#lib/server/storage/surveys.ts';
import { freezesVi } from '#lib/messages/freezes.vi.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { freezeIn } from '#lib/server/services/freezes/freeze-survey.ts';
import { addBuiltIn, requireQuestionnaire } from '#lib/server/services/questionnaires.ts';
import { sealBallots } from '#lib/server/services/sealing.ts';
import { anyDemoAccount, makeDemoAccounts } from './accounts.ts';
import { insertDemoCatalogue } from './insert-catalogue.ts';
import { DEMO_AGENCIES, DEMO_SERVICES } from './catalogue.ts';
import { insertDemoDraft } from './drafts.ts';
import { inventedBallots } from './invented-ballots.ts';
import { giveDemoPapers } from './papers.ts';
import { ballotsOfJustice2024 } from './real-ballots.ts';
import { demoSurveys, type DemoSurvey } from './surveys.ts';

/**
 * Makes the demo data in a migrated database; what is there already stays as it is, with what was
 * answered since.
 * @param dataDir where the accounts' passwords are kept
 * @returns false where the database holds other surveys or agencies, or accounts with the names of the demo's: then nothing is written
 */
export async function createDemo(deps: Deps, dataDir: string): Promise<boolean> {
	if (!(await mayHoldDemo(deps.db))) return false;
	if (!(await isThere(deps.db))) await fill(deps);
	await makeDemoAccounts(deps, dataDir);
	await giveDemoPapers(deps);
	return true;
}

/** Whether a migrated database is the demo's, or free to become it. */
export async function mayHoldDemo(db: Db): Promise<boolean> {
	if (await isThere(db)) return true;
	const isFree = (await listSurveys(db)).length === 0 && (await listAgencies(db)).length === 0;
	return isFree && !(await anyDemoAccount(db));
}

async function isThere(db: Db): Promise<boolean> {
	return (await findSurvey(db, 'stp-2024')) !== undefined;
}

async function fill(deps: Deps): Promise<void> {
	await addBuiltIn(deps);
	const short = await requireQuestionnaire(deps, 'short', 1);
	const newest = await requireQuestionnaire(deps, 'short', 2);
	const sipas = await requireQuestionnaire(deps, 'sipas', 1);
	await deps.db.transaction().execute(async (tx) => {
		await insertDemoCatalogue(tx, deps);
		for (const survey of demoSurveys(deps.now())) await insertDemoSurvey(deps, tx, survey);
		await sealByAgency(deps, tx, short, ballotsOfJustice2024(short));
		await insertDemoDraft(deps, tx, newest);
		for (const year of [2024, 2023]) await inventYear(deps, tx, sipas, year);
		await freezeIn(tx, deps, 'minh-hoa-2024', { name: freezesVi.sampleName, by: 'operator' });
		await freezeIn(tx, deps, 'minh-hoa-2023', { name: freezesVi.published, by: 'operator' });
		await recordAudit(tx, deps, { actor: 'cli', action: 'demo.create', subject: 'demo' });
	});
}

async function insertDemoSurvey(
	deps: Deps,
	tx: Tx,
	{ plan, content, survey, points }: DemoSurvey
): Promise<void> {
	await insertPlan(tx, plan);
	const savedAt = new Date(deps.now()).toISOString();
	if (content) {
		await insertRevision(tx, plan.id, { revision: 1, content, savedAt, savedBy: 'cli' });
	}
	await insertSurvey(tx, survey);
	for (const point of points) await insertPoint(tx, point);
}

async function inventYear(
	deps: Deps,
	tx: Tx,
	questionnaire: Questionnaire,
	year: number
): Promise<void> {
	const ballots = inventedBallots({
		questionnaire,
		agencies: DEMO_AGENCIES,
		services: DEMO_SERVICES,
		surveyId: `minh-hoa-${year}`,
		year
	});
	await sealByAgency(deps, tx, questionnaire, ballots);
}

async function sealByAgency(
	deps: Deps,
	tx: Tx,
	questionnaire: Questionnaire,
	ballots: readonly FiledBallot[]
): Promise<void> {
	for (const together of Map.groupBy(ballots, (it) => it.agencyId).values()) {
		await sealBallots(deps, tx, questionnaire, together);
	}
}
