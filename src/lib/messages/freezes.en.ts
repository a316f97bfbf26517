import type { freezesVi } from './freezes.vi.ts';

export const freezesEn: typeof freezesVi = {
	published: 'Published figures',
	sampleName: 'Report of 2024 (sample data)',
	title: 'Frozen figures',
	toFreezes: 'Freeze figures',
	lead: 'Freezing keeps every figure of the survey as it is at one moment. A report made from a freeze always has exactly these figures, whatever ballots come later, are voided, or agencies renamed.',
	moving:
		'The survey is not quite over: a freeze made now holds midterm figures, for the department and the auditor only, not to be published.',
	freeze: 'Freeze the figures now',
	name: 'Name of the freeze',
	nameHint: 'For example: Report of 2026',
	button: 'Freeze the figures',
	faults: {
		'name-required': 'Please give the freeze a name.',
		'name-too-long': 'The name is longer than 200 characters.',
		'frozen-meanwhile':
			'Somebody else has just frozen the figures of this survey. Please look at the new freeze below; press again if you still need one.'
	},
	done: (number, code) => `Figures frozen: number ${number}, code ${code}.`,
	list: 'Freezes',
	empty: 'Nothing has been frozen yet. The results that you see are provisional.',
	number: 'No.',
	code: 'Code',
	at: 'Frozen at',
	by: 'By',
	open: 'See the figures',
	openOf: (number) => `See the figures of freeze ${number}`,
	midterm: 'midterm',
	beforeLog: 'frozen before freezes were logged, not published; it can be frozen anew',
	back: 'Survey',
	backToList: 'Freezes',
	compare: 'Compare two freezes',
	compareButton: 'Compare',
	from: 'Earlier',
	to: 'Later',
	differences: (from, to) => `Differences between freeze ${from} and freeze ${to}`,
	same: 'Both freezes have the same figures.',
	needTwo: 'There have to be two freezes to compare.',
	what: 'Figure',
	before: (number) => `No. ${number}`,
	change: 'Change',
	ballots: 'Ballots received',
	voided: 'Voided ballots',
	satisfied: (domain) => `${domain}: satisfied`,
	nameOf: 'Name of the agency',
	files: 'Finished files',
	province: 'Overall index by finished files',
	weightOf: (question) => `Weight of the item: ${question}`,
	whole: 'All together',
	absent: 'none',
	points: (points) => `${points} percentage points`,
	few: (agencies) =>
		`Note: the ballots of ${agencies} differ by fewer than 10. Whoever has both can tell the answers of these ballots. Give out only one of the two.`,
	liveNow: 'See the figures as they are now',
	provisionalHere: 'These figures are as they are now, and may change.',
	checkPaper: 'To hold against the paper',
	checkPaperText:
		'Scan the code or open the address beside it to see exactly these figures and hold them against the paper.',
	qrLabel: (address) => `QR code that opens ${address}`,
	public: {
		title: 'Frozen figures',
		of: 'Survey',
		match: 'This code belongs to figures that were frozen here.',
		notYet:
			'The results of this survey are not published yet, so the figures are not shown here. Once the Department of Home Affairs publishes them, this address opens exactly the figures that are printed on the paper.',
		midterm:
			'These are midterm figures, frozen before the survey was over, and are not published. What is published of the survey was frozen after its end.',
		staff: 'Staff who may see the results: log in, then open this address again.',
		logIn: 'Log in',
		newer: 'There is a newer freeze of this survey; the paper may have older figures.',
		current: 'See the results that are published'
	}
};
