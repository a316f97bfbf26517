import type { targetsVi, sampleSizeVi } from './plan-numbers.vi.ts';

/** Of whom how many ballots are wanted. */
export const targetsEn: typeof targetsVi = {
	title: 'Ballots wanted',
	lead: 'Enter the files finished in the period and the ballots wanted. Set a number for the whole agency, for each field or for each procedure; a line left empty has no number of its own.',
	agency: 'Agency, procedure',
	field: (name) => `Field: ${name}`,
	agencyCode: 'Agency code',
	agencyName: 'Agency',
	serviceCode: 'Procedure code',
	serviceName: 'Procedure',
	whole: 'the whole agency',
	population: 'Files (people)',
	populationOf: (name) => `Files of ${name}`,
	ballots: 'Ballots wanted',
	ballotsOf: (name) => `Ballots wanted of ${name}`,
	total: 'Total',
	save: 'Save the numbers',
	back: 'Back to the plan',
	search: 'Find an agency',
	find: 'Find',
	showServices: 'By procedure',
	showServicesOf: (name) => `By procedure of ${name}`,
	noAgencies: 'No agency matches.',
	more: (shown, all) =>
		`${shown} of ${all} agencies are shown; type a name or code to find another. Numbers of agencies that are not shown are kept.`,
	mistakes: (count) => `Not saved. ${count} to correct:`,
	faults: {
		'not-a-count': 'must be a whole number from 0 on, such as 3250.',
		'more-than-population': 'more ballots than files.',
		'parts-exceed-whole': 'what stands below adds up to more than this line.'
	},
	stale: (by, at) =>
		`${by} has just saved this plan at ${at}. Nothing is overwritten: your numbers are still in the fields, what was saved stands below them. Save again to keep yours.`,
	counted: (files, period) => `catalogue: ${files} files (${period})`,
	savedNow: (text) => `saved: ${text}`,
	nothing: 'empty'
};

/** The sample-size helper. */
export const sampleSizeEn: typeof sampleSizeVi = {
	title: 'Sample size',
	lead: 'Both ways: how many ballots a margin needs, and what margin the ballots give that the budget allows.',
	population: 'People who could be asked (N)',
	populationHint: 'The sum of the table above, unless you change it.',
	margin: 'Margin wanted (± percentage points)',
	toSize: 'How many ballots',
	budget: 'Ballots that the budget allows',
	toMargin: 'What margin',
	yamane: 'By the Ministry’s guide, N/(1+N·e²)',
	yamaneWhy: 'The short cut in use since 2014; it rounds, and so asks for a few more.',
	cochran: 'By Cochran, with finite population',
	cochranWhy: 'The full formula at 95 % confidence; a short list needs fewer ballots.',
	ballots: (count) => `${count} ballots`,
	sizeFor: (margin, population) =>
		`For a margin of at most ±${margin} points among ${population} people:`,
	marginFor: (ballots, population, margin) =>
		`With ${ballots} ballots chosen at random from ${population} files, the margin is at most ±${margin} points (95 % confidence).`,
	notRandom:
		'This plan does not choose at random: no formula tells its margin. The result speaks for those who took part only.',
	onlyRandom:
		'A margin holds only where people are chosen at random. Voluntary ballots by QR code have none.',
	faults: {
		population: 'The number of people must be a whole number from 1 on.',
		margin: 'The margin must be more than 0 and less than 100.',
		budget: 'The number of ballots must be a whole number from 1 to the number of people.'
	},
	allocate: {
		title: 'Share out',
		lead: 'Shares a total out over the rows of the table above that have files, and saves it.',
		total: 'Ballots in all',
		by: 'How',
		options: {
			proportional: 'In proportion to files: more where there are more people',
			equal: 'The same for each: so that they can be compared'
		},
		least: 'At least for each row',
		leastHint: 'Results of fewer than 10 ballots are not shown.',
		button: 'Share out and save',
		none: 'No row has files to share out by.',
		faults: {
			total: 'The total must be a whole number from 1 on.',
			least: 'The minimum must be a whole number from 0 on.',
			none: 'No row has files to share out by.'
		}
	}
};
