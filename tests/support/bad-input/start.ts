import { join } from 'node:path';
import type { Answer, FiledBallot } from '#lib/domain/ballot.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import type { Period } from '#lib/domain/period.ts';
import { planTemplate } from '#lib/domain/plan-template.ts';
import type { Point } from '#lib/domain/point.ts';
import {
	allQuestions,
	isEnabled,
	optionsOf,
	type Question,
	type Questionnaire
} from '#lib/domain/questionnaire.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { messages } from '#lib/messages/index.ts';
import { readLogKey } from '#lib/server/log-key.ts';
import { readSecret } from '#lib/server/secret.ts';
import { addAccount } from '#lib/server/services/accounts.ts';
import { closeDeps, createDeps } from '#lib/server/services/create-deps.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { setPointsRule } from '#lib/server/services/par-points/points-rules.ts';
import {
	addBuiltIn,
	importQuestionnaire,
	requireQuestionnaire
} from '#lib/server/services/questionnaires.ts';
import { sealBallots } from '#lib/server/services/sealing.ts';
import { insertAgency } from '#lib/server/storage/agencies.ts';
import { insertCaseCount } from '#lib/server/storage/case-counts.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import { insertRevision } from '#lib/server/storage/plan-revisions.ts';
import { insertPlan } from '#lib/server/storage/plans.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import { insertService } from '#lib/server/storage/services.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';
import { AGENCIES } from '../ballots.ts';
import { freshFolder } from '../folders.ts';
import { TEST_PASSWORD } from '../seed.ts';
import { staffOf } from '../staff.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { LOPSIDED } from './lopsided.ts';
import { WORLDS, type Cases, type Group, type World } from './worlds.ts';

/** The built product on these surveys and with an account for each of `sonoivu` and `sostc`. */
export async function startBadInput(): Promise<TestServer> {
	const dataDir = freshFolder();
	const databaseUrl = `file:${join(dataDir, 'hailong.db')}`;
	const log = { info: () => undefined, error: () => undefined };
	const logSigner = readLogKey(dataDir, 'hailong.test');
	const secret = readSecret(dataDir);
	const deps = createDeps({ databaseUrl, origin: 'https://hailong.test', secret, logSigner, log });
	await migrate(deps);
	await insertAll(deps);
	await closeDeps(deps);
	return startTestServer({ databaseUrl, dataDir });
}

async function insertAll(deps: Deps): Promise<void> {
	await addBuiltIn(deps);
	const stored = await importQuestionnaire(deps, JSON.stringify(LOPSIDED), 'cli');
	if (!stored.ok) throw new Error(JSON.stringify(stored.error));
	for (const it of AGENCIES) await insertAgency(deps.db, it);
	for (const code of ['LLTP', 'HT']) {
		const name = { vi: `Thủ tục ${code}`, en: code };
		await insertService(deps.db, { id: code, agencyId: 'agency-stp', code, name });
	}
	for (const world of WORLDS) await insertWorld(deps, world);
	const rule = { measure: 'service', kind: 'linear', most: '10', from: '60', to: '100', steps: '' };
	const decision = { decision: '120/QĐ-UBND', decidedOn: '15/01/2025' };
	await setPointsRule(deps, staffOf('department', 'agency-snv'), { ...rule, ...decision }, 0);
	const account = { email: '', password: TEST_PASSWORD };
	await addAccount(deps, 'cli', {
		...account,
		username: 'sonoivu',
		role: 'department',
		agencyCode: 'SNV'
	});
	await addAccount(deps, 'cli', {
		...account,
		username: 'sostc',
		role: 'agency',
		agencyCode: 'STC'
	});
}

async function insertWorld(deps: Deps, world: World): Promise<void> {
	const { id, year, questionnaire: code = 'sipas', groups = [], cases = [], targets = [] } = world;
	const title = { vi: `Đợt ${id}`, en: `Round ${id}` };
	const survey: Survey = {
		id,
		planId: `ke-hoach-${id}`,
		title,
		status: 'closed',
		questionnaire: { code, version: 1 },
		opensAt: `${year}-11-01T00:00:00.000Z`,
		closesAt: `${year}-11-30T10:00:00.000Z`,
		sample: false
	};
	const questionnaire = await requireQuestionnaire(deps, code, 1);
	const ballots = groups.flatMap((group) => ballotsOf(survey, questionnaire, group));
	await deps.db.transaction().execute(async (tx) => {
		const period = { start: `${year}-01-01`, end: `${year}-12-31` };
		await insertPlan(tx, { id: survey.planId, title, period, status: 'running' });
		const words = messages('vi').plans.templates;
		const template = planTemplate('procedure', `${year}-05-01`, (it) => words[it]);
		const content = { ...template, title: title.vi, titleEn: '', period, targets };
		const saved = { savedAt: survey.opensAt, savedBy: 'cli' };
		await insertRevision(tx, survey.planId, { revision: 1, content, ...saved });
		await insertSurvey(tx, survey);
		for (const agency of ['stp', 'stc']) await insertPoint(tx, pointOf(id, agency));
		for (const it of cases) await insertCase(tx, year, it);
		if (ballots.length > 0) await sealBallots(deps, tx, questionnaire, ballots);
	});
}

function pointOf(surveyId: string, agency: string): Point {
	const code = `${surveyId}-${agency}`.toUpperCase();
	return {
		id: `point-${surveyId}-${agency}`,
		code,
		surveyId,
		kind: 'agency',
		channel: 'slip',
		assurance: 'slip',
		choosesService: false,
		agencyIds: [`agency-${agency}`]
	};
}

function insertCase(tx: Tx, year: string, { agency, ...rest }: Cases): Promise<boolean> {
	const count = { agencyId: `agency-${agency}`, ...rest, period: year as Period };
	const entered = { enteredBy: 'lan', enteredAt: `${year}-12-31T00:00:00.000Z`, sample: false };
	return insertCaseCount(tx, { ...count, source: 'BC-1', asOf: `${year}-12-31` }, entered);
}

/** Two of ten are at odds with everything, the others satisfied; people tell who they are and what they wish. */
function ballotsOf(survey: Survey, questionnaire: Questionnaire, group: Group): FiledBallot[] {
	const { agency, count, service = '', silent = [] } = group;
	const level = group.level ?? ((at: number) => (at % 5 === 4 ? '2' : '5'));
	const asked = allQuestions(questionnaire).filter(
		(it) => isEnabled(it) && !it.when && !silent.includes(it.id)
	);
	return Array.from({ length: count }, (_it, at) => ({
		surveyId: survey.id,
		questionnaireVersion: 1,
		agencyId: `agency-${agency}`,
		serviceCode: service,
		channel: 'slip',
		assurance: 'slip',
		month: survey.opensAt.slice(0, 7),
		answers: packAnswers(
			questionnaire,
			new Map(
				asked.flatMap((it) => {
					const outcome = it.id === 'A4' ? group.outcome?.(at) : undefined;
					return answerTo(questionnaire, it, level(at), outcome);
				})
			)
		)
	}));
}

function answerTo(
	questionnaire: Questionnaire,
	question: Question,
	level: string,
	chosen?: string
): [string, Answer][] {
	const options = optionsOf(questionnaire, question);
	const first = options.find(({ id }) => id === chosen) ?? options[0];
	switch (question.kind) {
		case 'rating':
			return [[question.id, { kind: 'option', option: level }]];
		case 'choice':
			return first ? [[question.id, { kind: 'option', option: first.id }]] : [];
		case 'multiple':
			return first ? [[question.id, { kind: 'options', options: [first.id] }]] : [];
		case 'text':
			return [];
	}
}
