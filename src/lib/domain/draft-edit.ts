import type { PartPlace } from './draft-place.ts';
import type { LocalText } from './locale.ts';
import {
	addQuestion,
	addSection,
	moveQuestion,
	moveSection,
	putScale,
	questionAt,
	removeQuestion,
	removeScale,
	removeSection,
	replaceQuestion,
	replaceSection,
	type QuestionPlace,
	type Step
} from './questionnaire-edits.ts';
import type { Question, Questionnaire, Scale, Section } from './questionnaire.ts';

/** A part with what it holds; a section without its questions. */
export type DraftPart =
	| { kind: 'title'; title: LocalText }
	| { kind: 'section'; section: Section }
	| { kind: 'question'; question: Question }
	| { kind: 'scale'; scale: Scale };

/** What changes the order or number of parts. */
export type Rearrangement =
	| { kind: 'add-question'; section: number; question: Question['kind'] }
	| { kind: 'move-question'; at: QuestionPlace; step: Step }
	| { kind: 'remove-question'; at: QuestionPlace }
	| { kind: 'add-section' }
	| { kind: 'move-section'; at: number; step: Step }
	| { kind: 'remove-section'; at: number }
	| { kind: 'add-scale'; key: string; scale: Scale }
	| { kind: 'remove-scale'; key: string };

/** @returns undefined where the draft has no such part */
export function partAt(draft: Questionnaire, place: PartPlace): DraftPart | undefined {
	switch (place.kind) {
		case 'title':
			return { kind: 'title', title: draft.title };
		case 'section': {
			const section = draft.sections[place.section];
			return section && { kind: 'section', section: { ...section, questions: [] } };
		}
		case 'question': {
			const question = questionAt(draft, place);
			return question && { kind: 'question', question };
		}
		case 'scale': {
			const scale = Object.hasOwn(draft.scales, place.key) ? draft.scales[place.key] : undefined;
			return scale && { kind: 'scale', scale };
		}
	}
}

/** The place of every question, in document order. */
export function questionPlaces(draft: Questionnaire): (QuestionPlace & { kind: 'question' })[] {
	return draft.sections.flatMap(({ questions }, section) =>
		questions.map((_, question) => ({ kind: 'question' as const, section, question }))
	);
}

/** @returns the draft as it is where place and part are not of one kind: a caller's bug */
export function putPart(draft: Questionnaire, place: PartPlace, part: DraftPart): Questionnaire {
	if (part.kind === 'title') return { ...draft, title: part.title };
	if (part.kind === 'section' && place.kind === 'section') {
		return replaceSection(draft, place.section, part.section);
	}
	if (part.kind === 'question' && place.kind === 'question') {
		return replaceQuestion(draft, place, part.question);
	}
	if (part.kind === 'scale' && place.kind === 'scale') {
		return putScale(draft, place.key, part.scale);
	}
	return draft;
}

/** @returns the draft, and the place to look at next; absent where it is gone */
export function rearrange(
	draft: Questionnaire,
	change: Rearrangement
): { draft: Questionnaire; at?: PartPlace } {
	switch (change.kind) {
		case 'add-question': {
			const added = addQuestion(draft, change.section, change.question);
			const question = (added.sections[change.section]?.questions.length ?? 1) - 1;
			return { draft: added, at: { kind: 'question', section: change.section, question } };
		}
		case 'move-question': {
			const moved = moveQuestion(draft, change.at, change.step);
			return { draft: moved.draft, at: { kind: 'question', ...moved.at } };
		}
		case 'remove-question':
			return { draft: removeQuestion(draft, change.at) };
		case 'add-section':
			return {
				draft: addSection(draft),
				at: { kind: 'section', section: draft.sections.length }
			};
		case 'move-section': {
			const to = Math.min(Math.max(change.at + change.step, 0), draft.sections.length - 1);
			const moved = moveSection(draft, change.at, change.step);
			return { draft: moved, at: { kind: 'section', section: to } };
		}
		case 'remove-section':
			return { draft: removeSection(draft, change.at) };
		case 'add-scale': {
			const at: PartPlace = { kind: 'scale', key: change.key };
			return { draft: putScale(draft, change.key, change.scale), at };
		}
		case 'remove-scale':
			return { draft: removeScale(draft, change.key) };
	}
}
