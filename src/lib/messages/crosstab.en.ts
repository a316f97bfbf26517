import type { Messages } from './vi.ts';

export const crosstabEn: Messages['crosstab'] = {
	title: 'Cross-table',
	lead: 'One question by one trait of the respondents, or by the state of their file.',
	agency: 'Agency',
	allAgencies: 'All agencies',
	trait: 'By trait',
	question: 'Question',
	show: 'Show',
	group: 'Group',
	unanswered: 'Did not answer this',
	ballots: 'Ballots',
	caption: (question, trait) => `${question} By: ${trait}`,
	askedOf: (question, answers) =>
		`Asked only of those who answered “${answers}” to “${question}”. Ballots are those who were asked and answered; shares are of those who answered this question.`,
	fewAsked: (threshold) =>
		`Not shown: fewer than ${threshold} people were asked and answered, or a group of fewer than ${threshold} could be told from it.`,
	nobodyAsked: 'Nobody was asked this and answered it.',
	coveredAsked: (covered, asked) =>
		`The groups that are shown hold ${covered} of ${asked} people who were asked and answered. Small groups are hidden agency by agency.`,
	unasked: 'Was not asked this, or did not answer',
	nobody: 'Nobody is in this group.',
	hidden: (threshold) =>
		`Not shown: fewer than ${threshold} ballots, or a group of fewer than ${threshold} could be told from it.`,
	covered: (covered, ballots) =>
		`The groups that are shown hold ${covered} of ${ballots} ballots. Small groups are hidden agency by agency; a column of several agencies adds up only what is shown of each.`,
	nothing: 'This questionnaire asks nothing about the respondents.',
	frozen: {
		note: (number, name) =>
			`The table of freeze ${number} (${name}), as in the files that were exported. A freeze keeps satisfaction by field and state of the file; other cross-tables are computed from the ballots as they are now, and are provisional.`,
		other:
			'The freeze does not keep this table. One computed from the ballots as they are now is provisional, and may differ from the frozen figures.',
		live: 'Open the provisional cross-table'
	},
	hiddenAgency: 'This agency has too few ballots to be shown.',
	picture: 'Picture (PNG)',
	pictureOf: (what) => `Picture (PNG): ${what}`,
	officials: {
		title: 'With and without respondents who are officials',
		lead: 'People of public offices may answer differently about a public office than other citizens. A large gap belongs in the report.',
		of: {
			all: 'All respondents',
			others: 'Without officials and public employees',
			officials: 'Officials and public employees only'
		},
		link: 'With and without officials'
	},
	links: {
		title: 'Respondents and state of the file',
		lead: 'Satisfaction by group of respondents, each of 10 ballots or more.'
	},
	notYet:
		'Cross-tables can be read once the survey is over and every ballot is counted: while ballots come in, a group may grow by one at a time.'
};
