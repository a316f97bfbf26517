import type { DocumentFault } from './questionnaire-checks.ts';
import type { Questionnaire, Section } from './questionnaire.ts';

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
