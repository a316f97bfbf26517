import { parseQuestionnaire } from '#lib/domain/questionnaire-document.ts';
import type { Questionnaire } from '#lib/domain/questionnaire.ts';

// Documents as a file may hold them, right or wrong.

export const text = (vi = 'Câu hỏi', en = 'Question') => ({ vi, en });
export const option = (id: string, more: object = {}) => ({ id, text: text(), ...more });
export const rated = (id: string, counts: string) => option(id, { counts, face: 'smile' });
export const gate = {
	id: 'A3',
	kind: 'choice',
	text: text(),
	options: [option('yes'), option('no')]
};
export const rating = { id: 'SF.CS', kind: 'rating', text: text(), scale: 'two' };
export const multiple = { ...gate, id: 'NC', kind: 'multiple', max: 2 };
export const wish = { id: 'SF.GY', kind: 'text', text: text(), maxLength: 1000 };

export function documentOf(questions: object[], more: object = {}) {
	return {
		code: 'test',
		version: 1,
		title: text(),
		scales: {
			two: { options: [rated('good', 'satisfied'), rated('bad', 'dissatisfied')], mapping: text() }
		},
		sections: [{ id: 'all', questions }],
		...more
	};
}

export function faultsOf(document: unknown) {
	const parsed = parseQuestionnaire(document);
	return parsed.ok ? [] : parsed.error.map(({ path, code }) => `${code} ${path}`);
}

export const AT = 'sections[0].questions[0]';
export const SECOND = 'sections[0].questions[1]';
export const asksText = { asksText: true };
export const when = (question: string, ...options: string[]) => ({
	...rating,
	when: { question, in: options }
});
export const many = (number: number) =>
	Array.from({ length: number }, (_, i) => ({ ...wish, id: `Q${i}` }));
export const options = (number: number) =>
	Array.from({ length: number }, (_, i) => option(`o${i}`));

/** A valid document with one text question. */
export const aQuestionnaire = (
	version: number,
	more: Partial<Questionnaire> = {}
): Questionnaire => ({
	code: 'mine',
	version,
	title: text(),
	scales: {},
	sections: [{ id: 'all', questions: [{ id: 'Q1', text: text(), kind: 'text', maxLength: 1000 }] }],
	...more
});
