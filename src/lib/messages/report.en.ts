import type { Messages } from './vi.ts';

export const reportEn: Messages['report'] = {
	picture: 'Picture (PNG)',
	pictureOf: (what) => `Picture (PNG): ${what}`,
	title: 'Survey results',
	agency: 'Agency',
	agencyCode: 'Agency code',
	service: 'Administrative procedure',
	serviceCode: 'Procedure code',
	question: 'Criterion',
	questionId: 'Criterion code',
	option: 'Answer',
	count: 'Ballots',
	share: 'Share',
	ballots: 'Ballots received',
	waiting: 'Ballots not yet in the results',
	paperNote: (papers, invalid) =>
		`Paper: ${papers} papers came back, of which ${invalid} are invalid and not counted.`,
	agreementNote: (share, compared) =>
		`Paper: two people who typed on their own agree in ${share} of ${compared} fields that were typed twice; where they differ the paper was looked at.`,
	ownEntryNote: (papers) =>
		`${papers} papers were typed with people of the rated agency taking part.`,
	waitingNote: (waiting) =>
		`Ballots received, but not yet in the results: ${waiting}. Results move in groups of 10 ballots or more; the rest is counted when the survey is over.`,
	answered: 'People who answered',
	satisfied: 'Satisfied',
	dissatisfied: 'Dissatisfied',
	other: 'Other opinion',
	interval: '95% confidence interval',
	intervalOfSatisfied: '95% confidence interval of the share satisfied',
	intervalMethod: 'The 95% confidence intervals are Wilson score intervals and indicative only.',
	satisfiedOf: (satisfied, answered) =>
		`${satisfied} of the ${answered} people who answered are satisfied`,
	total: 'Overall',
	allAgencies: 'All agencies',
	allServices: 'All procedures',
	allChannels: 'All channels',
	allPeriods: 'The whole time',
	theAgency: 'the agency',
	otherService: 'Another procedure',
	serviceNotRecorded: 'Procedure not recorded',
	provisional: 'Provisional',
	gapNote: (since, until) =>
		`The data were restored from a backup after an accident: ballots received from ${since} to ${until} may be missing from these results.`,
	differedNote: (since, until, { receipts, ballots }) =>
		ballots < receipts
			? `Of the ballots received from ${since} to ${until}, ${receipts} had a receipt and only ${ballots} were left when they were to be locked: at least ${receipts - ballots} are missing from these results.`
			: `Of the ballots received from ${since} to ${until}, ${ballots} were there and only ${receipts} receipts: nobody can tell which of them citizens sent, so none of them counts in these results.`,
	provisionalNote: 'Provisional figures: not frozen, and may still change.',
	/** @param at an instant, `code` in groups, as people read them */
	frozenNote: (at: string, code: string) => `Figures frozen at ${at}, code ${code}.`,
	frozen: 'Frozen',
	sample: 'Sample data',
	sampleNote: 'Sample data: these ballots were made up for show and are nobody’s opinion.',
	suppressed: 'Not shown',
	suppressedNote: (threshold) =>
		`Figures of groups under ${threshold} ballots are not shown, nor those of groups from which one under ${threshold} could be derived.`,
	movingNote: (threshold) =>
		`While ballots still come in, questions that only some people are asked are not shown, nor are the parts of an agency (procedure, channel, source, period) once one of them has grown by fewer than ${threshold} ballots at a time: figures of before and after would tell single answers.`,
	notRepresentative:
		'The results reflect the opinions of those who took part; they do not represent all users of the service.',
	mappingNote: (mapping) => `How answers are grouped: ${mapping}`,
	roundingNote: 'The shares of one criterion are rounded so that they sum to exactly 100%.',
	noBallots: 'No ballots yet.',
	noneSealed: 'Fewer than 10 ballots so far: no results to show yet.',
	nobodyAnswered: 'Nobody answered.',
	notApplicable: 'No share can be given: it concerned none of those who answered.',
	province: {
		weighted: (index: string, period: string) =>
			`Index of all agencies, weighted by finished files (${period}): ${index}.`,
		mean: (agencies: string, index: string) =>
			`Mean of the ${agencies} agencies whose figures are shown: ${index}.`,
		noFiles: (agencies: string) =>
			`Not weighted by finished files: ${agencies} agencies have no number of files.`,
		noWeight: 'Not to be weighted by finished files: those that were entered sum to 0.',
		origin: (sources: string, day: string, people: string) =>
			`Files: ${sources}; counted on ${day}${people === '' ? '' : `; entered by ${people}`}.`
	},
	source: 'Source of ballots',
	bySource: (domain: string) => `${domain}: by source of ballots`,
	sources: {
		slip: 'Invitation slips',
		random: 'Random sample',
		'walk-in': 'Who walked in',
		import: 'From a file'
	},
	ranking: {
		rank: 'Rank',
		by: (sources: string) => `Ranked by ballots of these sources: ${sources}.`,
		others: 'Ballots of other sources are in the results, but rank nobody.',
		unsure:
			'Of an agency with fewer than 10 ballots of other sources the figures that rank are hidden; its rank is the range that holds whatever these few said, and so a wider one.',
		free: 'Some of these are no random choice: the ranking does not speak for all who use the services.',
		none: (sources: string) =>
			`Not ranked: there is no ballot of a source that ranks (${sources}).`,
		filtered:
			'Not ranked: these figures are a part, and some of them are of sources that do not rank. Agencies are ranked by all their ballots only.',
		noBallots: 'no ballots of a source that ranks',
		all: 'All sources',
		basis: (share, answered) => `by ${share} of ${answered}`,
		ofAll: (answered) => `of ${answered}`
	},
	channel: 'Channel',
	channels: {
		poster: 'QR code at the counter',
		slip: 'Invitation slip',
		kiosk: 'Kiosk',
		enumerator: 'Enumerator',
		paper: 'Paper ballot',
		import: 'Imported from a file'
	},
	domain: 'Domain',
	domains: {
		policy: 'Making and carrying out public policy',
		service: 'Delivery of public administrative services'
	},
	statuses: {
		draft: 'Not yet open',
		open: 'Open',
		closed: 'Closed',
		published: 'Published'
	},
	period: 'Period',
	year: 'Year',
	quarter: 'Quarter',
	month: 'Month'
};
