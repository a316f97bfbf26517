import type { planViewVi } from './plan-view.vi.ts';

/** What a plan's own page says. */
export const planViewEn: typeof planViewVi = {
	edit: 'Edit',
	targets: 'Ballots wanted',
	editTargets: 'Enter the ballots wanted',
	progress: 'Progress',
	copy: 'Copy',
	word: 'Word',
	excel: 'Excel',
	created: 'The draft is saved. Next: enter how many ballots are wanted.',
	saved: 'Saved.',
	done: {
		submit: 'The plan was submitted.',
		withdraw: 'The plan was taken back.',
		pass: 'What you decided is recorded.',
		return: 'The plan was returned with your comment.',
		start: 'The plan has begun; its survey takes ballots on its days.',
		number: 'Number and date are recorded.',
		file: 'The signed copy is kept.'
	},
	inCharge: (username) => `In charge: ${username}`,
	savedBy: (by, at) => `Latest version saved by ${by} at ${at}`,
	revision: (number) => `version ${number}`,
	bare: 'This plan has only a title and a period.',
	titleEn: 'Title in English',
	content: 'The plan',
	empty: '(none yet)',
	next: 'What is next',
	nobodysTurn: {
		draft: 'The agency is writing it.',
		submitted: 'It waits for an opinion.',
		approved: 'Approved; the department has to begin it.',
		running: 'It has begun.',
		closed: 'The time for ballots is over.',
		published: 'The results are published.'
	},
	running: (start, end) =>
		`Ballots are taken from ${start} to the end of ${end}. To print posters, hand out slips or type papers, open the survey below.`,
	submit: {
		title: 'Submit the plan',
		text: 'Once submitted it cannot be edited, unless it is taken back or returned.',
		button: {
			'leader-agrees': 'Submit to the leader',
			'department-advises': 'Send to the department',
			'leader-approves': 'Submit to the leader',
			'department-approves': 'Send to the department'
		},
		own: 'Put up for approval',
		first: 'Before it is submitted, enter how many ballots are wanted.',
		missing: 'It cannot be submitted yet:'
	},
	warned: 'Please look at the days again (it can be submitted and approved all the same):',
	warnings: {
		'collection-before-period': 'The first day for ballots is before the rated period.',
		'agencies-before-end': 'Agencies are to finish before the last day for ballots.',
		'department-before-end': 'The department is to consolidate before the last day for ballots.',
		'department-before-agencies': 'The department is to consolidate before agencies are to finish.'
	},
	missing: {
		'no-words': 'Legal basis or purpose is empty.',
		'no-channel': 'No way for ballots to come in is chosen.',
		'no-targets': 'No number of ballots is entered.',
		'collection-over': 'The last day for ballots is past.',
		'own-questions': 'Own questions are incomplete, such as without English words.'
	},
	withdraw: 'Take back to edit',
	decide: {
		title: {
			'leader-agrees': 'The leader’s opinion',
			'department-advises': 'The department’s opinion',
			'leader-approves': 'The leader’s approval',
			'department-approves': 'The department’s approval'
		},
		button: {
			'leader-agrees': 'Agree and pass on',
			'department-advises': 'Send the opinion',
			'leader-approves': 'Approve',
			'department-approves': 'Approve'
		},
		comment: 'Comment',
		commentHint: 'Who returns a plan says what to change; the agency reads it.',
		return: 'Return'
	},
	faults: {
		'comment-missing': 'Say what the agency has to change.',
		'comment-too-long': 'The comment is longer than 2,000 characters.',
		'not-now': 'Somebody else has just dealt with this plan; this is how it stands now.',
		'collection-over': 'The last day for ballots is past. Return the plan to have it changed.',
		'own-questions':
			'Own questions of an agency are incomplete, so that the survey cannot be opened.',
		'number-missing': 'Enter both the number and the date.',
		'file-missing': 'No file is chosen.',
		'file-not-pdf': 'This file is no PDF.',
		'file-too-large': 'The file is larger than 10 MB.'
	},
	start: {
		title: 'Begin',
		text: (start, end) =>
			`Makes the survey and a poster with a QR code for each agency; ballots are taken from ${start} until the end of ${end}.`,
		paper:
			'The plan has paper ballots: once it has begun, make a point for papers for each agency.',
		button: 'Begin'
	},
	paper:
		'The plan has paper ballots. Beginning made posters alone: an agency without a point for papers needs one before papers are printed and typed.',
	toPoints: 'Make a point for papers',
	surveys: 'Surveys',
	toSurvey: 'The survey, posters, slips and papers',
	signed: {
		title: 'Signed document',
		number: 'Number',
		numberHint: 'For example 45/KH-STP. Leave both fields empty while it is not issued.',
		numberedOn: 'Date of issue',
		saveNumber: 'Record number and date',
		issued: (number, day) => `No. ${number}, issued on ${day}`,
		notIssued: 'No number and date yet.',
		file: 'Signed copy (PDF, at most 10 MB)',
		upload: 'Upload the signed copy',
		size: (kilobytes) => `${kilobytes} kB`,
		none: 'No signed copy yet.'
	},
	collection: 'Ballots are taken',
	timeline: 'What happened',
	actions: {
		create: 'Drafted',
		submit: 'Submitted',
		withdraw: 'Taken back',
		agree: 'The leader agreed',
		advise: 'The department gave its opinion',
		approve: 'Approved',
		return: 'Returned',
		number: 'Number and date recorded',
		file: 'Signed copy uploaded',
		own: 'Own questions changed',
		start: 'Begun',
		close: 'Survey closed',
		publish: 'Results published'
	}
};
