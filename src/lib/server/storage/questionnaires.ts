import type { LocalText } from '#lib/domain/locale.ts';
import { parseQuestionnaireText } from '#lib/domain/questionnaire-document.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import type { Db } from './schema.ts';

/** More versions than a province makes in decades; a list never grows past it. */
const MOST_VERSIONS = 1000;
/** As many as a list of surveys is ever long. */
const MOST_COMPOSED = 10_000;

export interface QuestionnaireVersion {
	code: string;
	version: number;
	title: LocalText;
}

/**
 * Stores a version unless there is one under its code and number: that one stays as it is.
 * @param createdAt ISO 8601, UTC
 * @param core what it was composed from for one survey; absent for a questionnaire by itself
 * @returns whether it was stored
 */
export async function insertQuestionnaire(
	db: Db,
	questionnaire: Questionnaire,
	createdAt: string,
	core?: Pick<Questionnaire, 'code' | 'version'>
): Promise<boolean> {
	const { code, version } = questionnaire;
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('questionnaire')
		.values({
			code,
			version,
			document: JSON.stringify(questionnaire),
			created_at: createdAt,
			core_code: core?.code ?? null,
			core_version: core?.version ?? null
		})
		.onConflict((it) => it.columns(['code', 'version']).doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

/** @throws RangeError for a stored document that is damaged */
export async function findQuestionnaire(
	db: Db,
	code: string,
	version: number
): Promise<Questionnaire | undefined> {
	const row = await db
		.selectFrom('questionnaire')
		.select('document')
		.where('code', '=', code)
		.where('version', '=', version)
		.executeTakeFirst();
	return row && toQuestionnaire(row.document);
}

/**
 * In order of code, the newest version of each first; without those that were composed for one survey.
 */
export async function listQuestionnaires(db: Db): Promise<QuestionnaireVersion[]> {
	const rows = await db
		.selectFrom('questionnaire')
		.select('document')
		.where('core_code', 'is', null)
		.orderBy('code')
		.orderBy('version', 'desc')
		.limit(MOST_VERSIONS)
		.execute();
	return rows.map((row) => {
		const { code, version, title } = toQuestionnaire(row.document);
		return { code, version, title };
	});
}

/** By `code@version` of what was composed for one survey, the code of what it was composed from. */
export async function listCores(db: Db): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('questionnaire')
		.select(['code', 'version', 'core_code'])
		.where('core_code', 'is not', null)
		.orderBy('code')
		.limit(MOST_COMPOSED)
		.execute();
	return new Map(rows.map((row) => [`${row.code}@${row.version}`, row.core_code ?? row.code]));
}

/** @returns undefined where there is no version under this code */
export async function latestVersion(db: Db, code: string): Promise<number | undefined> {
	const row = await db
		.selectFrom('questionnaire')
		.select('version')
		.where('code', '=', code)
		.orderBy('version', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.version;
}

function toQuestionnaire(document: string): Questionnaire {
	const parsed = parseQuestionnaireText(document);
	if (parsed.ok) return parsed.value;
	const faults = parsed.error.map(({ path, code }) => `${code} ${path}`).join('; ');
	throw new RangeError(`stored questionnaire is damaged: ${faults}`);
}
