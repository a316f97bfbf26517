import type { Messages } from './vi.ts';

export const staffEn: Messages['staff'] = {
	productName: 'Hài Lòng',
	skip: 'Skip to the content',
	menu: 'Menu',
	language: 'Language',
	loggedInAs: 'Logged in',
	logOut: 'Log out',
	navigation: {
		overview: 'Overview',
		surveys: 'Surveys',
		results: 'Results',
		catalogue: 'Agencies',
		accounts: 'Accounts',
		audit: 'Audit trail'
	},
	navigationGroups: { work: 'Surveys', system: 'System' },
	roles: {
		department: 'Department of Home Affairs',
		agency: 'Agency',
		entry: 'Data entry',
		auditor: 'Auditor',
		admin: 'Administrator',
		leader: 'Agency leader',
		'unit-admin': 'Unit administrator'
	},
	login: {
		title: 'Staff login',
		lead: 'For staff of the agencies that take part. Citizens answer without logging in.',
		username: 'User name or e-mail address',
		password: 'Password',
		submit: 'Log in',
		wrong: 'The user name or the password is wrong. Please try again.',
		waiting: (wait) =>
			`Too many wrong tries. Please try again in ${wait}. Tries made while waiting are not counted.`,
		seconds: (count) => (count === 1 ? '1 second' : `${count} seconds`),
		minutes: (count) => (count === 1 ? '1 minute' : `${count} minutes`),
		forgotten: 'Forgot the password? Please ask the administrator of your province.'
	},
	accounts: {
		title: 'Accounts',
		scope: (active, all) => `${active} active of ${all} in all`,
		list: 'List of accounts',
		username: 'User name',
		email: 'E-mail (optional)',
		emailShort: 'E-mail',
		role: 'Role',
		agency: 'Agency',
		noAgency: 'Belongs to no agency',
		state: 'State',
		since: 'Added',
		active: 'Active',
		disabled: (day) => `Disabled on ${day}`,
		disable: 'Disable',
		disableOf: (username) => `Disable the account ${username}`,
		disableAsk: (username) =>
			`Disable the account ${username}? It cannot be enabled again, and all its sessions end at once.`,
		cancel: 'Keep it',
		own: 'your account',
		add: 'Add an account',
		addLead:
			'Accounts of agencies and of data entry must belong to an agency; what is below the agency is included.',
		password: 'Password',
		passwordHint: '10 to 128 characters; a long sentence that is easy to remember is best.',
		added: (username) => `The account ${username} was added.`,
		disabledNow: (username) => `The account ${username} was disabled.`,
		mistakes: (count) => (count === 1 ? 'One thing to correct:' : `${count} things to correct:`),
		faults: {
			'username-malformed':
				'A user name has 2 to 32 characters: letters a to z, digits, dot, hyphen or underscore.',
			'username-taken': 'Another account has this user name or e-mail address.',
			'email-malformed': 'This is no e-mail address, such as name@agency.gov.vn.',
			'role-unknown': 'Please choose a role.',
			'agency-missing': 'This role needs an agency.',
			'agency-unknown': 'No agency has this code.',
			'password-too-short': 'The password needs at least 10 characters.',
			'password-too-long': 'The password may have at most 128 characters.',
			'password-too-common': 'This password is too common and easily guessed.'
		}
	},
	audit: {
		title: 'Audit trail',
		scopeAll: 'All that was done in the system, newest first; nobody can change or delete it',
		scopeOwn:
			'What concerns your agency and those below it, newest first; nobody can change or delete it',
		at: 'Time',
		actor: 'Who',
		action: 'What',
		subject: 'To what',
		detail: 'Details',
		empty: 'Nothing is recorded yet.',
		emptyNext: 'Every login, opening or closing of a survey and export is recorded here.',
		older: 'Older',
		newest: 'Back to the newest',
		pages: 'Pages of the audit trail',
		actorCli: 'command line on the server',
		actorSystem: 'the system',
		unknownAccount: 'unknown account',
		actions: {
			login: 'Logged in',
			'login.refused': 'Login refused',
			logout: 'Logged out',
			'account.add': 'Added an account',
			'account.disable': 'Disabled an account',
			'survey.open': 'Opened the survey',
			'survey.closed': 'Closed the survey',
			'survey.published': 'Published the results',
			'results.export': 'Exported the results',
			'ballots.import': 'Imported ballots from a file',
			'agency.add': 'Add agency',
			'agency.change': 'Change agency',
			'agency.join': 'Record succession',
			'agency.part': 'Take back succession',
			'service.add': 'Add procedure',
			'service.change': 'Change procedure',
			'cases.enter': 'Enter file counts',
			'questionnaire.import': 'Imported a questionnaire',
			'demo.create': 'Made the demo data',
			'backup.made': 'Back up the data',
			'backup.restored': 'Restore the data from a backup'
		}
	}
};
