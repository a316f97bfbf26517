import type { Point } from '#lib/domain/point.ts';
import type { Plan, Survey } from '#lib/domain/survey.ts';
import { readLogKey } from '#lib/server/log-key.ts';
import { readSecret } from '#lib/server/secret.ts';
import { addAccount, disableAccount } from '#lib/server/services/accounts.ts';
import { closeDeps, createDeps } from '#lib/server/services/create-deps.ts';
import { createDemo } from '#lib/server/services/demo/create-demo.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import { insertPlan } from '#lib/server/storage/plans.ts';
import { insertPoint } from '#lib/server/storage/points.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';

/** Of the accounts that only tests have. */
export const TEST_PASSWORD = 'mot-cau-dai-de-nho';

const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;

/**
 * Makes the demo and, beside it, what no demo has: an open full questionnaire, surveys that are not
 * open, an agency that is foreign to the demo's and an account that is shut.
 */
export async function seed(databaseUrl: string, dataDir: string): Promise<void> {
	const log = { info: () => undefined, error: () => undefined };
	const logSigner = readLogKey(dataDir, 'hailong.test');
	const origin = 'https://hailong.test';
	const secret = readSecret(dataDir);
	const deps = createDeps({ databaseUrl, origin, secret, logSigner, log });
	await migrate(deps);
	await createDemo(deps, dataDir);
	for (const { survey, points } of testSurveys(Date.now())) await insert(deps, survey, points);
	await insertDraft(deps);
	await addTestAccount(deps, { username: 'sogtvt', role: 'agency', agencyCode: 'SGTVT' });
	await addTestAccount(deps, { username: 'dakhoa', role: 'auditor', agencyCode: '' });
	await disableAccount(deps, 'cli', 'dakhoa');
	await closeDeps(deps);
}

/** @param now epoch milliseconds */
function testSurveys(now: number): { survey: Survey; points: Point[] }[] {
	const full = surveyOf('thu-day-du', now - YEAR_MS, now + YEAR_MS, 'sipas', 1);
	const short = surveyOf('thu-ngan', now - YEAR_MS, now + YEAR_MS, 'short', 2);
	const early = surveyOf('thu-chua-mo', now + YEAR_MS, now + 2 * YEAR_MS, 'short', 2);
	const late = surveyOf('thu-vua-dong', now - YEAR_MS, now - MINUTE_MS, 'short', 2);
	const counter = { ...pointOf(short, 'QUAY1'), serviceId: 'service-stc-gia' };
	return [
		{ survey: full, points: [pointOf(full, 'DAYDU'), pointOf(full, 'DAYDU2')] },
		{ survey: short, points: [pointOf(short, 'THUNGAN'), counter] },
		{ survey: early, points: [pointOf(early, 'CHUAMO')] },
		{ survey: late, points: [pointOf(late, 'VUADONG')] }
	];
}

function surveyOf(
	id: string,
	opens: number,
	closes: number,
	code: string,
	version: number
): Survey {
	return {
		id,
		planId: `plan-${id}`,
		title: { vi: `Đợt ${id} (dữ liệu minh hoạ)`, en: `Survey ${id} (sample data)` },
		status: 'open',
		questionnaire: { code, version },
		opensAt: new Date(opens).toISOString(),
		closesAt: new Date(closes).toISOString(),
		sample: true
	};
}

function pointOf({ id }: Survey, code: string): Point {
	return {
		id: `point-${code.toLowerCase()}`,
		code,
		surveyId: id,
		kind: 'agency',
		channel: 'poster',
		assurance: 'walk-in',
		choosesService: false,
		agencyIds: ['agency-stc']
	};
}

async function insert(deps: Deps, survey: Survey, points: readonly Point[]): Promise<void> {
	const { planId, title, opensAt, closesAt = opensAt } = survey;
	const period = { start: opensAt.slice(0, 10), end: closesAt.slice(0, 10) };
	const plan: Plan = { id: planId, title, period, status: 'running' };
	await deps.db.transaction().execute(async (tx) => {
		await insertPlan(tx, plan);
		await insertSurvey(tx, survey);
		for (const point of points) await insertPoint(tx, point);
	});
}

/** Of Sở Tư pháp, and with nothing in it yet. */
async function insertDraft({ db }: Deps): Promise<void> {
	await insertPlan(db, {
		id: 'ke-hoach-thu',
		title: { vi: 'Kế hoạch thử (dữ liệu minh hoạ)', en: 'Draft for tests (sample data)' },
		period: { start: '2027-01-01', end: '2027-09-30' },
		status: 'draft',
		agencyId: 'agency-stp'
	});
}

interface TestAccount {
	username: string;
	role: string;
	agencyCode: string;
}

async function addTestAccount(deps: Deps, account: TestAccount): Promise<void> {
	const added = await addAccount(deps, 'cli', { ...account, email: '', password: TEST_PASSWORD });
	if (!added.ok) throw new Error(`${account.username}: ${added.error[0]?.code}`);
}
