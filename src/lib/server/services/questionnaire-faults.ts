import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { questionnaireText } from '#lib/domain/questionnaire-text.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { findQuestionnaire } from '#lib/server/storage/questionnaires.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { listSurveys } from '#lib/server/storage/surveys.ts';
import { loggedAs } from './logged-questionnaires.ts';

/**
 * Looks whether questionnaires are what they were: built-in versions as this program has them, those
 * of surveys as their logs do. Reads the database anew, whatever was read before.
 * @returns what is wrong, in words for the operator; none is good
 */
export async function questionnaireFaults(db: Db): Promise<string[]> {
	const faults: string[] = [];
	for (const builtIn of BUILT_IN) faults.push(...(await builtInFaults(db, builtIn)));
	for (const survey of await listSurveys(db)) faults.push(...(await askedFaults(db, survey)));
	return faults;
}

async function builtInFaults(db: Db, builtIn: Questionnaire): Promise<string[]> {
	const stored = await readStored(db, builtIn);
	if (stored === undefined) return [];
	if (stored && questionnaireText(stored) === questionnaireText(builtIn)) return [];
	return [`questionnaire ${nameOf(builtIn)} is not the one that is built in`];
}

/** The same of one survey. */
export async function askedFaults(
	db: Db,
	{ id, questionnaire }: Pick<Survey, 'id' | 'questionnaire'>
): Promise<string[]> {
	const stored = await readStored(db, questionnaire);
	const isWrong = stored ? (await loggedAs(db, id, stored)) === 'other' : stored === null;
	return isWrong
		? [`survey ${id}: questionnaire ${nameOf(questionnaire)} is not the one in its log`]
		: [];
}

/** @returns undefined where there is none, null where it cannot be read */
async function readStored(
	db: Db,
	{ code, version }: Survey['questionnaire']
): Promise<Questionnaire | undefined | null> {
	try {
		return await findQuestionnaire(db, code, version);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return null;
	}
}

function nameOf({ code, version }: Survey['questionnaire']): string {
	return `${code}@${version}`;
}
