import { describe, expect, test } from 'vitest';
import { aQuestionnaire, text } from '../../../tests/support/questionnaire-documents.ts';
import { moveQuestion } from './questionnaire-edits.ts';
import { differences } from './questionnaire-diff.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { BUILT_IN } from './questionnaires/index.ts';

const question = (id: string, more: Partial<Question> = {}): Question =>
	({ id, kind: 'text', maxLength: 100, text: text(), ...more }) as Question;
const withQuestions = (...questions: Question[]): Questionnaire =>
	aQuestionnaire(1, { sections: [{ id: 'a', questions }] });

const [Q1, Q2, Q3] = ['Q1', 'Q2', 'Q3'].map((id) => question(id));
const base = withQuestions(Q1 as Question, Q2 as Question, Q3 as Question);

function linesOf(older: Questionnaire, newer: Questionnaire): string[] {
	return differences(older, newer).map(({ what, part, id, field }) =>
		[what, part, id, field].filter(Boolean).join(' ')
	);
}

describe('what differs', () => {
	test.each<{ newer: Questionnaire; lines: string[] }>([
		{ newer: base, lines: [] },
		{ newer: { ...base, version: 2 }, lines: [] },
		{
			newer: { ...base, title: text('Tên khác', 'Question') },
			lines: ['changed document text.vi']
		},
		{
			newer: withQuestions(
				question('Q1', { text: text('Khác', 'Other') }),
				Q2 as Question,
				Q3 as Question
			),
			lines: ['changed question Q1 text.vi', 'changed question Q1 text.en']
		},
		{
			newer: withQuestions(Q1 as Question, question('Q4'), Q3 as Question),
			lines: ['removed question Q2', 'added question Q4']
		},
		{
			newer: moveQuestion(base, { section: 0, question: 0 }, 1).draft,
			lines: ['moved question Q1']
		},
		{
			newer: withQuestions(
				question('Q1', { required: true, enabled: false, hint: text() }),
				Q2 as Question,
				question('Q3', { maxLength: 50 })
			),
			lines: [
				'changed question Q1 hint',
				'changed question Q1 required',
				'changed question Q1 enabled',
				'changed question Q3 limit'
			]
		}
	])('$lines', ({ newer, lines }) => {
		expect(linesOf(base, newer)).toEqual(lines);
	});

	test('from short 1 to 2: another order, other words, one more option', () => {
		const [one, two] = BUILT_IN.filter((it) => it.code === 'short');
		const lines = one && two ? linesOf(one, two) : [];
		expect(lines).toContain('changed question SF.DV text.vi');
		expect(lines).toContain('changed scale three-way options');
		expect(lines.filter((it) => it.startsWith('moved question'))).toHaveLength(1);
	});

	test('a question that goes over into another section has moved', () => {
		const two = aQuestionnaire(1, {
			sections: [
				{ id: 'a', questions: [question('Q1'), question('Q2')] },
				{ id: 'b', questions: [question('Q3')] }
			]
		});
		const moved = moveQuestion(two, { section: 0, question: 1 }, 1).draft;
		expect(linesOf(two, moved)).toEqual(['moved question Q2']);
	});

	test('every built-in version is the same as itself', () => {
		for (const it of BUILT_IN) expect(differences(it, it)).toEqual([]);
	});
});
