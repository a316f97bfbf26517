import type { Messages } from './vi.ts';

export const slipsEn: Messages['slips'] = {
	title: 'Invitation slips',
	toSlips: 'Invitation slips',
	scope: (survey) => `${survey} · a code each, which works once`,
	back: 'Back to the survey',
	issued: 'Issued',
	issuedNote: (batches) => `in ${batches} batches`,
	spent: 'Spent',
	spentNote: 'an opinion was sent with the slip',
	open: 'Open',
	openNote: 'no opinion yet, not withdrawn',
	ended: 'Out of use',
	endedNote: (returned, lost, spoiled) => `${returned} returned, ${lost} lost, ${spoiled} spoiled`,
	list: 'Batches',
	batch: 'Batch',
	batchIs: (number) => `Batch ${number}`,
	agency: 'Agency',
	point: 'Point',
	service: 'Procedure',
	count: 'Slips',
	ends: { returned: 'Returned', lost: 'Lost', spoiled: 'Spoiled' },
	made: 'Made at',
	by: 'Made by',
	empty: 'There is no batch of slips yet.',
	emptyNext: 'Choose an agency below to make the first one.',
	make: 'Make a batch',
	makeFor: (agency) => `Make a batch of slips about ${agency}`,
	makeLead:
		'The codes are shown once, in the print or the file that comes right after you press; only hashes are kept. Where paper jams or the file is lost, record the whole batch as spoiled and make a new one.',
	chooseFirst: 'Choose the agency that is rated to make a batch.',
	choose: 'Choose',
	chooseAgency: 'Agency that is rated',
	noAgencies:
		'There is no survey point for which this account may make slips. Slips are never made by the agency they ask about, the department included: name another body at the end of this page.',
	closed: 'The survey is over: no more slips are made.',
	serviceAny: 'As the point has it, or the citizen chooses',
	countHint: '1 to 5,000 slips a batch.',
	format: 'Comes as',
	formats: {
		sheet: 'Sheets of A4 (10 slips a sheet)',
		csv: 'CSV file: codes and links, to print or to send by Zalo',
		sms: 'Text messages without accents, one a line'
	},
	agree: 'I will print or save it at once, and keep the codes as I would keep money.',
	makeButton: 'Make it and write the codes',
	afterwards: 'Then reload this page to see the new batch.',
	mistakes: (count) => (count === 1 ? 'One thing needs mending:' : `${count} things need mending:`),
	faults: {
		'point-unknown': 'Please choose a survey point in use that is not of paper.',
		'agency-not-at-point': 'This point is not of the chosen agency.',
		'service-not-of-agency':
			'This procedure is not of the agency, or the point has another one fixed.',
		'count-malformed': 'The number of slips is 1 to 5000.',
		'batch-made-before':
			'That form has made its batch, and the codes cannot be shown again. If nothing was printed, record the batch as spoiled and make a new one.',
		'not-agreed': 'Please tick the box, then press again.'
	},
	makers: 'Who may make slips',
	makersLead:
		'The department makes slips for every agency but itself. It names accounts of other bodies here, such as the provincial inspectorate for slips about the department. Nobody makes slips about the own agency.',
	noMakers: 'No other account is named.',
	makerName: 'User name',
	nameMaker: 'Name',
	unnameMaker: 'Take back',
	unnameMakerOf: (username) => `Take it back from ${username}`,
	makerUnknown: 'There is no active account of this name.',
	makerNamed: (username) => `${username} may make slips now.`,
	makerUnnamed: (username) => `${username} may no longer make slips.`,
	toLedger: 'Ledger of slips',
	one: {
		title: (number) => `Batch of slips ${number}`,
		facts: 'About the batch',
		format: 'Came as',
		hash: 'Hash of the batch (SHA-256)',
		hashNote:
			'Recorded in the audit trail before any code was shown: no slip is added or taken away later.',
		states: 'What became of the slips',
		endCodes: 'Slips that came back: scan or type them',
		endCodesLead:
			'One code a line (26 or 12 characters, or the whole address); a hand scanner types for you. Slips that are open are locked; those with an opinion stay as they are.',
		codes: 'Codes',
		end: 'Record as',
		endButton: 'Lock these slips',
		endedCodes: (ended, late, unknown) =>
			`${ended} slips locked; ${late} were spent or locked before; ${unknown} lines are no code of this batch.`,
		tooMany: 'At most 500 codes at once. Please send them in parts.',
		close: 'Lock all that is left of the batch',
		closeLead: (open) =>
			`${open} slips are open. Say how many came back and how many were spoiled; the rest is recorded as lost. This cannot be undone.`,
		returned: 'Slips that came back',
		spoiled: 'Slips that were spoiled',
		confirm: 'I agree to lock all that is left of this batch.',
		confirmMissing: 'Please tick the box, then press again.',
		moreThanOpen: 'More slips are named than are left.',
		notNumbers: 'Please give the numbers in digits.',
		closeButton: 'Lock the batch',
		closed: 'All that was left of the batch is locked.',
		onlyOthers: 'This batch asks about your own agency: for reading only.'
	},
	ledger: {
		title: 'Ledger of slips',
		scope: (survey, year) => `${survey} · files of ${year}`,
		lead: 'Finished files → slips issued → spent, returned, lost, spoiled, open → valid opinions. An opinion is never tied to its slip: here are counts alone.',
		back: 'Back to the slips',
		csv: 'Save as CSV',
		xlsx: 'Save as Excel',
		finished: 'Finished files',
		unknown: 'not entered',
		coverage: 'Invited',
		valid: 'Valid opinions',
		check: 'To look into',
		balanced: 'balanced',
		questions: {
			'more-slips-than-files': 'More slips were issued than files finished.',
			'ballots-are-not-spent-slips':
				'Opinions sent by slip are not as many as slips spent: tell the auditors.',
			'many-lost': '10 % of the slips or more were lost or spoiled: an explanation is due.'
		},
		total: 'Total',
		empty: 'There is no batch of slips in this survey.',
		emptyNext: 'The ledger appears with the first batch.',
		fileName: 'slip-ledger'
	}
};
