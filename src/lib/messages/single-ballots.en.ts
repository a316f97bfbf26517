import type { Messages } from './vi.ts';

export const singleBallotsEn: Messages['singleBallots'] = {
	title: 'Single ballots',
	to: 'Single ballots',
	scope: 'For auditors only, once the survey is over. Every export is recorded.',
	rulesTitle: 'What the file holds',
	rules: [
		'A line is a ballot that counts. The lines are shuffled anew in every export.',
		'Left out: words, ids, receipts, points, days, residence, ethnicity, disability.',
		'Time is told by the quarter; age, education and occupation in wide classes.',
		'* stands for a trait that fewer than 10 ballots of the agency have: procedure, channel, quarter, respondent.',
		'Several choices are separated by semicolons. An empty cell was not answered.',
		'Columns are named by the ids of the questions; levels 1 to 5 are numbers.'
	],
	sheet: 'Ballots',
	rulesSheet: 'Notes',
	count: (ballots) => `${ballots} ballots`,
	start: { csv: 'Export CSV', xlsx: 'Export Excel' },
	notYet: 'The survey is not over yet: single ballots come after it.',
	fileName: 'single-ballots',
	back: 'Back to the survey'
};
