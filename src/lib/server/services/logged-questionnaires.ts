import { LruMap } from '#lib/domain/lru-map.ts';
import { parseLogEntry } from '#lib/domain/parse-log-entry.ts';
import { parseQuestionnaireText } from '#lib/domain/questionnaire-document.ts';
import { questionnaireText } from '#lib/domain/questionnaire-text.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { AppError } from '#lib/server/errors.ts';
import { listLogEntries } from '#lib/server/storage/log.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import type { Deps } from './deps.ts';
import { isProven } from './proven-entry.ts';
import { requireQuestionnaire } from './questionnaires.ts';

/** What a survey's log says of a questionnaire: nothing yet, the same, or that something else was asked. */
export type Logged = 'absent' | 'same' | 'other';

/** Surveys of which it is remembered: found in what was committed, and a log forgets nothing. */
const MOST_KEPT = 1000;
const known = new WeakMap<Db, LruMap<true>>();

/**
 * Compares a questionnaire with the one that a survey's log has. A survey asks one version from its
 * first ballot to its last, so that another in the log is another questionnaire.
 */
export async function loggedAs(
	db: Db,
	surveyId: string,
	questionnaire: Questionnaire
): Promise<Logged> {
	let found: Logged = 'absent';
	for (const entry of await listLogEntries(db, surveyId, 'questionnaire')) {
		const isSame = (await isProven(db, surveyId, entry)) && tells(entry.data, questionnaire);
		if (!isSame) return 'other';
		found = 'same';
	}
	return found;
}

/** A later version of this program may write the same document in another order of its keys. */
function tells(data: string, questionnaire: Questionnaire): boolean {
	const entry = parseLogEntry(data);
	if (entry?.kind !== 'questionnaire') return false;
	const { code, version, document } = entry;
	if (code !== questionnaire.code || version !== questionnaire.version) return false;
	const parsed = parseQuestionnaireText(document);
	return parsed.ok && questionnaireText(parsed.value) === questionnaireText(questionnaire);
}

/** Whether `requireAsked` found this one in the log. */
export function isKnownLogged(db: Db, surveyId: string, questionnaire: Questionnaire): boolean {
	return known.get(db)?.get(nameOf(surveyId, questionnaire)) === true;
}

/**
 * The questionnaire by which a survey's ballots are counted and its figures shown.
 * @param deps outside of a transaction, or with the transaction as its `db`
 * @throws AppError 'questionnaire-not-found'; 'not-as-logged' where the log has another one
 */
export async function requireAsked(
	deps: Pick<Deps, 'db'>,
	surveyId: string,
	{ code, version }: Pick<Questionnaire, 'code' | 'version'>
): Promise<Questionnaire> {
	const questionnaire = await requireQuestionnaire(deps, code, version);
	if (isKnownLogged(deps.db, surveyId, questionnaire)) return questionnaire;
	const logged = await loggedAs(deps.db, surveyId, questionnaire);
	if (logged === 'other') throw notAsLogged(surveyId, questionnaire);
	if (logged === 'same') remember(deps.db, surveyId, questionnaire);
	return questionnaire;
}

export function notAsLogged(surveyId: string, { code, version }: Questionnaire): AppError {
	return new AppError(
		'not-as-logged',
		`survey ${surveyId}: questionnaire ${code}@${version} is not the one in the log`
	);
}

function remember(db: Db, surveyId: string, questionnaire: Questionnaire): void {
	const found = known.get(db) ?? new LruMap<true>(MOST_KEPT);
	known.set(db, found);
	found.set(nameOf(surveyId, questionnaire), true);
}

function nameOf(surveyId: string, { code, version }: Questionnaire): string {
	return `${code}@${version} ${surveyId}`;
}
