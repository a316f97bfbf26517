import {
	allQuestions,
	isEnabled,
	type Question,
	type Questionnaire
} from '#lib/domain/questionnaire.ts';

/** Questions on whose answer others depend, numbered from 1: the stylesheet folds by these numbers. */
export type Gates = ReadonlyMap<string, number>;

export function gatesOf(questionnaire: Questionnaire): Gates {
	const ids = allQuestions(questionnaire).filter(isEnabled).flatMap(gateOf);
	return new Map([...new Set(ids)].map((id, index) => [id, index + 1]));
}

/** The options of a gate that rule out every question that depends on it. */
export function shuttingOptions(questionnaire: Questionnaire, gate: Question): Set<string> {
	const conditions = allQuestions(questionnaire).flatMap((it) =>
		it.when?.question === gate.id ? [it.when] : []
	);
	if (conditions.length === 0 || !('options' in gate)) return new Set();
	const ids = gate.options.map((it) => it.id);
	return new Set(ids.filter((id) => !conditions.some((it) => it.in.includes(id))));
}

function gateOf(question: Question): string[] {
	return question.when ? [question.when.question] : [];
}
