import { describe, expect, test } from 'vitest';
import type { Answer, FiledBallot } from '#lib/domain/ballot.ts';
import { packAnswers } from '#lib/domain/packed-answers.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import { singleBallots } from './single-ballots.ts';

const sipas = BUILT_IN.find((it) => it.code === 'sipas');
if (!sipas) throw new RangeError('sipas');
const questionnaire = sipas;

const option = (id: string): Answer => ({ kind: 'option', option: id });

function ballot(answers: Record<string, Answer>, rest: Partial<FiledBallot> = {}): FiledBallot {
	return {
		surveyId: 's',
		questionnaireVersion: 1,
		agencyId: 'a',
		serviceCode: 'HT',
		channel: 'poster',
		assurance: 'walk-in',
		month: '2024-11',
		answers: packAnswers(questionnaire, new Map(Object.entries(answers))),
		...rest
	};
}

/** What is told, a record a ballot, in the order added; empty cells left out. */
function toldOf(ballots: readonly FiledBallot[], agencyCode = (it: FiledBallot) => it.agencyId) {
	const table = singleBallots(questionnaire);
	for (const it of ballots) table.add(it, agencyCode(it));
	const told = table.finish();
	return ballots.map((_it, place) => {
		const codes = new Uint16Array(table.ids.length);
		told.read(place, codes);
		const cells = table.ids.map((id, at) => [id, told.values[at]?.[codes[at] ?? 0] ?? '']);
		return Object.fromEntries(cells.filter(([, value]) => value !== '')) as Record<string, string>;
	});
}

const ten = <T>(value: T): T[] => Array.from({ length: 10 }, () => value);

describe('single ballots', () => {
	test('tell ratings as they were given, several choices together, and no month', () => {
		const answers = {
			'DV.O': option('5'),
			'DV.F1.1': option('na'),
			NC: { kind: 'options', options: ['nc-1', 'nc-7'] }
		} as const;
		expect(toldOf(ten(ballot(answers)))[0]).toEqual({
			agency: 'a',
			service: 'HT',
			channel: 'poster',
			assurance: 'walk-in',
			quarter: '2024-Q4',
			'DV.O': '5',
			'DV.F1.1': 'na',
			NC: 'nc-1;nc-7'
		});
	});

	test('tell no words, no residence and nothing sensitive', () => {
		const answers: Record<string, Answer> = {
			'CS.TT': { kind: 'options', options: ['other'], otherText: 'Ông Nguyễn Văn A' },
			D5: option('ward'),
			D6: option('minority')
		};
		const [told = {}] = toldOf(ten(ballot(answers)));
		expect(told).not.toHaveProperty('D5');
		expect(told).not.toHaveProperty('D6');
		expect(told['CS.TT']).toBe('other');
		expect(JSON.stringify(told)).not.toContain('Nguyễn');
	});

	test.each([
		['D2', '18-24', 'under-35'],
		['D2', '50-59', '35-59'],
		['D2', '60-plus', '60-plus'],
		['D3', 'university', 'college-or-university'],
		['D4', 'official', 'public'],
		['D4', 'farmer', 'not-public'],
		['D1', 'female', 'female'],
		['D4', 'no-answer', 'no-answer']
	])('tell %s %s as %s', (id, given, told) => {
		expect(toldOf(ten(ballot({ [id]: option(given) })))[0]?.[id]).toBe(told);
	});

	test('hide a trait that fewer than ten ballots of the agency have, never an answer', () => {
		const common = ten(ballot({ D1: option('male'), 'DV.O': option('5') }));
		const rare = ballot(
			{ D1: option('female'), 'DV.O': option('1'), 'LC.1': option('many') },
			{ serviceCode: 'LLTP' }
		);
		const elsewhere = ten(ballot({ D1: option('female') }, { agencyId: 'b' }));
		const told = toldOf([...common, rare, ...elsewhere]);
		expect(told[10]).toMatchObject({ D1: '*', service: '*', 'DV.O': '1', 'LC.1': 'many' });
		expect(told[0]).toMatchObject({ D1: 'male', service: 'HT' });
		expect(told[11]).toMatchObject({ D1: 'female', agency: 'b' });
	});

	test('count classes, not the options within them', () => {
		const young = [...ten('18-24').slice(0, 5), ...ten('25-34').slice(0, 5)];
		const told = toldOf(young.map((age) => ballot({ D2: option(age) })));
		expect(new Set(told.map((it) => it.D2))).toEqual(new Set(['under-35']));
	});

	test('hold more than a byte’s worth of different values', () => {
		const many = Array.from({ length: 700 }, (_it, at) => ballot({}, { agencyId: `a${at % 350}` }));
		expect(toldOf(many).map((it) => it.agency)).toEqual(many.map((it) => it.agencyId));
	});

	test.each(['[99]', '{}', '[true]', '[[0,99]]'])(
		'refuse answers that no packing gives: %s',
		(answers) => {
			expect(() => singleBallots(questionnaire).add(ballot({}, { answers }), 'a')).toThrow(
				RangeError
			);
		}
	);
});
