import type { planFormVi } from './plan-form.vi.ts';

/** What a plan's form says. */
export const planFormEn: typeof planFormVi = {
	newTitle: 'New plan',
	editTitle: 'Edit the plan',
	save: 'Save the plan',
	cancel: 'Leave without saving',
	mistakes: (count) => `Not saved. ${count} to correct:`,
	groups: {
		what: 'What it is',
		whom: 'Who is asked',
		how: 'How they are asked',
		when: 'When',
		who: 'Who is in charge'
	},
	fields: {
		title: 'Title',
		titleEn: 'Title in English (optional)',
		legalBasis: 'Legal basis',
		purpose: 'Purpose',
		periodStart: 'Rates services from',
		periodEnd: 'Until',
		collectionStart: 'Takes ballots from',
		collectionEnd: 'Until the end of',
		population: 'Who is asked',
		frame: 'The list that people are chosen from (frame)',
		method: 'How people are chosen',
		occasions: 'Slips are handed out with',
		channels: 'How ballots come in',
		questionnaire: 'Questionnaire',
		rankedSources: 'Ballots that make the ranking',
		inCharge: 'People in charge',
		agenciesBy: 'Agencies report by',
		departmentBy: 'The department consolidates by'
	},
	hints: {
		oneALine: 'One point a line.',
		titleEn:
			'Shown on the English pages of the form. Where the Vietnamese title changes, change this one too, or leave it empty.',
		frame: 'Where do the names come from, and has everybody the same chance to be asked?',
		occasions:
			'Ask those too who were refused or sent for more papers: asking only who was served well makes figures better than the truth.',
		channels: 'More than one may be chosen.',
		rankedSources:
			'Agencies are ranked by the ballots of these sources alone; all others stay in the results. Once the plan is submitted this cannot be changed. Mind that who walks in, and ballots from a file, are no random choice: an agency may ask those who are satisfied to answer. Tick them only for a reason.',
		collection: 'Ballots are taken on these days; the survey closes by itself after the last one.'
	},
	populations: {
		procedure: 'People who finished a procedure',
		household: 'People at home',
		'walk-in': 'Visitors'
	},
	methods: {
		all: 'Everybody is asked',
		random: 'Chosen at random from the list',
		quota: 'Fixed quotas, not at random',
		voluntary: 'Voluntary: whoever likes answers'
	},
	occasions: {
		result: 'the result',
		supplement: 'the notice to supplement',
		refusal: 'the refusal'
	},
	channels: {
		poster: 'QR code at the counter',
		slip: 'Invitation slips, each works once',
		kiosk: 'Kiosk at the counter',
		enumerator: 'Interviewers',
		paper: 'Paper ballots'
	},
	rankedSources: {
		slip: 'Invitation slips, each works once',
		random: 'Random sample',
		'walk-in': 'Who walked in (QR code, kiosk)',
		import: 'Ballots from a file'
	},
	rankedFreely:
		'Ballots that are no random choice count for the ranking: it does not speak for all who use the services.',
	faults: {
		required: 'is needed.',
		'too-long': 'is too long.',
		'not-a-day': 'is no day of the calendar between 2000 and 2099.',
		'end-before-start': 'is earlier than the first day.',
		'not-an-option': 'has no such option.',
		'other-year':
			'names another year than the Vietnamese title or the days of the plan. Correct it or leave it empty.'
	},
	fault: (field, fault) => `${field}: ${fault}`,
	stale: {
		title: 'Somebody saved this plan before you',
		text: (by, at) =>
			`${by} saved at ${at}. Nothing is overwritten: below is what differs, and what you typed is still in the fields. Bring them together and save again.`,
		same: 'The two are the same: save, or leave it.',
		field: 'Field',
		theirs: 'As saved',
		yours: 'Yours',
		nothing: '(empty)'
	}
};
