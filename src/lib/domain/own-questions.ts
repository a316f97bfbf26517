import type { DocumentFault } from './questionnaire-checks.ts';
import type { LocalText } from './locale.ts';
import type { Question, Questionnaire, Section } from './questionnaire.ts';

/** Câu hỏi riêng: how many questions an agency may add to the common core. */
export const MOST_OWN_QUESTIONS = 3;

/**
 * The questionnaire as one agency's citizens see it: the common core and what that agency asks of
 * its own. For showing and reading a form only: answers are packed by the whole document.
 */
export function askedBy(questionnaire: Questionnaire, agencyCode: string): Questionnaire {
	if (questionnaire.sections.every(({ agency }) => agency === undefined)) return questionnaire;
	const sections = questionnaire.sections.filter(
		({ agency }) => agency === undefined || agency === agencyCode
	);
	return { ...questionnaire, sections };
}

/** What one agency asks of its own, as its plan holds it. */
export interface OwnQuestions {
	agencyId: string;
	/** As drafted: texts may still be missing. */
	questions: readonly Question[];
}

/** The same with the code by which documents name the agency. */
export interface OwnPart {
	agencyCode: string;
	questions: readonly Question[];
}

/**
 * The common core with what agencies ask of their own behind it, a section an agency.
 * @param title of such a section; may hold `{agency}`
 */
export function withOwn(
	core: Questionnaire,
	parts: readonly OwnPart[],
	title: LocalText
): Questionnaire {
	const own = parts.map(({ agencyCode, questions }): Section => ({
		id: ownSectionId(agencyCode),
		title,
		agency: agencyCode,
		questions
	}));
	return { ...core, sections: [...core.sections, ...own] };
}

/** Of at most 40 characters, as documents allow. */
function ownSectionId(agencyCode: string): string {
	return `rieng-${agencyCode}`.slice(0, 40);
}

/**
 * A question as an agency may ask it: outside the index, asked of all its citizens, and never
 * required, so that nobody is kept from rating the common core by what one agency wants to know.
 */
export function asOwn(question: Question, id: string): Question {
	const { required: _required, enabled: _enabled, ...rest } = question;
	if (rest.kind !== 'rating') return { ...rest, id };
	const { weight: _weight, ...rated } = rest;
	return { ...rated, id, index: false };
}

/** An id that none of these questions has: `R.STP.1`. */
export function freshOwnId(questions: readonly Question[], agencyCode: string): string {
	const taken = new Set(questions.map(({ id }) => id));
	const agency = agencyCode.replace(/[^A-Za-z0-9]/g, '').slice(0, 30);
	let number = 1;
	while (taken.has(`R.${agency}.${number}`)) number += 1;
	return `R.${agency}.${number}`;
}

/** Whether an agency asks anything of its own. */
export function asksOwn({ sections }: Questionnaire, agencyCode: string): boolean {
	return sections.some(({ agency }) => agency === agencyCode);
}

/**
 * The rules of own questions: few, and outside the index, so that agencies stay comparable.
 * @param sections of a document whose every part has the right shape
 */
export function checkOwn(sections: readonly Section[]): DocumentFault[] {
	const counts = new Map<string, number>();
	return sections.flatMap((section, at): DocumentFault[] => {
		const { agency, questions } = section;
		if (agency === undefined) return [];
		const count = (counts.get(agency) ?? 0) + questions.length;
		counts.set(agency, count);
		const path = `sections[${at}]`;
		return [...checkCount(agency, count, path), ...checkOutside(section, path)];
	});
}

function checkCount(agency: string, count: number, path: string): DocumentFault[] {
	if (count <= MOST_OWN_QUESTIONS) return [];
	const detail = `${count} questions of ${agency} alone, at most ${MOST_OWN_QUESTIONS} are possible`;
	return [{ path: `${path}.questions`, code: 'too-many-own', detail }];
}

function checkOutside({ domain, factor, questions }: Section, path: string): DocumentFault[] {
	const detail = "an agency's own questions stand outside the index";
	const fault = (place: string): DocumentFault[] => [
		{ path: `${path}.${place}`, code: 'own-in-index', detail }
	];
	return [
		...(domain === undefined ? [] : fault('domain')),
		...(factor === undefined ? [] : fault('factor')),
		...questions.flatMap((it, at) =>
			it.kind === 'rating' && it.index !== false ? fault(`questions[${at}].index`) : []
		)
	];
}
