import type { Messages } from './vi.ts';

export const filesEn: Messages['files'] = {
	sheets: {
		summary: 'Summary',
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
