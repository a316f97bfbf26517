import type { Messages } from './vi.ts';

export const papersEn: Messages['papers'] = {
	title: 'Prepare the report',
	ofProvince: 'Report of the Department of Home Affairs',
	ofAgency: (agency) => `Report of ${agency}`,
	toReport: 'Prepare the report',
	backToResults: 'See the results',
	files: 'Download',
	filesLead:
		'Figures, tables, charts and the sentences about them are written from the data. The words below are kept and stand in every later download. Number, date and signature stay blank.',
	word: 'Report (Word)',
	excel: 'Figures (Excel)',
	drafts: {
		summary: 'One-page summary',
		submission: 'Draft submission',
		decision: 'Draft decision'
	},
	notYet:
		'The results of this survey cannot be seen yet, so there is no file. You may write the words in advance.',
	own: 'Your words in the report',
	ownLead: 'What is left empty is a dotted line in Word. A new line is a new paragraph.',
	fields: {
		superior: 'Superior body on the letterhead',
		place: 'Place',
		recipients: 'Recipients',
		organisation: 'How the survey was carried out',
		limitations: 'Shortcomings',
		causes: 'Causes',
		proposals: 'Proposals'
	},
	hints: {
		superior: 'Left empty, that of the catalogue is taken.',
		place: 'Stands before the date, such as: Đắk Nông.',
		recipients: 'Separated by semicolons.',
		organisation: 'Legal basis, who was asked, how they were chosen, when and how.'
	},
	faults: {
		'too-long': (longest) => `Longer than ${longest} characters.`
	},
	mistakes: (count) => `To correct: ${count}`,
	save: 'Save the words',
	saved: 'Saved. Files downloaded from now on have these words.',
	written: (who, when) => `Last changed by ${who}, ${when}.`,
	neverWritten: 'Nobody has written into this report yet.',
	readOnly: 'You may read the words, not change them.',
	empty: 'Not written.'
};
