import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agency, Service } from '../agency.ts';
import type { Answer, Answers } from '../ballot.ts';
import type { Entries } from '../parse-ballot.ts';
import type { Place } from '../place.ts';
import { allQuestions, optionsOf } from '../questionnaire.ts';
import { BUILT_IN } from '../questionnaires/index.ts';
import { agreementOn, differencesOf, sumAgreements } from './differences.ts';
import { digitsOf, entriesOfDigits } from './digits.ts';
import { parseTypedPaper, type TypedPaper } from './typed-paper.ts';

const [SHORT, , SIPAS] = BUILT_IN;
if (!SHORT || !SIPAS) throw new Error('the built-in questionnaires are three');

const STP: Agency = {
	id: 'stp',
	code: 'STP',
	name: { vi: 'Sở Tư pháp', en: 'Department of Justice' },
	validFrom: '2020-01-01'
};
const SERVICES: Service[] = ['CC', 'HT'].map((code) => ({
	id: code,
	agencyId: 'stp',
	code,
	name: { vi: code, en: code }
}));
const PLACE: Place = {
	point: {
		id: 'p',
		code: 'GIAY',
		surveyId: 's',
		kind: 'agency',
		channel: 'paper',
		assurance: 'walk-in',
		choosesService: false,
		agencyIds: ['stp']
	},
	agencies: [STP],
	services: SERVICES
};

/** Types a paper of the short form by numbers. */
function typed(fields: Record<string, string>): TypedPaper {
	const entries = Object.fromEntries(Object.entries(fields).map(([name, it]) => [name, [it]]));
	const read = parseTypedPaper(SHORT!, PLACE, entriesOfDigits(SHORT!, SERVICES, entries));
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
}

const faultsOf = (fields: Record<string, string[]>) => {
	const read = parseTypedPaper(SHORT, PLACE, entriesOfDigits(SHORT, SERVICES, fields));
	return read.ok ? [] : read.error.map(({ field, code }) => `${field} ${code}`);
};

describe('a paper is typed by the numbers of its boxes', () => {
	test('1 is the first box, as printed', () => {
		const paper = typed({ service: '2', 'SF.CS': '1', 'SF.DV': '3', 'SF.DV.other': 'chờ lâu' });
		expect(paper).toEqual({
			kind: 'ballot',
			serviceCode: 'HT',
			answers: new Map([
				['SF.CS', { kind: 'option', option: 'satisfied' }],
				['SF.DV', { kind: 'option', option: 'other', otherText: 'chờ lâu' }]
			])
		});
	});

	test('the number after the last procedure is another procedure', () => {
		expect(typed({ service: '3', 'SF.CS': '1', 'SF.DV': '1' })).toMatchObject({
			serviceCode: 'other'
		});
	});

	test.each([
		[{ service: ['1'], 'SF.CS': ['1'] }, ['SF.DV required']],
		[{ service: ['1'], 'SF.CS': ['4'], 'SF.DV': ['1'] }, ['SF.CS not-an-option']],
		[{ service: ['1'], 'SF.CS': ['0'], 'SF.DV': ['1'] }, ['SF.CS not-an-option']],
		[{ service: ['1'], 'SF.CS': ['satisfied'], 'SF.DV': ['1'] }, ['SF.CS not-an-option']],
		[{ service: ['1'], 'SF.CS': ['1 2'], 'SF.DV': ['1'] }, ['SF.CS too-many']],
		[{ service: ['4'], 'SF.CS': ['1'], 'SF.DV': ['1'] }, ['service not-an-option']],
		[{ 'SF.CS': ['1'], 'SF.DV': ['1'] }, ['service required']],
		[{ invalid: ['torn'] }, ['invalid not-an-option']]
	])('%j: %j', (fields, faults) => {
		expect(faultsOf(fields as Record<string, string[]>)).toEqual(faults);
	});

	test('an invalid paper needs no answers', () => {
		expect(typed({ invalid: 'two-ticks', 'SF.CS': '9' })).toEqual({
			kind: 'invalid',
			reason: 'two-ticks'
		});
	});
});

describe('typing a paper again from its numbers', () => {
	const questions = allQuestions(SIPAS).filter((it) => it.kind !== 'text' && !it.when);
	const answers: fc.Arbitrary<Answers> = fc
		.tuple(
			...questions.map((it) =>
				fc.option(fc.nat(optionsOf(SIPAS, it).length - 1).map((at) => [it, at] as const))
			)
		)
		.map((given) => {
			const chosen = given.flatMap((it) => (it ? [it] : []));
			return new Map(
				chosen.map(([question, at]): [string, Answer] => {
					const option = optionsOf(SIPAS, question)[at]?.id ?? '';
					return question.kind === 'multiple'
						? [question.id, { kind: 'options', options: [option] }]
						: [question.id, { kind: 'option', option }];
				})
			);
		});

	test('gives the same paper, whatever was answered', () => {
		fc.assert(
			fc.property(answers, fc.constantFrom('CC', 'HT', 'other'), (given, serviceCode) => {
				const paper: TypedPaper = { kind: 'ballot', serviceCode, answers: given };
				const digits: Entries = digitsOf(SIPAS, SERVICES, paper);
				const entries = entriesOfDigits(SIPAS, SERVICES, digits);
				for (const [id, answer] of given) {
					const options = answer.kind === 'option' ? [answer.option] : undefined;
					expect(entries[id]).toEqual(options ?? (answer.kind === 'options' && answer.options));
				}
				expect(entries['service']).toEqual([serviceCode]);
			}),
			{ seed: 20261125, numRuns: 200 }
		);
	});
});

describe('two typings of one paper', () => {
	const first = typed({ service: '1', 'SF.CS': '1', 'SF.DV': '1', 'SF.GY': 'Nhanh hơn' });

	test.each([
		['the same', typed({ service: '1', 'SF.CS': '1', 'SF.DV': '1' }), [], 4, 4],
		['another answer', typed({ service: '1', 'SF.CS': '2', 'SF.DV': '1' }), ['SF.CS'], 4, 3],
		['another procedure', typed({ service: '2', 'SF.CS': '1', 'SF.DV': '1' }), ['service'], 4, 3],
		['no ballot', typed({ invalid: 'illegible' }), ['invalid'], 1, 0]
	])('%s', (_what, second, fields, compared, same) => {
		expect(differencesOf(SHORT, first, second)).toEqual(fields);
		expect(agreementOn(SHORT, first, second)).toEqual({ compared, same });
	});

	test('may both be invalid, for the same reason or not', () => {
		const blank = typed({ invalid: 'blank' });
		expect(differencesOf(SHORT, blank, typed({ invalid: 'blank' }))).toEqual([]);
		expect(differencesOf(SHORT, blank, typed({ invalid: 'illegible' }))).toEqual(['invalid']);
	});

	test('words are typed once and never compared', () => {
		const other = typed({ service: '1', 'SF.CS': '1', 'SF.DV': '1', 'SF.GY': 'nhanh hơn nữa' });
		expect(differencesOf(SHORT, first, other)).toEqual([]);
	});

	test('add up for a batch', () => {
		const sum = sumAgreements([
			{ compared: 4, same: 4 },
			{ compared: 4, same: 3 }
		]);
		expect(sum).toEqual({ compared: 8, same: 7 });
	});
});
