import { partAt, type Rearrangement } from '#lib/domain/draft-edit.ts';
import { parsePlace, placeText } from '#lib/domain/draft-place.ts';
import type { Entries } from '#lib/domain/parse-ballot.ts';
import type { Question } from '#lib/domain/questionnaire.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import { isAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from './deps.ts';
import { fingerprintOf } from './draft-edits.ts';
import { scalesToAdd, versionsOf } from './questionnaire-catalogue.ts';
import { openDraft } from './questionnaire-drafts.ts';

/**
 * All that the designer's page shows.
 * @param at the part whose form is open, as `parsePlace` reads it; nothing else opens one
 * @throws AppError `not-logged-in`, `not-allowed`, `questionnaire-not-found`
 */
export async function draftPage(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	at: string | null
) {
	const draft = await openDraft(deps, staff, code);
	const { versions } = await versionsOf(deps, staff, code);
	const place = parsePlace(at);
	const part = place && partAt(draft.document, place);
	const mayEdit = staff !== undefined && isAllowed(staff, 'questionnaire:edit');
	return {
		code,
		draft,
		newest: versions[0],
		mayEdit,
		scales: Object.keys(scalesToAdd(draft.document)),
		open:
			mayEdit && part ? { at: placeText(place), part, seen: fingerprintOf(deps, part) } : undefined
	};
}

const KINDS: readonly Question['kind'][] = ['rating', 'choice', 'multiple', 'text'];

/** @returns undefined for what no button of the page sends */
export function rearrangementIn(entries: Entries): Rearrangement | undefined {
	const [button, at] = [entries.do?.[0], parsePlace(entries.at?.[0])];
	if (button === 'add-section') return { kind: 'add-section' };
	if (button === 'add-scale') return scaleToAdd(entries.scale?.[0] ?? '');
	if (at?.kind === 'scale') {
		return button === 'remove' ? { kind: 'remove-scale', key: at.key } : undefined;
	}
	const step = button === 'up' ? -1 : 1;
	if (at?.kind === 'section') {
		const { section } = at;
		if (button === 'add-question') {
			const question = KINDS.find((it) => it === entries.kind?.[0]);
			return question && { kind: 'add-question', section, question };
		}
		if (button === 'remove') return { kind: 'remove-section', at: section };
		return isMove(button) ? { kind: 'move-section', at: section, step } : undefined;
	}
	if (at?.kind !== 'question') return undefined;
	if (button === 'remove') return { kind: 'remove-question', at };
	return isMove(button) ? { kind: 'move-question', at, step } : undefined;
}

function isMove(button: string | undefined): boolean {
	return button === 'up' || button === 'down';
}

function scaleToAdd(key: string): Rearrangement | undefined {
	const scale = BUILT_IN.findLast(({ scales }) => Object.hasOwn(scales, key))?.scales[key];
	return scale && { kind: 'add-scale', key, scale };
}
