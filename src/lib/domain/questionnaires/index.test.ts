import { describe, expect, test } from 'vitest';
import { estimatedMinutes } from '#lib/domain/estimated-minutes.ts';
import {
	allQuestions,
	isEnabled,
	optionsOf,
	type Question,
	type Questionnaire
} from '#lib/domain/questionnaire.ts';
import { BUILT_IN } from './index.ts';

function requireBuiltIn(code: string, version: number): Questionnaire {
	const found = BUILT_IN.find((it) => it.code === code && it.version === version);
	if (!found) throw new RangeError(`${code}@${version}`);
	return found;
}

function requireQuestion(questionnaire: Questionnaire, id: string): Question {
	const found = allQuestions(questionnaire).find((it) => it.id === id);
	if (!found) throw new RangeError(id);
	return found;
}

const idsWhere = (questionnaire: Questionnaire, isWanted: (question: Question) => boolean) =>
	allQuestions(questionnaire)
		.filter(isWanted)
		.map((it) => it.id);
const optionIds = (questionnaire: Questionnaire, id: string) =>
	optionsOf(questionnaire, requireQuestion(questionnaire, id)).map((it) => it.id);

// The ids, options and required questions are what scripts and printed forms rely on.
describe.each([
	{ version: 1, ids: ['SF.CS', 'SF.DV', 'SF.GY'], more: [] },
	{ version: 2, ids: ['SF.DV', 'SF.CS', 'SF.GY'], more: ['unknown'] }
])('the short form, version $version', ({ version, ids, more }) => {
	const short = requireBuiltIn('short', version);

	test('asks two ratings, which are required, and a text', () => {
		expect(idsWhere(short, () => true)).toEqual(ids);
		expect(idsWhere(short, (it) => it.required === true)).toEqual(ids.slice(0, 2));
		expect(requireQuestion(short, 'SF.GY')).toMatchObject({ kind: 'text', maxLength: 1000 });
	});

	test('offers the same options for both', () => {
		const options = ['satisfied', 'dissatisfied', 'other', ...more];
		expect(optionIds(short, 'SF.CS')).toEqual(options);
		expect(optionIds(short, 'SF.DV')).toEqual(options);
	});

	test('rates the two domains', () => {
		const domains = short.sections.map((it) => [it.questions[0]?.id, it.domain]);
		expect(domains).toContainEqual(['SF.CS', 'policy']);
		expect(domains).toContainEqual(['SF.DV', 'service']);
	});

	test('takes a minute', () => {
		expect(estimatedMinutes(short)).toBe(1);
	});
});

describe('the SIPAS form, version 1', () => {
	const sipas = requireBuiltIn('sipas', 1);

	test('has its questions in the order in which packed ballots count them', () => {
		expect(idsWhere(sipas, () => true).join(' ')).toBe(
			[
				'A1 A2 A3 A4 A5 A6 CS.QT.CQ CS.TT CS.F1.CQ CS.F2.CQ CS.F3.CQ CS.F4.CQ CS.O',
				'DV.F1.1 DV.F1.2 DV.F1.3 DV.F2.1 DV.F2.2 DV.F2.3 DV.F2.4',
				'DV.F3.1 DV.F3.2a DV.F3.2b DV.F3.3a DV.F3.3b DV.F3.4 DV.F4.1 DV.F4.2 DV.F4.3',
				'DV.F5.0 DV.F5.1 DV.F5.2 DV.F5.3 DV.O DV.FX.1 DV.FX.2 DV.FX.3',
				'LC.1 LC.2 NC D1 D2 D3 D4 D5 D6 D7'
			].join(' ')
		);
	});

	test('requires the two overall ratings only', () => {
		expect(idsWhere(sipas, (it) => it.required === true)).toEqual(['CS.O', 'DV.O']);
	});

	test('keeps overall and online ratings out of the index', () => {
		expect(idsWhere(sipas, (it) => it.kind === 'rating' && it.index === false)).toEqual([
			'CS.O',
			'DV.O',
			'DV.FX.1',
			'DV.FX.2',
			'DV.FX.3'
		]);
	});

	test('has a domain and a factor for every rating that is in the index', () => {
		for (const { domain, factor, questions } of sipas.sections) {
			const indexed = questions.filter((it) => it.kind === 'rating' && it.index !== false);
			if (indexed.length === 0) continue;
			expect(domain).toBeDefined();
			expect(indexed.every((it) => it.id.split('.')[1] === factor)).toBe(true);
		}
	});

	test('asks about feedback only who gave it, and about online filing only who filed online', () => {
		const conditional = allQuestions(sipas).filter((it) => it.when);
		expect(conditional.map((it) => [it.id, it.when?.question, it.when?.in.join()])).toEqual([
			['DV.F5.1', 'DV.F5.0', 'yes'],
			['DV.F5.2', 'DV.F5.0', 'yes'],
			['DV.F5.3', 'DV.F5.0', 'yes'],
			['DV.FX.1', 'A3', 'online'],
			['DV.FX.2', 'A3', 'online'],
			['DV.FX.3', 'A3', 'online']
		]);
	});

	test('leaves ethnicity and disability out unless they are switched on, and then with a notice', () => {
		expect(idsWhere(sipas, (it) => !isEnabled(it))).toEqual(['D6', 'D7']);
		expect(idsWhere(sipas, (it) => it.sensitive !== undefined)).toEqual(['D6', 'D7']);
	});

	test('lets everybody keep the traits and what they met to themselves', () => {
		for (const id of ['LC.1', 'LC.2', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7']) {
			expect(optionIds(sipas, id).at(-1)).toBe('no-answer');
		}
	});

	test('counts levels 4 and 5 as satisfied, 1 and 2 as dissatisfied, 3 as other, na not at all', () => {
		for (const { options } of Object.values(sipas.scales)) {
			expect(options.map((it) => [it.id, it.counts, it.score])).toEqual([
				['1', 'dissatisfied', 1],
				['2', 'dissatisfied', 2],
				['3', 'other', 3],
				['4', 'satisfied', 4],
				['5', 'satisfied', 5],
				['na', 'none', undefined]
			]);
		}
	});

	test('takes ten wishes, of which three may be chosen', () => {
		expect(requireQuestion(sipas, 'NC')).toMatchObject({ kind: 'multiple', max: 3 });
		expect(optionIds(sipas, 'NC')).toHaveLength(10);
	});
});

describe.each(BUILT_IN.map((it) => ({ name: `${it.code}@${it.version}`, it })))(
	'$name',
	({ it }) => {
		const texts = textsIn(it);

		test('names the agency in both languages or in none', () => {
			for (const { vi, en } of texts) {
				expect(en.includes('{agency}'), vi).toBe(vi.includes('{agency}'));
				expect(`${vi}${en}`.replaceAll('{agency}', '')).not.toMatch(/[{}]/);
			}
		});

		test('says something else in each language, but for a name or a number', () => {
			const same = texts.filter(({ vi, en }) => vi === en).map(({ vi }) => vi);
			expect(same).toEqual(it.code === 'sipas' ? ['Kinh'] : []);
		});

		test('is written in composed letters and without stray blanks', () => {
			for (const text of texts.flatMap(({ vi, en }) => [vi, en])) {
				expect(text).toBe(text.normalize('NFC'));
				expect(text).not.toMatch(/^\s|\s$|\s\s/);
			}
		});
	}
);

/** Every text of a document, found by its two languages. */
function textsIn(value: unknown): { vi: string; en: string }[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('vi' in value && 'en' in value) return [{ vi: String(value.vi), en: String(value.en) }];
	return Object.values(value).flatMap(textsIn);
}
