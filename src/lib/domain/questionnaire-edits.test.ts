import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aQuestionnaire } from '../../../tests/support/questionnaire-documents.ts';
import { partAt, putPart, rearrange, type Rearrangement } from './draft-edit.ts';
import { draftFaults } from './draft-faults.ts';
import { parseDraft } from './questionnaire-draft.ts';
import { parseQuestionnaire } from './questionnaire-document.ts';
import {
	addQuestion,
	moveQuestion,
	moveSection,
	removeScale,
	replaceQuestion
} from './questionnaire-edits.ts';
import { allQuestions, type Questionnaire } from './questionnaire.ts';
import { BUILT_IN } from './questionnaires/index.ts';

const idsOf = (draft: Questionnaire) =>
	draft.sections.map(({ questions }) => questions.map((it) => it.id));

const two: Questionnaire = aQuestionnaire(1, {
	sections: [
		{ id: 'a', questions: ['Q1', 'Q2'].map(textQuestion) },
		{ id: 'b', questions: ['Q3'].map(textQuestion) }
	]
});

function textQuestion(id: string) {
	return { id, text: { vi: 'Hỏi', en: 'Ask' }, kind: 'text' as const, maxLength: 100 };
}

describe('a question', () => {
	test.each([
		{ at: [0, 0], step: 1, ids: [['Q2', 'Q1'], ['Q3']] },
		{ at: [0, 1], step: 1, ids: [['Q1'], ['Q2', 'Q3']] },
		{ at: [1, 0], step: -1, ids: [['Q1', 'Q2', 'Q3'], []] },
		{ at: [0, 0], step: -1, ids: [['Q1', 'Q2'], ['Q3']] },
		{ at: [1, 0], step: 1, ids: [['Q1', 'Q2'], ['Q3']] }
	] as const)('at $at moves by $step', ({ at: [section, question], step, ids }) => {
		const moved = moveQuestion(two, { section, question }, step);
		expect(idsOf(moved.draft)).toEqual(ids);
		expect(partAt(moved.draft, { kind: 'question', ...moved.at })).toEqual(
			partAt(two, { kind: 'question', section, question })
		);
	});

	test('that is renamed takes the conditions along that name it', () => {
		const sipas = BUILT_IN.find((it) => it.code === 'sipas') ?? two;
		const places = sipas.sections.flatMap(({ questions }, section) =>
			questions.map((it, question) => ({ it, section, question }))
		);
		const gate = places.find(({ it }) => it.id === 'A3');
		if (!gate) throw new Error('A3');
		const renamed = replaceQuestion(sipas, gate, { ...gate.it, id: 'B3' });
		const named = allQuestions(renamed).flatMap((it) => it.when?.question ?? []);
		expect(named).toContain('B3');
		expect(named).not.toContain('A3');
		expect(draftFaults(renamed)).toEqual([]);
	});

	test('is added under an id that nothing has', () => {
		const draft = addQuestion(addQuestion(two, 0, 'choice'), 1, 'multiple');
		expect(idsOf(draft)).toEqual([
			['Q1', 'Q2', 'C1'],
			['Q3', 'C2']
		]);
	});
});

test('a section moves as a whole', () => {
	expect(idsOf(moveSection(two, 1, -1))).toEqual([['Q3'], ['Q1', 'Q2']]);
	expect(moveSection(two, 0, -1)).toBe(two);
});

test('a scale that is used stays', () => {
	const short = BUILT_IN[0] ?? two;
	expect(removeScale(short, 'three-way')).toBe(short);
});

describe('whatever is edited', () => {
	const small = fc.integer({ min: 0, max: 20 });
	const step = fc.constantFrom<1 | -1>(1, -1);
	const at = fc.record({ section: small, question: small });
	const kind = fc.constantFrom('rating', 'choice', 'multiple', 'text');
	const scale = BUILT_IN[0]?.scales['three-way'];
	if (!scale) throw new Error('three-way');
	const change: fc.Arbitrary<Rearrangement> = fc.oneof(
		fc.record({ kind: fc.constant('add-question'), section: small, question: kind }),
		fc.record({ kind: fc.constant('move-question'), at, step }),
		fc.record({ kind: fc.constant('remove-question'), at }),
		fc.record({ kind: fc.constant('add-section') }),
		fc.record({ kind: fc.constant('move-section'), at: small, step }),
		fc.record({ kind: fc.constant('remove-section'), at: small }),
		fc.record({ kind: fc.constant('add-scale'), key: fc.constant('x'), scale: fc.constant(scale) }),
		fc.record({ kind: fc.constant('remove-scale'), key: fc.constantFrom('x', 'three-way') })
	);

	test('the draft stays readable, and has faults or is a version', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...BUILT_IN),
				fc.array(change, { maxLength: 12 }),
				(from, all) => {
					const draft = all.reduce((it, next) => rearrange(it, next).draft, from);
					expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual({ ok: true, value: draft });
					expect(draftFaults(draft).length === 0).toBe(parseQuestionnaire(draft).ok);
				}
			)
		);
	});

	test('moving there and back changes nothing', () => {
		fc.assert(
			fc.property(fc.constantFrom(...BUILT_IN), at, step, (from, place, by) => {
				const there = moveQuestion(from, place, by);
				const back = moveQuestion(there.draft, there.at, by === 1 ? -1 : 1);
				if (there.draft !== from) expect(back.draft).toEqual(from);
				else expect(there.at).toEqual(place);
			})
		);
	});

	test('a part put back where it was taken from changes nothing', () => {
		for (const draft of BUILT_IN) {
			for (const place of [{ kind: 'title' }, { kind: 'section', section: 1 }] as const) {
				const part = partAt(draft, place);
				expect(part && putPart(draft, place, part)).toEqual(draft);
			}
		}
	});
});
