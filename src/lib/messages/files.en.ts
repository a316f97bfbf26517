import type { Messages } from './vi.ts';

export const filesEn: Messages['files'] = {
	sheets: {
		summary: 'Summary',
		ranked: 'Charts of agencies',
		levels: 'Charts of five levels',
		questions: 'By question',
		services: 'By service',
		sample: 'Sample',
		method: 'Method'
	},
	order: 'No.',
	shareOf: (what) => `Share ${what.toLowerCase()}`,
	low: 'Lower bound (95%)',
	high: 'Upper bound (95%)',
	note: 'Note',
	counted: 'Ballots in the results',
	noServices: 'No ballot names an administrative procedure.',
	noAgencies: 'No agency is within the scope of this file.',
	noTraits: 'This questionnaire asks nothing about the respondents.',
	answersOf: (option) => `Ballots: ${option}`,
	whole: 'All agencies together',
	charts: {
		columns: { below: 'From lower bound', above: 'To upper bound' },
		most: (bars) => `A chart has at most ${bars} agencies; the next ones are in the chart below.`,
		mostItems: (bars) => `A chart has at most ${bars} items; the next ones are in the chart below.`,
		ranked: {
			order:
				'By share satisfied within each group, for easier reading. Black lines are the 95% intervals; two agencies whose intervals overlap are alike.',
			part: (title, from, to, all) => `${title} (agencies ${from}–${to} of ${all})`,
			description: (title) =>
				`Share satisfied of each agency with its 95% interval. ${title}. The figures are in the table on the left.`
		},
		levels: {
			part: (title, from, to, all) => `${title} (items ${from}–${to} of ${all})`,
			description: (title) =>
				`How each item spreads over five levels, a bar of 100% each. ${title}. The figures are in the table on the left.`
		}
	},
	rank: {
		answered: 'Answered, of those that rank',
		satisfied: 'Share satisfied, of those that rank',
		low: 'Low, of those that rank (95%)',
		high: 'High, of those that rank (95%)',
		rank: 'Rank',
		best: 'Best possible rank',
		worst: 'Worst possible rank',
		words: 'Rank within the group'
	},
	method: {
		survey: 'Survey',
		surveyId: 'Survey code',
		status: 'Status',
		figures: 'Figures',
		questionnaire: 'Questionnaire',
		version: (code, version) => `${code}, version ${version}`,
		scope: 'Scope of the figures',
		cautions: 'Before reading the figures',
		how: 'How it is computed',
		satisfied: 'Share satisfied',
		satisfiedText:
			'Answers that count as “satisfied” divided by all that count as satisfied, dissatisfied or other opinion. “I have not come across this” and blanks are left out of the denominator.',
		level: 'Level of confidence',
		threshold: 'Threshold of display',
		thresholdText: (threshold) => `${threshold} ballots`
	}
};
