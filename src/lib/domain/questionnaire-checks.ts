import { checkOwn } from './own-questions.ts';
import type { Option, Question, Questionnaire, Section } from './questionnaire.ts';

export type DocumentFaultCode =
	| 'not-json'
	| 'too-large'
	| 'wrong-shape'
	| 'too-many-questions'
	| 'duplicate-id'
	| 'unknown-scale'
	| 'wrong-max'
	| 'wrong-condition'
	| 'two-options-ask-text'
	| 'required-but-sensitive'
	| 'nothing-asked'
	| 'too-many-own'
	| 'own-in-index';

/** One thing that is wrong with a document. */
export interface DocumentFault {
	/** `sections[0].questions[1].scale`; `line 3, column 5` where it is no JSON; '' for the whole. */
	path: string;
	code: DocumentFaultCode;
	/** In English, for the command line. */
	detail: string;
}

const MAX_QUESTIONS = 150;

interface Placed {
	question: Question;
	path: string;
	/** Of the section. */
	agency: string | undefined;
}

/** The rules between the parts of a document whose every part has the right shape. */
export function checkQuestionnaire(questionnaire: Questionnaire): DocumentFault[] {
	const { scales, sections } = questionnaire;
	const placed = sections.flatMap(placeQuestions);
	const ids = placed.map(({ question, path }) => ({ id: question.id, path: `${path}.id` }));
	return [
		...checkNumber(placed),
		...checkOwn(sections),
		...duplicates(sections.map(({ id }, i) => ({ id, path: `sections[${i}].id` }))),
		...duplicates(ids),
		...Object.entries(scales).flatMap(([key, it]) => checkOptions(it.options, `scales.${key}`)),
		...placed.flatMap((it, i) => checkQuestion(questionnaire, it, placed.slice(0, i)))
	];
}

function placeQuestions(section: Section, at: number): Placed[] {
	return section.questions.map((question, i) => ({
		question,
		path: `sections[${at}].questions[${i}]`,
		agency: section.agency
	}));
}

/** What an agency adds of its own is limited by itself, agency by agency. */
function checkNumber(placed: readonly Placed[]): DocumentFault[] {
	const { length } = placed.filter(({ agency }) => agency === undefined);
	if (length > MAX_QUESTIONS) {
		const detail = `${length} questions, at most ${MAX_QUESTIONS} are possible`;
		return [{ path: 'sections', code: 'too-many-questions', detail }];
	}
	if (placed.some(({ question }) => question.enabled !== false)) return [];
	return [{ path: 'sections', code: 'nothing-asked', detail: 'no question is enabled' }];
}

function checkQuestion(
	questionnaire: Questionnaire,
	{ question, path, agency }: Placed,
	before: readonly Placed[]
): DocumentFault[] {
	// What only one agency asks cannot decide what others are asked.
	const asked = before.filter((it) => it.agency === undefined || it.agency === agency);
	return [
		...checkConsent(question, path),
		...checkKind(questionnaire, question, path),
		...checkCondition(question, path, asked)
	];
}

function checkConsent({ sensitive, required }: Question, path: string): DocumentFault[] {
	if (!sensitive || !required) return [];
	const detail = 'consent must be free: a sensitive question cannot be required';
	return [{ path: `${path}.required`, code: 'required-but-sensitive', detail }];
}

function checkKind(
	questionnaire: Questionnaire,
	question: Question,
	path: string
): DocumentFault[] {
	switch (question.kind) {
		case 'rating':
			if (Object.hasOwn(questionnaire.scales, question.scale)) return [];
			return [
				{ path: `${path}.scale`, code: 'unknown-scale', detail: `no scale "${question.scale}"` }
			];
		case 'choice':
			return checkOptions(question.options, path);
		case 'multiple':
			return [
				...checkOptions(question.options, path),
				...checkMax(question.max, question.options.length, path)
			];
		case 'text':
			return [];
	}
}

function checkMax(max: number, options: number, path: string): DocumentFault[] {
	if (max <= options) return [];
	const detail = `${max} of ${options} options cannot be chosen`;
	return [{ path: `${path}.max`, code: 'wrong-max', detail }];
}

function checkOptions(options: readonly Option[], path: string): DocumentFault[] {
	const ids = options.map(({ id }, i) => ({ id, path: `${path}.options[${i}].id` }));
	const second = options.flatMap((it, i) => (it.asksText ? [i] : []))[1];
	if (second === undefined) return duplicates(ids);
	const detail = 'only one option of a question may ask for text';
	return [
		...duplicates(ids),
		{ path: `${path}.options[${second}].asksText`, code: 'two-options-ask-text', detail }
	];
}

function checkCondition(
	{ when }: Question,
	path: string,
	before: readonly Placed[]
): DocumentFault[] {
	if (!when) return [];
	const fault = (part: string, detail: string): DocumentFault => {
		return { path: `${path}.when.${part}`, code: 'wrong-condition', detail };
	};
	const gate = before.find(({ question }) => question.id === when.question)?.question;
	if (gate?.kind !== 'choice' || gate.enabled === false)
		return [fault('question', `"${when.question}" is no earlier, enabled choice question`)];
	return when.in.flatMap((id, i) => {
		if (!gate.options.some((it) => it.id === id))
			return [fault(`in[${i}]`, `"${gate.id}" has no option "${id}"`)];
		return when.in.indexOf(id) < i ? [fault(`in[${i}]`, `"${id}" stands here twice`)] : [];
	});
}

function duplicates(items: readonly { id: string; path: string }[]): DocumentFault[] {
	const seen = new Set<string>();
	return items.flatMap(({ id, path }): DocumentFault[] => {
		if (seen.has(id)) return [{ path, code: 'duplicate-id', detail: `"${id}" stands here twice` }];
		seen.add(id);
		return [];
	});
}
