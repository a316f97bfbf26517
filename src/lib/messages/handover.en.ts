import type { Messages } from './vi.ts';

const passes = { first: 'first typing', second: 'second typing' };
const files = {
	agencies: 'agencies',
	services: 'services',
	cases: 'finished files',
	staff: 'staff',
	ballots: 'ballots'
};

export const handoverEn: Messages['handover'] = {
	title: (username) => `Handover of the work of ${username}`,
	ownTitle: 'Handover of my work',
	scope: 'Passes what is open to a colleague of the same unit; everybody’s rights stay as they are',
	colleague: 'To',
	choose: '(choose a colleague)',
	show: 'Preview',
	noColleague: 'The unit has no other active account that could take over.',
	noColleagueNext: 'Add an account for the successor, or enable one again.',
	nothingOpen: 'Nothing is open.',
	nothingOpenNext: 'The account can be moved or disabled without a handover.',
	ownNothingOpenNext: 'You are in charge of no plan, draft, bundle or file that is not finished.',
	open: 'What is open',
	goes: 'Goes over',
	goesOf: (thing) => `Hand over: ${thing}`,
	what: 'Work',
	kind: 'Kind',
	kinds: {
		plan: 'Survey plan',
		questionnaire: 'Draft questionnaire',
		slips: 'Batch of slips',
		paper: 'Bundle of papers',
		import: 'File on its way in'
	},
	questionnaire: (title, code, version) => `${title} (${code}, version ${version})`,
	slips: (number, survey, agency, slips) =>
		`Batch ${number}, ${slips} slips about ${agency}, ${survey}`,
	paper: (number, survey, agency, papers, pass) =>
		`Bundle ${number}, ${papers} papers about ${agency}, ${passes[pass]}, ${survey}`,
	import: (fileName, of) => `${fileName} (${files[of]})`,
	outcome: 'Outcome',
	willGo: 'Goes over',
	staysTitle: 'Stays',
	stays: {
		'no-right': 'Stays: the colleague’s role does not do this.',
		'own-agency': 'Stays: nobody makes slips or types papers about the own agency.',
		'same-person':
			'Stays: the colleague has typed this bundle already; two typings are by two people.'
	},
	staysNext: 'For what stays, choose another colleague, or the department assigns it anew.',
	submit: (name) => `Hand over to ${name}`,
	submitNote:
		'It goes over at once and stands in the audit trail; then comes the record to be printed and signed by both.',
	faults: {
		'no-colleague': 'Please choose an active colleague of the same unit.',
		nothing: 'Nothing was chosen, or what was chosen has just been finished or passed on.'
	},
	records: 'Handovers so far',
	recordOf: (from, to) => `${from} to ${to}`,
	recordThings: (count) => `${count} things`,
	at: 'When',
	back: 'Back to the account',
	pointer: {
		title: 'Hand over before moving or disabling',
		lead: (count) => `This person is in charge of ${count} things that are not finished.`,
		leadShut: (count) =>
			`The account is disabled, and ${count} unfinished things have not been handed over.`,
		none: 'Nothing is open.',
		submit: 'Hand over work'
	},
	record: {
		title: 'Record of the handover',
		made: 'Handed over. Please print this record twice (Ctrl + P, A4) for both to sign.',
		nation: 'SOCIALIST REPUBLIC OF VIETNAM',
		motto: 'Independence - Freedom - Happiness',
		heading: 'RECORD OF HANDOVER',
		subject: 'Of work on the citizen satisfaction survey system',
		opening: (time, day) => `At ${time} on ${day}, the two parties:`,
		from: 'Handing over',
		to: 'Taking over',
		name: 'Name',
		username: 'User name',
		post: 'Role',
		agency: 'Agency',
		noAgency: 'of no agency',
		list: (count) => `handed over the following ${count} pieces of work in progress:`,
		number: 'No.',
		what: 'Work',
		kind: 'Kind',
		papers: 'Files and papers that go with it, if any:',
		closing:
			'From then on the party taking over is in charge of this work. Made in two copies of equal value, one for each party.',
		trail: (by, id) => `Entered in the system by ${by}; record ${id}.`,
		signFrom: 'HANDED OVER BY',
		signTo: 'TAKEN OVER BY',
		sign: '(Signature and name)',
		back: 'Back to the handover'
	},
	fullName: 'Full name (optional)',
	fullNameShort: 'Full name',
	rename: {
		title: 'Full name',
		lead: 'Stands on the activation slip and on the record of a handover.',
		submit: 'Save the name'
	},
	renamed: 'The name is saved.'
};
