import type { Messages } from './vi.ts';

export const wordReportEn: Messages['wordReport'] = {
	kind: 'Report',
	subject: (survey) => `Results of the survey “${survey}”`,
	department: 'Department of Home Affairs',
	addressee: {
		department: 'the Chairman of the Provincial People’s Committee',
		agency: 'the Department of Home Affairs'
	},
	opening: (issuer, survey) => `${issuer} reports the results of the survey “${survey}”:`,
	headings: {
		organisation: 'I. HOW THE SURVEY WAS CARRIED OUT',
		results: 'II. RESULTS',
		whole: 'Overall results',
		agencies: 'Results by agency',
		sources: 'Results by source of ballots',
		index: 'Satisfaction index',
		ranks: 'Ranks within groups',
		criteria: 'Results by criterion',
		levels: 'Five levels by criterion',
		services: 'Results by administrative procedure',
		channels: 'Results by channel',
		periods: 'Against the survey before',
		points: 'Points of the reform index',
		choices: 'The respondents, and other questions',
		assessment: 'III. ASSESSMENT AND PROPOSALS',
		own: ['1. Shortcomings', '2. Causes', '3. Proposals']
	},
	questionnaire: (code, version, questions) =>
		`The survey uses the questionnaire ${code}, version ${version}, with ${questions} questions.`,
	scope: (scope) => `Scope of the figures: ${scope}.`,
	received: (ballots, counted, agencies) =>
		`${ballots} ballots of ${agencies} agencies were received; ${counted} of them are in the results.`,
	receivedHidden: (agencies) =>
		`The survey has ${agencies} agencies; the number of all ballots within this scope is not shown.`,
	field: 'Population, sampling, time and way of handing out and collecting ballots: ',
	ownText: '[to be added by the agency]',
	own: '………………………………………………………………………………',
	tables: {
		sample: 'Ballots by agency',
		whole: 'Overall results by domain',
		agencies: (domain) => `${domain}: results by agency`,
		criteria: (section) => `Results by criterion: ${section}`,
		levels: (domain) => `${domain}: five levels`,
		services: (domain) => `${domain}: results by administrative procedure`,
		options: 'Ballots by answer',
		otherCriteria: 'other criteria'
	},
	table: (number, title) => `Table ${number}. ${title}`,
	chart: (number, title) => `Chart ${number}. ${title}`,
	chartFor: (title) => `${title}. The figures are in the table beside it.`,
	order: 'No.',
	counted: 'In the results',
	notYet: 'Not yet',
	intervalShort: '95% confidence interval',
	domainSentence: ({ domain, satisfied, answered, shares, dissatisfied, other, interval }) =>
		`${domain}: ${satisfied} of the ${answered} people who answered are satisfied (${shares[0]}, 95% confidence interval ${interval}), ${dissatisfied} dissatisfied (${shares[1]}), ${other} of another opinion (${shares[2]}).`,
	domainReason: (domain, reason) => `${domain}: ${reason}`,
	difference: (domain, points, high, low) =>
		`${domain}: the highest share satisfied of an agency (${high}) and the lowest (${low}) are ${points} percentage points apart.`,
	ranking:
		'The chart puts agencies in the order of their share satisfied for easier reading; two agencies whose intervals overlap cannot be told apart, and neither ranks above the other.',
	index: {
		value: 'Index',
		overall: 'Overall satisfaction index',
		table: 'Satisfaction index by domain and factor',
		none: 'not computed',
		sentence: (value) => `The overall satisfaction index is ${value} of 100.`,
		noSentence: 'There is no overall satisfaction index: a domain has no answer at all.',
		rule: (version, policy, service) =>
			`The index follows the rule ${version}: of a criterion it is the share satisfied, of a factor the mean of its criteria, of a domain the mean of its factors; overall, policy weighs ${policy} and services ${service}. Another rule may move the index by more than a point.`,
		partial: 'A factor without answers is left out, and the others stand for it.',
		byAgency: 'Index by agency and factor'
	},
	rank: {
		column: 'Rank',
		satisfied: 'Satisfied (95% interval)',
		title: (domain, group) => `${domain}: ranks ${group}`,
		group: (name) => `within the group “${name}”`,
		noGroup: 'of the agencies without a group',
		exact: (rank) => `rank ${rank}`,
		range: (rank, best, worst) => `rank ${rank} (may be from ${best} to ${worst})`,
		equal: 'cannot be told apart',
		tooFew: 'too few ballots for a rank',
		method: (least) =>
			`Agencies are ranked within their group alone, from ${least} people who answered. The range of a rank comes from pairwise comparison with Holm’s correction at the 5% level; what cannot be told apart is equal.`
	},
	tablesMore: {
		channels: (domain) => `${domain}: results by channel`,
		periods: (domain) => `${domain}: change against the survey before`
	},
	periods: {
		before: 'Before',
		now: 'Now',
		change: 'Change (percentage points)',
		intro: (survey, days) => `The survey before is “${survey}” (${days}).`,
		ways: { up: 'rose by', down: 'fell by', same: 'did not change' },
		index: (way, points, before, now) =>
			`The satisfaction index ${way} ${points} percentage points (from ${before} to ${now}).`,
		indexSame: (value) => `The satisfaction index did not change (${value}).`,
		share: (domain, change, shares, interval) =>
			`${domain}: the satisfied share ${change} (from ${shares[0]} to ${shares[1]}; 95% interval of the change ${interval[0]} to ${interval[1]}).`,
		points: (way, points) => `${way} ${points} percentage points`,
		alike: 'The interval holds 0: there is no ground to say that anything changed.',
		none: (domain, reason) => `${domain}: cannot be compared (${reason}).`,
		otherVersion: (before, now) =>
			`The two surveys use two versions of the questionnaire (${before} and ${now}): compare with care.`,
		otherAgencies: 'The two surveys are not of the same agencies: their totals have another scope.'
	},
	sourcesNote:
		'Ballots of who walked in and of files are no random sample; they should not be pooled with slips and random samples when agencies are compared.',
	textAnswers: (count, question) => `${count} people wrote an opinion to “${question}”.`,
	multiple: 'Several answers could be chosen, so the shares may sum to more than 100%.',
	closing: (issuer) => `This is the report of ${issuer}.`,
	signer: 'Director',
	asAbove: 'As above',
	file: 'File: VT, …',
	appendix: (number) => `Appendix ${number}`,
	appendixTo: (symbol, issuer) =>
		`(To Report No.      /${symbol} of ….. / ….. / 20….. by ${issuer})`,
	methodTitle: 'Method',
	checkPaper: 'To hold against the paper',
	checkPaperText: (code: string, address: string) =>
		`The figures of this report are frozen with the code ${code}. Scan the code below or open ${address} to see exactly these figures and hold them against the paper.`,
	checkPaperQr: (address: string) => `QR code that opens ${address}`,
	indexTitle: 'Index by agency and factor',
	optionsTitle: 'Figures by answer'
};
