import { parseQuestionnaireText, type DocumentFault } from '#lib/domain/questionnaire-document.ts';
import { questionnaireText } from '#lib/domain/questionnaire-text.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import type { Result } from '#lib/domain/result.ts';
import { AppError } from '#lib/server/errors.ts';
import {
	findQuestionnaire,
	insertQuestionnaire,
	latestVersion
} from '#lib/server/storage/questionnaires.ts';
import type { Db, Tx } from '#lib/server/storage/schema.ts';
import { recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';

/** A stored version never changes, so that what was read once need not be read again. */
const known = new WeakMap<Db, Map<string, Questionnaire>>();

/**
 * Stores a questionnaire version from a file's text; the same version with the same content again
 * changes nothing.
 *
 * @param actor for the audit trail
 * @returns what was read, or all that is wrong with it
 * @throws AppError `already-exists` where the version is stored with other content
 */
export async function importQuestionnaire(
	deps: Deps,
	json: string,
	actor: string
): Promise<Result<Questionnaire, DocumentFault[]>> {
	const parsed = parseQuestionnaireText(json);
	if (!parsed.ok) return parsed;
	await deps.db.transaction().execute(async (tx) => {
		if (!(await addVersion(deps, tx, parsed.value, actor))) await requireSame(tx, parsed.value);
	});
	return parsed;
}

/**
 * Stores those of the built-in questionnaires whose version is not stored yet.
 * @returns those that were missing
 */
export async function addBuiltIn(deps: Deps): Promise<Questionnaire[]> {
	return deps.db.transaction().execute(async (tx) => {
		const added: Questionnaire[] = [];
		for (const questionnaire of BUILT_IN) {
			if (await addVersion(deps, tx, questionnaire, 'system')) added.push(questionnaire);
		}
		return added;
	});
}

/** @throws AppError `questionnaire-not-found` */
export async function requireQuestionnaire(
	deps: Pick<Deps, 'db'>,
	code: string,
	version: number
): Promise<Questionnaire> {
	const read = known.get(deps.db) ?? new Map<string, Questionnaire>();
	known.set(deps.db, read);
	const name = `${code}@${version}`;
	const questionnaire = read.get(name) ?? (await findQuestionnaire(deps.db, code, version));
	if (!questionnaire) throw new AppError('questionnaire-not-found', name);
	read.set(name, questionnaire);
	return questionnaire;
}

/**
 * The document as a file: the same bytes whenever it is asked for.
 * @param version absent: the newest
 * @throws AppError `questionnaire-not-found`
 */
export async function exportQuestionnaire(
	deps: Deps,
	code: string,
	version?: number
): Promise<string> {
	const wanted = version ?? (await latestVersion(deps.db, code));
	if (wanted === undefined) throw new AppError('questionnaire-not-found', code);
	const questionnaire = await requireQuestionnaire(deps, code, wanted);
	return questionnaireText(questionnaire);
}

async function addVersion(
	deps: Deps,
	tx: Tx,
	questionnaire: Questionnaire,
	actor: string
): Promise<boolean> {
	const createdAt = new Date(deps.now()).toISOString();
	const added = await insertQuestionnaire(tx, questionnaire, createdAt);
	if (added) {
		const subject = nameOf(questionnaire);
		await recordAudit(tx, deps, { actor, action: 'questionnaire.import', subject });
	}
	return added;
}

async function requireSame(tx: Tx, questionnaire: Questionnaire): Promise<void> {
	const stored = await findQuestionnaire(tx, questionnaire.code, questionnaire.version);
	// Both were parsed, and so have their keys in one order.
	if (JSON.stringify(stored) !== JSON.stringify(questionnaire)) {
		throw new AppError(
			'already-exists',
			`${nameOf(questionnaire)} has other content; give the changed document a new version`
		);
	}
}

function nameOf({ code, version }: Questionnaire): string {
	return `${code}@${version}`;
}
