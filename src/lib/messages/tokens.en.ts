import type { Messages } from './vi.ts';

export const tokensEn: Messages['tokens'] = {
	title: 'API tokens',
	lead: 'Let programs of other offices read results through the API: totals only, once a survey is over; never single ballots, and nothing can be changed.',
	list: 'Tokens',
	none: 'No token was made yet.',
	columns: {
		name: 'For',
		scope: 'Scope',
		until: 'Good until',
		state: 'State',
		made: 'Made by',
		used: 'Last used'
	},
	allSurveys: 'all surveys',
	allAgencies: 'all agencies',
	states: { good: 'Good', expired: 'Expired', revoked: 'Revoked' },
	never: 'never',
	made: (who, day) => `${who}, ${day}`,
	revoke: 'Revoke',
	revokeOf: (name) => `Revoke the token “${name}”`,
	revoked: 'Revoked: it opens nothing any more.',
	add: 'Make a token',
	fields: {
		name: 'For',
		survey: 'Survey',
		agency: 'Agency, with all below it',
		until: 'Last day'
	},
	hints: {
		name: 'Such as: the dashboard of the Provincial Office.',
		until: 'A year at most, such as 31/12/2026.'
	},
	every: { survey: 'All surveys', agency: 'All agencies' },
	submit: 'Make the token',
	mistakes: (count) => `To correct: ${count}`,
	faults: {
		required: 'Fill this in.',
		'too-long': 'Too long.',
		'malformed-day': 'No day, such as 31/12/2026.',
		'not-later': 'That day is over.',
		'too-late': 'A token is good for a year at most.'
	},
	shown: {
		title: (name) => `Token for “${name}”`,
		once: 'It is shown once. Copy it and hand it over safely: only a keyed hash is kept.',
		use: 'Send it with every request:'
	},
	actions: { 'token.make': 'Made an API token', 'token.revoke': 'Revoked an API token' }
};
