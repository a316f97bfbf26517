import type { Messages } from './vi.ts';

export const publicResultsEn: Messages['results']['open'] = {
	title: 'Published results',
	lead: 'Totals published by the Department of Home Affairs. No single ballot is shown.',
	empty: 'No results have been published yet.',
	emptyNext: 'The results of each survey appear here once they are published.',
	label: 'Survey results',
	about: {
		policy: 'On making and carrying out policies',
		service: 'On handling administrative procedures'
	},
	parts: (dissatisfied, other) => `Dissatisfied: ${dissatisfied}. Other opinion: ${other}.`,
	people: (count) => `${count} people answered`,
	byAgency: 'Each agency',
	satisfiedShort: (satisfied, answered) => `${satisfied} of ${answered}`,
	data: 'Open data',
	dataLead: 'Everybody may download, reuse and check it.',
	csv: 'CSV file (for spreadsheets and statistics software)',
	xlsx: 'Excel file (to compute on)',
	docx: 'Word file (a report to read and print)',
	json: 'JSON file (for programs)',
	method: 'How to read these figures',
	intervalPlain:
		'The 95% confidence interval says how far the share may vary, as only some people answered; it is indicative only.',
	all: 'Other results'
};
