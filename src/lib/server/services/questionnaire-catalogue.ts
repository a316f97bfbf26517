import type { LocalText } from '#lib/domain/locale.ts';
import { differences, type Change } from '#lib/domain/questionnaire-diff.ts';
import type { Questionnaire, Scale } from '#lib/domain/questionnaire.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import { isAllowed, requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findDraft, listDrafts } from '#lib/server/storage/questionnaire-drafts.ts';
import { latestVersion, listQuestionnaires } from '#lib/server/storage/questionnaires.ts';
import type { Deps } from './deps.ts';
import { exportQuestionnaire, requireQuestionnaire } from './questionnaires.ts';

/** One questionnaire with all that there is of it. */
export interface CatalogueLine {
	code: string;
	/** Of the newest version, or of the draft where there is none. */
	title: LocalText;
	/** Newest first; empty before the first is published. */
	versions: number[];
	/** For who may see drafts. */
	draft?: { updatedAt: string; updatedBy: string };
}

/**
 * @returns in order of code
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function questionnaireCatalogue(
	deps: Deps,
	staff: Staff | undefined
): Promise<CatalogueLine[]> {
	requireAllowed(staff, 'questionnaire:see');
	const versions = await listQuestionnaires(deps.db);
	const drafts = isAllowed(staff, 'questionnaire:see-drafts') ? await listDrafts(deps.db) : [];
	const codes = new Set([...versions, ...drafts.map((it) => it.document)].map((it) => it.code));
	return [...codes].sort().map((code): CatalogueLine => {
		const own = versions.filter((it) => it.code === code);
		const draft = drafts.find(({ document }) => document.code === code);
		const title = own[0]?.title ?? draft?.document.title ?? { vi: code, en: code };
		return {
			code,
			title,
			versions: own.map((it) => it.version),
			...(draft && { draft: { updatedAt: draft.updatedAt, updatedBy: draft.updatedBy } })
		};
	});
}

/**
 * @returns the version numbers under a code, newest first, and whether a draft is being written
 * @throws AppError `not-logged-in`, `not-allowed`; `questionnaire-not-found` where there is neither
 */
export async function versionsOf(
	deps: Deps,
	staff: Staff | undefined,
	code: string
): Promise<{ versions: number[]; hasDraft: boolean }> {
	const line = (await questionnaireCatalogue(deps, staff)).find((it) => it.code === code);
	if (!line) return versionsOfComposed(deps, code);
	return { versions: line.versions, hasDraft: line.draft !== undefined };
}

/** What a questionnaire can be called; PostgreSQL refuses some of what cannot with an error. */
const CODE = /^[a-z][a-z0-9-]{1,30}$/;

/** One that was composed for a survey is in no list, and may be read all the same. */
async function versionsOfComposed(
	deps: Deps,
	code: string
): Promise<{ versions: number[]; hasDraft: boolean }> {
	const version = CODE.test(code) ? await latestVersion(deps.db, code) : undefined;
	if (version === undefined) throw new AppError('questionnaire-not-found', code);
	return { versions: [version], hasDraft: false };
}

/**
 * @param version a number, or the draft
 * @throws AppError `not-logged-in`, `not-allowed`, `questionnaire-not-found`
 */
export async function readVersion(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	version: number | 'draft'
): Promise<Questionnaire> {
	requireAllowed(staff, 'questionnaire:see');
	if (version !== 'draft') return requireQuestionnaire(deps, code, version);
	requireAllowed(staff, 'questionnaire:see-drafts');
	const draft = await findDraft(deps.db, code);
	if (!draft) throw new AppError('questionnaire-not-found', 'no draft');
	return draft.document;
}

/**
 * @returns both versions, and what differs from the older to the newer
 * @throws AppError as `readVersion`
 */
export async function compareVersions(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	{ from, to }: { from: number | 'draft'; to: number | 'draft' }
): Promise<{ older: Questionnaire; newer: Questionnaire; changes: Change[] }> {
	const older = await readVersion(deps, staff, code, from);
	const newer = await readVersion(deps, staff, code, to);
	return { older, newer, changes: differences(older, newer) };
}

/**
 * A version or the draft as a file that `import` takes.
 * @throws AppError as `readVersion`
 */
export async function questionnaireFile(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	version: number | 'draft'
): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string; contentType: string }> {
	const document = await readVersion(deps, staff, code, version);
	const json =
		version === 'draft'
			? `${JSON.stringify(document, null, '\t')}\n`
			: await exportQuestionnaire(deps, code, version);
	return {
		bytes: new TextEncoder().encode(json),
		name: `${code}-${version}.json`,
		contentType: 'application/json; charset=utf-8'
	};
}

/** The scales that a draft may take over, by key: those of the built-in questionnaires, newest first. */
export function scalesToAdd(draft: Questionnaire): Record<string, Scale> {
	const known = BUILT_IN.toSorted((a, b) => a.version - b.version).flatMap(({ scales }) =>
		Object.entries(scales)
	);
	return Object.fromEntries(known.filter(([key]) => !Object.hasOwn(draft.scales, key)));
}
