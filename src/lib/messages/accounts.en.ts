import type { Messages } from './vi.ts';

export const accountsEn: Messages['accounts'] = {
	title: (username) => `Account ${username}`,
	scope: (role, agency) => `${role} · ${agency}`,
	open: 'Open',
	openOf: (username) => `Open the account ${username}`,
	awaits: (day) => `Not activated yet; the slip is good until ${day}`,
	addLead:
		'No password is needed: an activation slip is made, to be printed and handed over; its owner sets the password.',
	addSubmit: 'Add and make the slip',
	fromFile: 'From Excel',
	back: 'Back to the accounts',
	slip: {
		title: 'Activation slip',
		made: 'The slip is shown this once. Please print this page (Ctrl + P) and hand it to its owner.',
		madeMany: (count) =>
			`${count} accounts are added. The slips are shown this once: please print this page (Ctrl + P, one A4 sheet each) and hand them over in person.`,
		madeLost: 'If a sheet is spoiled: open that account and make a new slip.',
		manyTitle: 'New activation slips',
		lead: 'Hài Lòng, the citizen satisfaction survey',
		name: 'Name',
		username: 'User name',
		code: 'Activation code (works once)',
		until: 'Good until the end of',
		address: 'Address',
		steps: 'How to activate',
		step1: 'Open the address above in the browser of a computer or a telephone.',
		step2:
			'Type the user name, the activation code and a password of your own with 10 characters or more.',
		step3: 'Destroy this slip afterwards. Do not photograph it or pass it on.',
		given: 'Handed over by',
		received: 'Received by',
		sign: '(signature and name)'
	},
	move: {
		title: 'Another role or agency',
		lead: 'The person is logged out at once and logs in again with the new rights.',
		submit: 'Move'
	},
	reset: {
		title: 'Forgotten password',
		lead: 'Makes a new activation slip: the old password, the old slip and all sessions are void at once.',
		submit: 'Make a new activation slip'
	},
	disable: {
		title: 'Disable the account',
		lead: 'All sessions end at once; the person cannot log in until the account is enabled again.',
		submit: 'Disable the account'
	},
	enable: {
		title: 'Enable the account again',
		lead: 'The person gets a new activation slip and sets a new password.',
		submit: 'Enable and make a slip'
	},
	moved: 'Moved. The sessions of before have ended.',
	disabled: 'The account is disabled. Its sessions have ended.',
	notYours: 'The administrator of the province keeps this account.',
	own: 'This is your own account. Another administrator can change or disable it.',
	activate: {
		title: 'Activate an account',
		lead: 'Type what stands on the activation slip, and set a password of your own.',
		username: 'User name',
		code: 'Activation code',
		codeHint: '24 letters and digits; capital or small, with hyphens or without.',
		submit: 'Activate',
		done: 'The account is active. Please log in with the password that you have just set.',
		link: 'Do you have an activation slip? Activate your account here.'
	},
	password: {
		title: 'Change the password',
		scope: 'Wherever else this account is logged in, it is logged out',
		current: 'Present password',
		next: 'New password',
		nextHint: '10 to 128 characters; a long sentence that is easy to remember is best.',
		again: 'New password once more',
		submit: 'Change the password',
		done: 'The password was changed.'
	},
	faults: {
		'code-wrong':
			'The user name or the activation code is wrong, or the code was used or is too old. Please look at the slip again, or ask the administrator for a new one.',
		busy: 'The system is busy. Please try again in a few seconds.',
		'passwords-differ': 'The two passwords are not the same.',
		'password-wrong': 'The present password is wrong.',
		waiting: 'Too many wrong tries. Please try again in a few minutes.'
	}
};
