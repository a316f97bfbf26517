import type { Db } from '#lib/server/storage/schema.ts';

// Rows put in place without the product's own code, for tests of the database itself.

const DAY = '2026-01-01T00:00:00.000Z';

/** One agency, questionnaire, plan and survey: what a ballot refers to. */
export async function insertSurveyRows(db: Db): Promise<void> {
	const untranslated = { title: 'Tên', title_en: null };
	const agency = { id: 'agency', code: 'A', name: 'Tên', name_en: null, hotline: null };
	const tree = {
		comparison_group: null,
		parent_id: null,
		valid_from: '2020-01-01',
		valid_to: null
	};
	await db
		.insertInto('agency')
		.values({ ...agency, ...tree })
		.execute();
	const questionnaire = { code: 'short', version: 1, document: '{}', created_at: DAY };
	await db.insertInto('questionnaire').values(questionnaire).execute();
	const period = { period_start: '2026-01-01', period_end: '2026-12-31' };
	await db
		.insertInto('plan')
		.values({ id: 'plan', ...untranslated, ...period, status: 'running' })
		.execute();
	const asked = { questionnaire_code: 'short', questionnaire_version: 1 };
	const survey = { id: 'survey', plan_id: 'plan', ...untranslated, ...asked, sample: 0 };
	await db
		.insertInto('survey')
		.values({ ...survey, status: 'open', opens_at: DAY, closes_at: null })
		.execute();
}

/** One row in each table that only grows; they refer to the rows of `insertSurveyRows`. */
export async function insertAppendOnlyRows(db: Db): Promise<void> {
	await insertBallotRow(db);
	await insertLogRows(db);
	const imported = { survey_id: 'survey', sha256: 'hash', ballots: 1, imported_at: DAY };
	await db.insertInto('ballot_import').values(imported).execute();
	const lock = { survey_id: 'survey', lock: 1, step: 'step', ballots: 1, receipts: 0 };
	await db.insertInto('data_lock').values(lock).execute();
	const entry = { id: 'entry', at: DAY, actor: 'somebody', agency_id: null };
	await db
		.insertInto('audit_entry')
		.values({ ...entry, action: 'tried', subject: 'nothing', detail: '{}' })
		.execute();
	await insertPlanRows(db);
}

async function insertLogRows(db: Db): Promise<void> {
	await db
		.insertInto('log_tile')
		.values({ survey_key: 1, level: 0, number: 0, hashes: Buffer.alloc(32) })
		.execute();
	await db
		.insertInto('log_entry')
		.values({ survey_key: 1, place: 0, data: Buffer.from('[]') })
		.execute();
	await db
		.insertInto('checkpoint')
		.values({ survey_id: 'survey', lock: 1, size: 1, note: 'note' })
		.execute();
}

async function insertPlanRows(db: Db): Promise<void> {
	const revised = { plan_id: 'plan', revision: 1 };
	await db
		.insertInto('plan_revision')
		.values({ ...revised, content: '{}', saved_at: DAY, saved_by: 'somebody' })
		.execute();
	await db
		.insertInto('plan_step')
		.values({ ...revised, position: 1, at: DAY, actor: 'somebody', action: 'tried', comment: '' })
		.execute();
	const file = { id: 'file', plan_id: 'plan', position: 1, name: 'a.pdf', sha256: 'hash' };
	await db
		.insertInto('plan_file')
		.values({ ...file, bytes: 1, content: 'AA==', added_at: DAY, added_by: 'somebody' })
		.execute();
}

/** The first ballot of its survey, under the first heading. */
async function insertBallotRow(db: Db): Promise<void> {
	await db.insertInto('survey_key').values({ key: 1, survey_id: 'survey' }).execute();
	const filed = { questionnaire_version: 1, agency_id: 'agency', service_code: '' };
	await db
		.insertInto('heading')
		.values({
			...{ survey_key: 1, heading: 1, ...filed },
			...{ channel: 'poster', assurance: 'walk-in', month: '2026-01' }
		})
		.execute();
	await db
		.insertInto('ballot')
		.values({ survey_key: 1, number: 1, heading: 1, id: Buffer.alloc(16), answers: '{}' })
		.execute();
}
