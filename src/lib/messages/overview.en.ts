import type { Messages } from './vi.ts';

export const overviewEn: Messages['overview'] = {
	tabs: {
		label: 'Pages of results of the survey',
		results: 'Results',
		overview: 'By comparison group',
		compare: 'Compare',
		crosstab: 'Cross-table',
		comments: 'Comments'
	},
	title: 'By comparison group',
	lead: 'One line an agency, compared within its group. Choose an agency to see why.',
	against: 'Against an earlier survey',
	againstNone: 'Do not compare',
	noEarlier: 'There is no earlier survey with the same questionnaire to compare with.',
	apply: 'Show',
	onThisPage: 'On this page',
	noGroup: 'Agencies of no group',
	group: (name) => `Group: ${name}`,
	domain: (domain, group) => `${domain} · ${group}`,
	columns: {
		agency: 'Agency',
		answered: 'Answered',
		satisfied: 'Satisfied',
		interval: '95% interval',
		bar: '0 – 100%',
		rank: 'Rank',
		movement: 'Against the earlier survey'
	},
	caption: (question) => `Question: ${question} Sorted by the share satisfied, the highest first.`,
	ranks: {
		exact: (rank) => `rank ${rank}`,
		range: (rank, best, worst) => `rank ${rank} (may be from ${best} to ${worst})`,
		equal: 'not told apart',
		'too-few': 'too few ballots to be ranked',
		none: '–'
	},
	notRanked: 'The order in the table is for easy reading only.',
	ofRanked:
		'Answers, shares and intervals are of the ballots that rank; the column “All sources” and the movement are of all ballots.',
	rankMethod: (least) =>
		`Ranks are within a group, from ${least} answers on; their ranges come from comparing every pair with Holm’s correction at the 5% level.`,
	movement: {
		moved: (way, points) => `${way}: ${points} points`,
		between: (low, high) => `${low} to ${high}`,
		up: 'up',
		down: 'down',
		alike: 'not told apart',
		none: 'no figures in one of the two surveys',
		hidden: 'not shown',
		broken: {
			merger: 'series broken: the agency was merged or split between the two surveys',
			question: 'series broken: the answers count in another way'
		},
		note: 'Changes are in percentage points with Newcombe’s 95% interval of the difference; where it holds 0 the two surveys are not told apart.'
	},
	heat: {
		title: 'Index by agency and factor',
		caption:
			'Out of 100. The darker the ground, the lower the index. ▼ 5 points or more below the mean of the agencies, ▲ 5 or more above: where to look first, not a statistical finding.',
		index: 'Overall',
		mean: 'Mean of the agencies',
		none: '–',
		unanswered: 'No answer that counts.',
		noneNote: '–: no answer that counts.',
		low: 'below the mean',
		high: 'above the mean',
		bands: ['under 60', '60 to under 70', '70 to under 80', '80 to under 90', '90 and more'],
		rule: (version) =>
			`The index goes by rule ${version}: the share satisfied of each item, their mean for each factor.`
	},
	owed: {
		title: 'Not complete yet',
		lead: (deadline) => `Agencies finish by ${deadline}.`,
		none: 'Every agency has its ballots and has entered its finished files.',
		letter: 'Draft of a reminder (Word)',
		columns: { agency: 'Agency', ballots: 'Received', target: 'Planned', owes: 'Missing' },
		noTarget: 'not in the plan',
		owes: {
			'no-ballots': 'no ballot yet',
			'too-few': 'fewer than 10 ballots, not shown',
			'below-target': 'fewer ballots than planned',
			'no-files': 'finished files not entered'
		},
		filesOf: (year) => `of ${year}`
	}
};
