import { expect, test } from 'vitest';
import { headlineOf } from './headline.ts';
import { reportQuestions } from './question-results.ts';
import { BUILT_IN } from './questionnaires/index.ts';

test.each([
	{ code: 'short', domain: 'policy', id: 'SF.CS' },
	{ code: 'short', domain: 'service', id: 'SF.DV' },
	{ code: 'sipas', domain: 'policy', id: 'CS.O' },
	{ code: 'sipas', domain: 'service', id: 'DV.O' }
] as const)('$code: $id speaks for $domain', ({ code, domain, id }) => {
	const questionnaire = BUILT_IN.find((it) => it.code === code);
	const questions = questionnaire ? reportQuestions(questionnaire, []) : [];
	expect(headlineOf(questions, domain)?.id).toBe(id);
});

test('a domain that is not rated has no headline', () => {
	expect(headlineOf([], 'policy')).toBeUndefined();
});
