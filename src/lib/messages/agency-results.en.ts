import type { Messages } from './vi.ts';

export const agencyResultsEn: Messages['agencyResults'] = {
	index: {
		title: 'Satisfaction index',
		caption: 'Out of 100, the lowest factor first. Choose a factor to see its items.',
		overall: 'Overall',
		factor: 'Factor',
		value: 'Index',
		none: 'not to be computed',
		lowest: 'Lowest factors:',
		overallIs: (index) => `Overall index: ${index}.`,
		rule: (version) =>
			`The index goes by rule ${version}: the share satisfied of each item, their mean for each factor, then for each domain.`
	},
	levels: {
		title: 'The five levels, item by item',
		caption:
			'In each cell: share and number of people. Bars go from level 5 (very satisfied, left) to level 1 (very dissatisfied, right).',
		item: 'Item',
		answered: 'Answered',
		level: (level) => `Level ${level}`,
		names: ['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 'Very dissatisfied'],
		bar: '0 – 100%'
	},
	byChannel: (domain) => `${domain}: by channel`,
	byMonth: (domain) => `${domain}: by month`
};
