import { readPart } from '#lib/domain/design-form.ts';
import {
	partAt,
	putPart,
	questionPlaces,
	rearrange,
	type DraftPart,
	type Rearrangement
} from '#lib/domain/draft-edit.ts';
import type { PartPlace } from '#lib/domain/draft-place.ts';
import type { Entries } from '#lib/domain/parse-ballot.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import {
	findDraft,
	replaceDraft,
	type StoredDraft
} from '#lib/server/storage/questionnaire-drafts.ts';
import type { Deps } from './deps.ts';
import { recordDraft, requireStorable } from './questionnaire-drafts.ts';

/** What was typed into the form of one part. */
export interface PartEdit {
	place: PartPlace;
	/** The part as it was when the form was opened: `fingerprintOf`. */
	seen: string;
	entries: Entries;
}

/** Somebody changed the same part meanwhile: nothing was saved, and both are shown. */
export interface EditConflict {
	mine: DraftPart;
	/** As it stands now. */
	theirs: DraftPart;
	/** Of `theirs`, for who saves the own version all the same. */
	seen: string;
	by: string;
}

/** Tells whether a part is still what somebody saw. */
export function fingerprintOf(deps: Deps, part: DraftPart): string {
	return deps.keyedHash('draft-part', JSON.stringify(part)).toString('base64url').slice(0, 22);
}

/**
 * Saves one part as it was typed, however incomplete. Who edits another part at the same time is not
 * in the way; a question that was moved meanwhile is found again.
 * @throws AppError `not-logged-in`, `not-allowed`, `questionnaire-not-found`; `draft-changed` where the
 *   part is gone
 */
export async function savePart(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	edit: PartEdit
): Promise<Result<PartPlace, EditConflict>> {
	requireAllowed(staff, 'questionnaire:edit');
	return change(deps, staff, code, ({ document, updatedBy }) => {
		const place = findPlace(deps, document, edit);
		const before = partAt(document, place);
		if (!before) throw new AppError('draft-changed', 'the part is gone');
		const mine = readPart(edit.entries, before);
		const seen = fingerprintOf(deps, before);
		// The same words twice, such as by a second press of the button, are no conflict.
		const isSame = fingerprintOf(deps, mine) === seen;
		if (seen !== edit.seen && !isSame) return err({ mine, theirs: before, seen, by: updatedBy });
		return ok({ document: putPart(document, place, mine), value: place });
	});
}

/** Where the part stands that somebody saw at a place; the place itself where it is nowhere. */
export function findPlace(deps: Deps, draft: Questionnaire, { place, seen }: PartEdit): PartPlace {
	if (place.kind !== 'question') return place;
	const isSeen = (it: PartPlace) => {
		const part = partAt(draft, it);
		return part !== undefined && fingerprintOf(deps, part) === seen;
	};
	return [place, ...questionPlaces(draft)].find(isSeen) ?? place;
}

/**
 * Adds, moves or removes a part.
 * @param revision of the draft that was looked at: places mean nothing in another
 * @returns where to look next; absent where the part is gone
 * @throws AppError `not-logged-in`, `not-allowed`, `questionnaire-not-found`, `draft-changed`
 */
export async function rearrangeDraft(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	{ revision, change: asked }: { revision: number; change: Rearrangement }
): Promise<PartPlace | undefined> {
	requireAllowed(staff, 'questionnaire:edit');
	const changed = await change<PartPlace | undefined, never>(deps, staff, code, (draft) => {
		if (draft.revision !== revision) throw new AppError('draft-changed', code);
		const { draft: document, at } = rearrange(draft.document, asked);
		return ok({ document, value: at });
	});
	return changed.ok ? changed.value : undefined;
}

/** Looks, changes and saves; where somebody saved in between, it looks again. */
async function change<T, E>(
	deps: Deps,
	staff: Staff,
	code: string,
	work: (draft: StoredDraft) => Result<{ document: Questionnaire; value: T }, E>
): Promise<Result<T, E>> {
	for (;;) {
		const draft = await findDraft(deps.db, code);
		if (!draft) throw new AppError('questionnaire-not-found', 'no draft');
		const changed = work(draft);
		if (!changed.ok) return changed;
		const { document, value } = changed.value;
		requireStorable(document);
		if (await save(deps, staff, { ...draft, document })) return ok(value);
	}
}

async function save(deps: Deps, staff: Staff, draft: StoredDraft): Promise<boolean> {
	return deps.db.transaction().execute(async (tx) => {
		const next: StoredDraft = {
			document: draft.document,
			revision: draft.revision + 1,
			updatedAt: new Date(deps.now()).toISOString(),
			updatedBy: staff.username
		};
		if (!(await replaceDraft(tx, next))) return false;
		await recordDraft(tx, deps, staff, 'questionnaire.draft', next);
		return true;
	});
}
