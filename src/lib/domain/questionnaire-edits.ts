import {
	allQuestions,
	type Question,
	type Questionnaire,
	type Scale,
	type Section
} from './questionnaire.ts';

/** Where a question stands: section and question, each from 0. */
export interface QuestionPlace {
	section: number;
	question: number;
}

/** One step earlier or later. */
export type Step = -1 | 1;

/** A question of this kind with nothing filled in, under an id that the draft does not have. */
export function newQuestion(draft: Questionnaire, kind: Question['kind']): Question {
	const base = { id: freshId('C', allQuestions(draft)), text: { vi: '', en: '' } };
	const options = ['a', 'b'].map((id) => ({ id, text: { vi: '', en: '' } }));
	switch (kind) {
		case 'rating':
			return { ...base, kind, scale: usualScale(draft) };
		case 'choice':
			return { ...base, kind, options };
		case 'multiple':
			return { ...base, kind, options, max: 2 };
		case 'text':
			return { ...base, kind, maxLength: 1000 };
	}
}

/** The scale most used so far; the first where none is used yet. */
function usualScale(draft: Questionnaire): string {
	const used = allQuestions(draft).flatMap((it) => (it.kind === 'rating' ? [it.scale] : []));
	const [most] = [...Map.groupBy(used, (it) => it)].sort(([, a], [, b]) => b.length - a.length);
	return most?.[0] ?? Object.keys(draft.scales)[0] ?? '';
}

function freshId(prefix: string, taken: readonly { id: string }[]): string {
	const ids = new Set(taken.map((it) => it.id));
	let number = 1;
	while (ids.has(`${prefix}${number}`)) number += 1;
	return `${prefix}${number}`;
}

/** @returns undefined where the draft has no question there */
export function questionAt(draft: Questionnaire, at: QuestionPlace): Question | undefined {
	return draft.sections[at.section]?.questions[at.question];
}

/** Adds a question at the end of a section; a section that is not there changes nothing. */
export function addQuestion(
	draft: Questionnaire,
	section: number,
	kind: Question['kind']
): Questionnaire {
	const added = newQuestion(draft, kind);
	return withQuestions(draft, section, (questions) => [...questions, added]);
}

/** Puts a question in another's place; conditions follow where its id changes. */
export function replaceQuestion(
	draft: Questionnaire,
	at: QuestionPlace,
	question: Question
): Questionnaire {
	const old = questionAt(draft, at);
	if (!old) return draft;
	const replaced = withQuestions(draft, at.section, (it) => it.with(at.question, question));
	return old.id === question.id ? replaced : renamed(replaced, old.id, question.id);
}

function renamed(draft: Questionnaire, from: string, to: string): Questionnaire {
	// Where two had the id, conditions go on to mean the other.
	if (allQuestions(draft).some((it) => it.id === from)) return draft;
	const follow = (question: Question): Question =>
		question.when?.question === from
			? { ...question, when: { ...question.when, question: to } }
			: question;
	return {
		...draft,
		sections: draft.sections.map((it) => ({ ...it, questions: it.questions.map(follow) }))
	};
}

export function removeQuestion(draft: Questionnaire, at: QuestionPlace): Questionnaire {
	return withQuestions(draft, at.section, (it) => it.filter((_, i) => i !== at.question));
}

/**
 * Moves a question one step; at its section's end it goes over into the next section.
 * @returns the draft, and where the question stands now
 */
export function moveQuestion(
	draft: Questionnaire,
	at: QuestionPlace,
	step: Step
): { draft: Questionnaire; at: QuestionPlace } {
	const question = questionAt(draft, at);
	const to = question && placeAfter(draft, at, step);
	if (!question || !to) return { draft, at };
	const taken = removeQuestion(draft, at);
	return {
		draft: withQuestions(taken, to.section, (it) => it.toSpliced(to.question, 0, question)),
		at: to
	};
}

function placeAfter(
	draft: Questionnaire,
	at: QuestionPlace,
	step: Step
): QuestionPlace | undefined {
	const to = at.question + step;
	const here = draft.sections[at.section]?.questions ?? [];
	if (to >= 0 && to < here.length) return { ...at, question: to };
	const next = draft.sections[at.section + step];
	return next && { section: at.section + step, question: step < 0 ? next.questions.length : 0 };
}

/** Adds an empty section at the end. */
export function addSection(draft: Questionnaire): Questionnaire {
	const added: Section = { id: freshId('P', draft.sections), questions: [] };
	return { ...draft, sections: [...draft.sections, added] };
}

/** Puts a section's own fields in place; its questions stay. */
export function replaceSection(draft: Questionnaire, at: number, section: Section): Questionnaire {
	const old = draft.sections[at];
	if (!old) return draft;
	const { questions } = old;
	return { ...draft, sections: draft.sections.with(at, { ...section, questions }) };
}

/** Removes a section with its questions. */
export function removeSection(draft: Questionnaire, at: number): Questionnaire {
	return { ...draft, sections: draft.sections.filter((_, i) => i !== at) };
}

export function moveSection(draft: Questionnaire, at: number, step: Step): Questionnaire {
	const section = draft.sections[at];
	const to = at + step;
	if (!section || to < 0 || to >= draft.sections.length) return draft;
	const sections = draft.sections.filter((_, i) => i !== at).toSpliced(to, 0, section);
	return { ...draft, sections };
}

/** Puts a scale under its key, in the order that documents are written in. */
export function putScale(draft: Questionnaire, key: string, scale: Scale): Questionnaire {
	const scales = Object.entries({ ...draft.scales, [key]: scale });
	return { ...draft, scales: Object.fromEntries(scales.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Removes a scale that no question uses; one that is used stays. */
export function removeScale(draft: Questionnaire, key: string): Questionnaire {
	const isUsed = allQuestions(draft).some((it) => it.kind === 'rating' && it.scale === key);
	if (isUsed) return draft;
	const scales = Object.entries(draft.scales).filter(([it]) => it !== key);
	return { ...draft, scales: Object.fromEntries(scales) };
}

function withQuestions(
	draft: Questionnaire,
	at: number,
	change: (questions: readonly Question[]) => readonly Question[]
): Questionnaire {
	const section = draft.sections[at];
	if (!section) return draft;
	const questions = change(section.questions);
	return { ...draft, sections: draft.sections.with(at, { ...section, questions }) };
}
