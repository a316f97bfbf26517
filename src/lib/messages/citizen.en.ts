import type { Messages } from './vi.ts';

export const citizenEn: Messages['citizen'] = {
	productName: 'Hài Lòng',
	skipToContent: 'Skip to content',
	otherLanguage: 'Tiếng Việt',
	formTitle: (agency) => `${agency} · Are you satisfied?`,
	formDescription: (minutes) =>
		`Please tell us what you think. No name, about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
	greeting: (agency) => `${agency} would like to hear your opinion in order to serve you better.`,
	openingAnonymous: 'We do not ask your name.',
	openingVoluntary: 'Answering is up to you and does not affect your file.',
	openingTotals:
		'We publish totals only, never single ballots. The officials who handle your file cannot see this ballot.',
	openingMinutes: (minutes) =>
		`It takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Thank you!`,
	notForComplaints: 'This is not the place to lodge a complaint or denunciation.',
	reportProblem: (hotline) => `To report a problem, please call ${hotline}.`,
	sampleData: 'Sample data: this ballot is for trying out and rates nobody.',
	serviceQuestion: 'Which procedure did you come for?',
	chooseService: 'Choose a procedure',
	otherService: 'Another procedure',
	ownWords: 'Other opinion: if you like, please tell us more',
	chooseOne: 'Choose one',
	chooseUpTo: (max) => `Choose up to ${max}`,
	optional: 'Optional',
	consent: 'I agree to give this information',
	send: 'Send',
	honeypot: 'Please leave this field empty',
	fieldErrors: {
		required: 'Please choose an answer.',
		'not-an-option': 'This answer is not on the ballot. Please choose again.',
		'too-long': 'This text is too long. Please shorten it.',
		'too-many': 'You have chosen too many. Please remove some.',
		'no-consent': 'Please tick that you agree, or choose “I prefer not to answer”.'
	},
	textRequired: 'Please write an answer.',
	faults: (count) =>
		`${count === 1 ? 'One place needs' : `${count} places need`} another look. Your answers have not been sent yet.`,
	staleForm: 'This form has been open too long. Please press “Send” once more.',
	notAnEmptyField: 'A hidden field has to stay empty. Please press “Send” once more.',
	nonceUsed:
		'The form on this phone has already been sent with other answers. If this is another person’s ballot, press “Send” to send it as a new one.',
	slipUsed:
		'The code on this slip has been used or is no longer valid. Each code sends one ballot. This ballot was NOT recorded.',
	slipUnknown:
		'This survey has no such code. Your ballot was NOT recorded. Please check the code printed on the slip.',
	tooManyBallots:
		'Too many ballots are coming from this network at once. Your ballot was NOT recorded. Please wait a minute and press “Send” again.',
	notRecorded:
		'Your ballot was NOT recorded because the system has a problem. Your answers are still here. Please press “Send” again in a few minutes.',
	hallTitle: 'Which agency would you like to rate?',
	hallServiceTitle: (agency) => `Which procedure of ${agency} did you come for?`,
	chooseOtherAgency: 'Choose another agency',
	thanksTitle: 'We have received your ballot',
	thanksLead: 'Thank you for telling us what you think.',
	receiptLabel: 'Confirmation code',
	receiptNote:
		'You need not keep this code. It only says that the ballot was received, never how you answered.',
	statusReceived:
		'The ballot waits to be counted together with others, so that nobody can tell which one is yours.',
	statusKept: 'The ballot has been counted in the totals.',
	anotherBallot: 'Send another person’s ballot',
	backHome: 'Back to the start page',
	homeTitle: 'Hài Lòng · Citizen satisfaction survey',
	homeHeading: 'Your opinion helps public agencies serve you better',
	homeLead:
		'Hài Lòng is where citizens say how satisfied they are with the policies and services of public agencies. No name, no account, about one minute.',
	codeLabel: 'The code on the poster or the invitation slip',
	codeExample: 'For example: STP2024',
	openForm: 'Open the form',
	codeMissing: 'Please type the code, then press “Open the form”.',
	codeUnknown: 'No survey point has this code. Please check the code.',
	openSurveys: 'Surveys now open',
	noOpenSurveys: 'No survey is open at the moment.',
	publishedResults: 'Published results',
	noPublishedResults: 'No results have been published yet.',
	staffLogin: 'For staff',
	sampleTag: 'sample data'
};
