import type { Messages } from './vi.ts';

export const compareEn: Messages['compare'] = {
	title: 'Compare',
	lead: 'Two agencies, two times, or one agency in two surveys.',
	first: 'Side A',
	second: 'Side B',
	survey: 'Survey',
	agency: 'Agency',
	allAgencies: 'All agencies',
	period: 'Time',
	allPeriods: 'All of the time',
	show: 'Compare',
	what: 'The difference is the share satisfied of A less that of B.',
	item: 'Item',
	side: (side, agency, survey, period) => `${side}: ${agency} · ${survey} · ${period}`,
	columns: {
		a: 'A: satisfied',
		b: 'B: satisfied',
		bars: 'A above, B below',
		difference: 'Difference'
	},
	of: (count, answered) => `${count}/${answered}`,
	notAsked: 'not asked',
	noDifference: 'no difference to be given',
	up: 'A is higher',
	down: 'A is lower',
	alike: 'not told apart',
	why: {
		overlap:
			'The two sides have ballots in common, so that there is no interval of their difference. Choose two agencies, or two times that do not overlap.',
		merger:
			'Series broken: an agency was merged or split between the two surveys. The figures stand side by side, without a difference.'
	},
	hidden: (side, threshold) =>
		`${side} is not shown: fewer than ${threshold} ballots, or a group of fewer than ${threshold} could be told from it.`,
	versions:
		'The two surveys use two versions of the questionnaire: only items of the same id whose answers count alike are compared.',
	note: 'The 95% interval of the difference is Newcombe’s; where it holds 0 the two are not told apart. Of 20 items compared at once, one may differ by chance alone.',
	picture: 'Picture (PNG)',
	pictureOf: 'Picture (PNG): A and B, item by item'
};
