import { describe, expect, test } from 'vitest';
import type { Cut, Report } from '#lib/domain/report.ts';
import { resultsJson } from './results-json.ts';

const text = (vi: string, en = vi) => ({ vi, en });
const hidden: Cut = { suppressed: true };

const report: Report = {
	survey: {
		id: 's',
		title: text('Khảo sát', 'Survey'),
		status: 'published',
		questionnaire: { code: 'q', version: 1 },
		sample: false
	},
	filter: {},
	nonProbability: false,
	ranking: { sources: ['slip', 'random'], of: 'all' },
	choices: { agencies: [], services: [], channels: [], periods: [] },
	ballots: 12,
	waiting: 2,
	cut: {
		suppressed: false,
		questions: [
			{
				kind: 'rating',
				id: 'R',
				text: text('R'),
				domain: 'service',
				answered: 0,
				options: [{ id: 'na', text: text('NA'), count: 10 }],
				mapping: text('…')
			},
			{
				kind: 'multiple',
				id: 'M',
				text: text('M'),
				answered: 3,
				options: [{ id: 'a', text: text('A'), count: 3 }]
			},
			{ kind: 'text', id: 'T', text: text('T'), answered: 1 }
		]
	},
	questions: [],
	agencies: [
		{
			code: 'A',
			name: text('Sở A', 'A'),
			ballots: 9,
			waiting: 0,
			cut: hidden,
			services: [{ code: 'S1', name: text('Khai sinh', 'Birth'), cut: hidden }]
		}
	],
	method: { level: 0.95, threshold: 10, mappings: [text('Một.'), text('Hai.')] }
};

const written = (changes: Partial<Report> = {}): unknown =>
	JSON.parse(resultsJson({ ...report, ...changes }));

describe('resultsJson', () => {
	test('has options for what can be chosen, and classes only where somebody answered', () => {
		expect(written()).toMatchObject({
			ballots: 12,
			waiting: 2,
			questions: [
				{
					id: 'R',
					kind: 'rating',
					domain: 'service',
					answered: 0,
					options: [{ id: 'na', count: 10 }]
				},
				{ id: 'M', kind: 'multiple', answered: 3, options: [{ id: 'a', count: 3 }] },
				{ id: 'T', kind: 'text', answered: 1 }
			]
		});
		expect(resultsJson(report)).not.toContain('"satisfied"');
	});

	test('has no number of a suppressed cut', () => {
		expect(written()).toHaveProperty('agencies', [
			{
				code: 'A',
				name: 'Sở A',
				suppressed: true,
				services: [{ code: 'S1', name: 'Khai sinh', suppressed: true }]
			}
		]);
		const whole = written({ cut: hidden });
		expect(whole).toHaveProperty('suppressed', true);
		expect(whole).not.toHaveProperty('ballots');
		expect(whole).not.toHaveProperty('questions');
	});

	test('says that ballots are invented where they are, and else nothing of it', () => {
		expect(written()).not.toHaveProperty('survey.sample');
		const sample = { ...report.survey, sample: true };
		expect(written({ survey: sample })).toHaveProperty('survey.sample', true);
	});

	test('says how answers were mapped, in Vietnamese', () => {
		expect(written()).toHaveProperty('method', {
			mapping: 'Một. Hai.',
			interval: 'wilson',
			level: 0.95,
			threshold: 10
		});
	});

	test('ends with a line feed', () => {
		expect(resultsJson(report)).toMatch(/^\{\n {2}"survey": \{\n[^\r]*\}\n$/);
	});
});
