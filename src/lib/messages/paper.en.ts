import type { Messages } from './vi.ts';
import { formatNumber } from './format.ts';

const number = (value: number) => formatNumber('en', value);

export const paperEn: Messages['paper'] = {
	title: 'Paper ballots',
	scope: (batches) => `${number(batches)} batches`,
	none: 'There is no batch of paper ballots yet.',
	noneForEntry: 'A batch that the Department of Home Affairs gives you appears here.',
	noneForDepartment: 'Open a survey and choose “Give out a batch of paper” to have papers typed.',
	batch: (it) => `Batch ${number(it)}`,
	batchHeading: 'Batch',
	agency: 'Agency rated',
	survey: 'Survey',
	papers: 'Papers that came back',
	state: 'State',
	typists: 'Typed by',
	progress: (typed, wanted) => `${number(typed)} of ${number(wanted)} papers`,
	handedIn: 'handed in',
	states: { typing: 'Being typed', comparing: 'Being compared', settled: 'Settled' },
	passes: { first: 'First typing', second: 'Second typing', settled: 'As the paper says' },
	own: 'Yours to do',
	ownEntry: 'Somebody of the rated agency takes part in the typing. Reason:',
	recheck: (share) =>
		share === 'all'
			? 'The second person types all papers again.'
			: `The second person types ${number(share)}% of the papers again, drawn at random.`,
	give: 'Give out a batch of paper',
	form: {
		title: 'Give out a batch of paper',
		lead: 'Count the papers that came back, number each from 1, write the batch’s number on the envelope, and give it to two people who type on their own.',
		agencyCode: 'Agency rated',
		pointCode: 'Survey point (channel: paper)',
		noPoints:
			'This survey has no point for paper yet. Please add one of the kind Paper, then come back.',
		toPoints: 'Add a survey point',
		papers: 'Papers that came back, invalid ones included',
		papersHint: 'From 1 to 500 papers a batch.',
		recheck: 'Second typing',
		recheckAll: 'All papers',
		recheckShare: (percent) => `${percent}% of the papers, drawn at random`,
		first: 'First typist',
		second: 'Second typist',
		ownEntryReason: 'Reason why people of the rated agency may type',
		ownEntryHint: 'Leave blank where it is not needed. The report says so.',
		choose: 'Please choose',
		faults: {
			required: 'Please fill in this field.',
			'not-a-number': 'Please give a whole number within the limits.',
			unknown: 'There is no such thing in this survey.',
			'not-paper': 'This survey point is not for paper.',
			'not-entry': 'This account does not have the role of data entry.',
			'same-person': 'The two typings must be by two people.',
			'own-agency':
				'This person is of the rated agency (or one above or below it). Please choose another, or give a reason in the last field.'
		},
		mistakes: (count) =>
			`${number(count)} fields need another look. The batch has not been given out.`,
		made: (it) => `Batch ${number(it)} is given out. Please write its number on the envelope.`
	},
	type: {
		open: 'Type papers',
		heading: (paper) => `Paper ${number(paper)}`,
		lead: 'Type the number of the ticked box, Tab for the next question, Enter to save and go on to the next paper.',
		secondLead:
			'This is the second typing: you type on your own, without seeing the first. Words need not be typed again.',
		service: 'Procedure',
		otherService: 'Another procedure',
		several: (most) =>
			`Several boxes, at most ${number(most)}: type the numbers with blanks between`,
		words: 'Words written beside it',
		consent: 'The box of consent is ticked',
		invalid: 'Invalid paper',
		valid: 'Valid paper',
		reasons: { blank: 'Left blank', 'two-ticks': 'Several boxes ticked', illegible: 'Illegible' },
		save: 'Save and go on',
		kept: (paper) => `Paper ${number(paper)} is saved.`,
		mistakes: (count) => `${number(count)} fields need another look. This paper is not saved.`,
		fieldErrors: {
			required: 'No number here. If the paper is blank, choose “Invalid paper”.',
			'not-an-option': 'No box has this number.',
			'too-long': 'This is longer than allowed.',
			'too-many': 'More numbers than allowed. If several boxes are ticked, choose “Invalid paper”.',
			'no-consent': 'The box of consent is not ticked: please leave this question blank.'
		},
		all: 'Papers',
		typed: 'typed',
		done: 'You have typed all of your papers.',
		handIn: 'Hand in',
		handInNote: 'After that you can change nothing any more.',
		handedIn: 'You have handed in your typing of this batch.',
		back: 'Back to the batch'
	},
	settle: {
		open: 'Compare',
		heading: 'The two typings side by side',
		lead: 'For each paper that differs, please take out the paper itself and write down what it says. Both typings and what you settle are kept.',
		waiting: 'Nothing to compare yet: both people have to hand in first.',
		none: 'The two typings agree on every paper.',
		paper: 'Paper',
		field: 'Where they differ',
		look: 'Look at the paper',
		settled: 'looked at',
		notYet: 'open',
		service: 'Procedure',
		invalid: 'Valid or not',
		noAnswer: 'blank',
		save: 'Save what the paper says'
	},
	finish: {
		heading: 'Settle the batch',
		lead: 'Valid papers then count as all other ballots do, and nothing changes any more.',
		open: (count) => `${number(count)} papers that differ have not been looked at.`,
		button: 'Settle the batch',
		done: 'The batch is settled.'
	},
	outcome: {
		heading: 'What the batch comes to',
		valid: 'Valid papers',
		invalid: 'Invalid papers',
		agreement: 'Agreement of the two typings',
		agreementOf: (same, compared) =>
			`${number(same)} of ${number(compared)} fields that were typed twice`,
		notCompared: 'not compared'
	}
};
