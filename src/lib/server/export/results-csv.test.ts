import { describe, expect, test } from 'vitest';
import type { Cut, RatingResult, Report } from '#lib/domain/report.ts';
import { wilsonInterval } from '#lib/domain/statistics.ts';
import { resultsCsv } from './results-csv.ts';

const text = (vi: string, en = vi) => ({ vi, en });
const share = (count: number, answered: number) => ({
	count,
	share: count / answered,
	...wilsonInterval(count, answered)
});

/** 3, 2 and 2 of 7: rounded one by one their percentages sum to 99.99. */
const rating: RatingResult = {
	kind: 'rating',
	id: 'R',
	text: text('Hài lòng với Sở A?', 'Satisfied with A?'),
	answered: 7,
	options: [],
	mapping: text('…'),
	satisfied: share(3, 7),
	dissatisfied: share(2, 7),
	other: share(2, 7)
};
const unanswered: RatingResult = {
	kind: 'rating',
	id: 'R',
	text: text('Hài lòng với Sở B?'),
	answered: 0,
	options: [],
	mapping: text('…')
};
const shown: Cut = {
	suppressed: false,
	questions: [rating, { kind: 'text', id: 'T', text: text('Góp ý', 'Comments'), answered: 4 }]
};

const report: Report = {
	survey: {
		id: 's',
		title: text('s'),
		status: 'closed',
		questionnaire: { code: 'q', version: 1 },
		sample: false
	},
	filter: {},
	nonProbability: false,
	ranking: { sources: ['slip', 'random'], of: 'all' },
	choices: { agencies: [], services: [], channels: [], periods: [] },
	ballots: 24,
	waiting: 0,
	cut: shown,
	questions: [
		{ id: 'R', kind: 'rating', text: text('Hài lòng với {agency}?', 'Satisfied with {agency}?') },
		{ id: 'T', kind: 'text', text: text('Góp ý', 'Comments') }
	],
	agencies: [
		{
			code: 'A',
			name: text('Sở A', 'A'),
			ballots: 12,
			waiting: 0,
			cut: shown,
			services: [{ code: 'S1', name: text('=1+1'), cut: { suppressed: true } }]
		},
		{
			code: 'B',
			name: text('Sở B', 'B'),
			ballots: 12,
			waiting: 0,
			cut: {
				suppressed: false,
				questions: [unanswered]
			},
			services: []
		}
	],
	method: { level: 0.95, threshold: 10, mappings: [] }
};

const lines = (locale: 'vi' | 'en') =>
	new TextDecoder().decode(resultsCsv(report, locale)).split('\r\n');

describe('resultsCsv', () => {
	test('has parts that sum to 100.00, and the interval of satisfied', () => {
		expect(lines('vi')[1]).toBe(
			'A,Sở A,,,R,Hài lòng với Sở A?,12,7,3,2,2,42.86,28.57,28.57,15.82,74.95'
		);
	});

	test('has only ballots and answered for what is no rating', () => {
		expect(lines('vi')[2]).toBe('A,Sở A,,,T,Góp ý,12,4,,,,,,,,');
	});

	test('has no figures of a suppressed cut, not even its ballots', () => {
		expect(lines('vi').slice(3, 5)).toEqual([
			"A,Sở A,S1,'=1+1,R,Hài lòng với Sở A?,,,,,,,,,,",
			"A,Sở A,S1,'=1+1,T,Góp ý,,,,,,,,,,"
		]);
	});

	test('has no percentages where nobody answered', () => {
		expect(lines('vi')[5]).toBe('B,Sở B,,,R,Hài lòng với Sở B?,12,0,,,,,,,,');
	});

	test('speaks the language asked for, with a dot in the figures all the same', () => {
		expect(lines('en')[1]).toBe(
			'A,A,,,R,Satisfied with A?,12,7,3,2,2,42.86,28.57,28.57,15.82,74.95'
		);
	});
});
