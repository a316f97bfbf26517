import { draftFaults, type DraftFault } from '#lib/domain/draft-faults.ts';
import { parseDraft } from '#lib/domain/questionnaire-draft.ts';
import {
	DOCUMENT_MAX_BYTES,
	parseQuestionnaire,
	readJson,
	type DocumentFault
} from '#lib/domain/questionnaire-document.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { takeCharge } from '#lib/server/storage/charges.ts';
import {
	deleteDraft,
	findDraft,
	insertDraft,
	type StoredDraft
} from '#lib/server/storage/questionnaire-drafts.ts';
import { insertQuestionnaire, latestVersion } from '#lib/server/storage/questionnaires.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { actorOf, recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';
import { requireQuestionnaire } from './questionnaires.ts';

/** As typed. */
export interface NewDraft {
	/** `short@2`, or empty for one without any question. */
	from: string;
	/** Empty: the same questionnaire, its next version. */
	code: string;
}

export type NewDraftFault = 'code-malformed' | 'source-unknown' | 'draft-exists' | 'code-taken';

const CODE = /^[a-z][a-z0-9-]{1,30}$/;

/**
 * Begins a draft from a version, for its next version or as a copy under another code.
 * @returns the draft's code
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function startDraft(
	deps: Deps,
	staff: Staff | undefined,
	typed: NewDraft
): Promise<Result<string, NewDraftFault>> {
	requireAllowed(staff, 'questionnaire:edit');
	const source = await sourceOf(deps, typed.from);
	if (!source.ok) return source;
	const code = typed.code.trim().toLowerCase() || (source.value?.code ?? '');
	if (!CODE.test(code)) return err('code-malformed');
	const taken = (await latestVersion(deps.db, code)) !== undefined;
	if (taken && code !== source.value?.code) return err('code-taken');
	const document = { ...(source.value ?? blank()), code };
	return (await addDraft(deps, staff, document)) ? ok(code) : err('draft-exists');
}

async function sourceOf(
	deps: Deps,
	from: string
): Promise<Result<Questionnaire | undefined, NewDraftFault>> {
	if (from === '') return ok(undefined);
	const [, code, version] = /^([a-z][a-z0-9-]{1,30})@(\d{1,4})$/.exec(from) ?? [];
	if (code === undefined) return err('source-unknown');
	return ok(await requireQuestionnaire(deps, code, Number(version)));
}

function blank(): Omit<Questionnaire, 'code'> {
	const title = { vi: '', en: '' };
	return { version: 1, title, scales: {}, sections: [{ id: 'P1', questions: [] }] };
}

/**
 * Takes a file's text as a draft, whatever rules it breaks: what is wrong with it is listed beside it.
 * @returns the draft's code, or why the text is no questionnaire at all
 * @throws AppError `not-logged-in`, `not-allowed`; `already-exists` where there is a draft of that code
 */
export async function importDraft(
	deps: Deps,
	staff: Staff | undefined,
	json: string
): Promise<Result<string, DocumentFault[]>> {
	requireAllowed(staff, 'questionnaire:edit');
	const value = readJson(json);
	if (!value.ok) return value;
	const parsed = parseDraft(value.value);
	if (!parsed.ok) return parsed;
	const { code } = parsed.value;
	if (!CODE.test(code)) {
		return err([{ path: 'code', code: 'wrong-shape', detail: 'expected a code' }]);
	}
	if (!(await addDraft(deps, staff, parsed.value))) throw new AppError('already-exists', code);
	return ok(code);
}

/** @returns false where there is a draft of that code */
async function addDraft(deps: Deps, staff: Staff, document: Questionnaire): Promise<boolean> {
	return deps.db.transaction().execute(async (tx) => {
		const version = ((await latestVersion(tx, document.code)) ?? 0) + 1;
		const draft: StoredDraft = {
			document: { ...document, version },
			revision: 1,
			updatedAt: new Date(deps.now()).toISOString(),
			updatedBy: staff.username
		};
		if (!(await insertDraft(tx, draft))) return false;
		await takeCharge(tx, { kind: 'questionnaire', subjectId: document.code }, staff.username);
		await recordDraft(tx, deps, staff, 'questionnaire.draft', draft);
		return true;
	});
}

/**
 * @returns the draft and what keeps it from being published
 * @throws AppError `not-logged-in`, `not-allowed`, `questionnaire-not-found`
 */
export async function openDraft(
	deps: Deps,
	staff: Staff | undefined,
	code: string
): Promise<StoredDraft & { faults: DraftFault[] }> {
	requireAllowed(staff, 'questionnaire:see-drafts');
	const draft = await findDraft(deps.db, code);
	if (!draft) throw new AppError('questionnaire-not-found', 'no draft');
	return { ...draft, faults: draftFaults(draft.document) };
}

/**
 * Makes a version of the draft, which then never changes; the draft is gone.
 * @param revision of the draft that was looked at
 * @returns the version, or what is still wrong with the draft
 * @throws AppError `not-logged-in`, `not-allowed`, `questionnaire-not-found`, `draft-changed`
 */
export async function publishDraft(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	revision: number
): Promise<Result<number, DraftFault[]>> {
	requireAllowed(staff, 'questionnaire:edit');
	return deps.db.transaction().execute(async (tx) => {
		const draft = await requireUnchanged(tx, code, revision);
		const version = ((await latestVersion(tx, code)) ?? 0) + 1;
		const parsed = parseQuestionnaire({ ...draft.document, version });
		if (!parsed.ok) return err(draftFaults(draft.document));
		const createdAt = new Date(deps.now()).toISOString();
		if (!(await insertQuestionnaire(tx, parsed.value, createdAt))) {
			throw new AppError('draft-changed', `${code}@${version} is there already`);
		}
		await deleteDraft(tx, code, revision);
		await recordDraft(tx, deps, staff, 'questionnaire.publish', draft);
		return ok(version);
	});
}

/**
 * Throws a draft away.
 * @throws AppError as `publishDraft`
 */
export async function discardDraft(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	revision: number
): Promise<void> {
	requireAllowed(staff, 'questionnaire:edit');
	await deps.db.transaction().execute(async (tx) => {
		const draft = await requireUnchanged(tx, code, revision);
		await deleteDraft(tx, code, revision);
		await recordDraft(tx, deps, staff, 'questionnaire.discard', draft);
	});
}

async function requireUnchanged(tx: Tx, code: string, revision: number): Promise<StoredDraft> {
	const draft = await findDraft(tx, code);
	if (!draft) throw new AppError('questionnaire-not-found', 'no draft');
	if (draft.revision !== revision) throw new AppError('draft-changed', code);
	return draft;
}

/** @throws AppError `body-too-large` */
export function requireStorable(document: Questionnaire): void {
	if (Buffer.byteLength(JSON.stringify(document)) > DOCUMENT_MAX_BYTES) {
		throw new AppError('body-too-large', document.code);
	}
}

/** Every save of a draft stands in the trail. */
export async function recordDraft(
	tx: Tx,
	deps: Deps,
	staff: Staff,
	action: 'questionnaire.draft' | 'questionnaire.publish' | 'questionnaire.discard',
	{ document: { code, version }, revision }: StoredDraft
): Promise<void> {
	const subject = `${code}@${version}`;
	await recordAudit(tx, deps, { actor: actorOf(staff), action, subject, detail: { revision } });
}
