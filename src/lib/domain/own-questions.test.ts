import { expect, test } from 'vitest';
import { traitsOf } from './crosstab.ts';
import { askedBy, asksOwn, asOwn, freshOwnId, withOwn } from './own-questions.ts';
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

test('what agencies ask stands behind the core, a section an agency', () => {
	const { sections } = withOwn(
		core,
		[
			{ agencyCode: 'STP', questions: own('R.STP.1', 'STP').questions },
			{ agencyCode: 'A'.repeat(32), questions: own('R.A.1', 'A').questions }
		],
		{ vi: 'Riêng', en: 'Own' }
	);
	expect(sections.slice(0, core.sections.length)).toEqual(core.sections);
	expect(sections.slice(core.sections.length).map(({ id, agency }) => [id, agency])).toEqual([
		['rieng-STP', 'STP'],
		[`rieng-${'A'.repeat(32)}`, 'A'.repeat(32)]
	]);
});

test.each([
	[
		{ kind: 'rating', scale: 'two', required: true, weight: 9, enabled: false },
		{ kind: 'rating', scale: 'two', index: false }
	],
	[
		{ kind: 'text', maxLength: 9, required: true },
		{ kind: 'text', maxLength: 9 }
	]
] as const)('%j is asked as %j', (typed, asked) => {
	const text = { vi: 'Hỏi', en: 'Ask' };
	expect(asOwn({ ...typed, id: 'X', text }, 'R.STP.1')).toEqual({ ...asked, id: 'R.STP.1', text });
});

test.each([
	['STP', [], 'R.STP.1'],
	['STP', ['R.STP.1', 'R.STP.3'], 'R.STP.2'],
	['X-1', [], 'R.X1.1'],
	['X1', ['R.X1.1'], 'R.X1.2'] // of another agency, whose code is written alike
])('%s with %j has %s free', (code, taken, id) => {
	const questions = taken.flatMap((it) => own(it, code).questions);
	expect(freshOwnId(questions, code)).toBe(id);
});

test('an agency asks something of its own, or nothing', () => {
	expect([asksOwn(both, 'STP'), asksOwn(both, 'PCC1'), asksOwn(core, 'STP')]).toEqual([
		true,
		false,
		false
	]);
});

test('what one agency asks is no trait that others are cut by', () => {
	const options = ['a', 'b'].map((id) => ({ id, text: { vi: id, en: id } }));
	const choice = {
		id: 'R.STP.1',
		kind: 'choice' as const,
		text: { vi: 'Hỏi', en: 'Ask' },
		options
	};
	const parts = [{ agencyCode: 'STP', questions: [choice] }];
	expect(traitsOf(withOwn(core, parts, { vi: 'Riêng', en: 'Own' }))).toEqual([]);
});
