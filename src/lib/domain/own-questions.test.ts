import { expect, test } from 'vitest';
import { askedBy } from './own-questions.ts';
import { allQuestions, type Questionnaire } from './questionnaire.ts';
import { aQuestionnaire } from '../../../tests/support/questionnaire-documents.ts';

const core = aQuestionnaire(1);
const own = (id: string, agency: string) => ({
	id: agency,
	agency,
	questions: [{ id, kind: 'text' as const, maxLength: 10, text: { vi: 'Hỏi', en: 'Ask' } }]
});
const both: Questionnaire = {
	...core,
	sections: [...core.sections, own('R1', 'STP'), own('R2', 'SNV')]
};

test.each([
	['STP', ['Q1', 'R1']],
	['SNV', ['Q1', 'R2']],
	['PCC1', ['Q1']]
])('%s asks %s', (agency, ids) => {
	expect(allQuestions(askedBy(both, agency)).map((it) => it.id)).toEqual(ids);
});

test('without own questions it is the questionnaire itself', () => {
	expect(askedBy(core, 'STP')).toBe(core);
});
