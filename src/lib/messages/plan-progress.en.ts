import type { planProgressVi } from './plan-progress.vi.ts';

/** How many ballots of a plan came in. */
export const planProgressEn: typeof planProgressVi = {
	title: 'Progress',
	received: 'Ballots received',
	target: 'Wanted',
	ofTarget: (target, share) => `of ${target} ballots wanted (${share})`,
	daysLeft: 'Days left',
	until: (day) => `ballots are taken until the end of ${day}`,
	reached: 'Agencies with enough',
	reachedNote: 'have received what is wanted',
	late: 'Agencies behind',
	dueBy: (day) => `to be reminded; reports are due on ${day}`,
	noneLate: (day) => `no agency has to be reminded; reports are due on ${day}`,
	overdue: (day) => `to be reminded; reports were due on ${day}`,
	byAgency: 'By agency and procedure',
	agency: 'Agency, procedure',
	pace: 'Pace',
	bar: 'Against what is wanted',
	paces: {
		reached: 'enough',
		'on-pace': 'on pace',
		behind: 'behind',
		late: 'over, and short'
	},
	paceNote:
		'Behind: fewer ballots than an even pace would have brought by now. By procedure only sealed ballots are counted, and no number under 10 is shown.',
	tooFew: 'under 10',
	sealed: (count) => `${count} sealed`,
	noTargets: 'The plan wants no ballots of an agency that you may see.',
	toRemind: 'Agencies to be reminded',
	short: (agency, missing, pace) => `${agency}: ${missing} ballots short (${pace})`,
	slipTitle: 'Slips',
	slipAgency: 'Agency',
	slips: {
		issued: 'Issued',
		spent: 'Used',
		returned: 'Returned',
		lost: 'Lost',
		spoiled: 'Spoiled',
		open: 'Still usable'
	},
	noSlips: 'No slip has been issued.',
	byChannel: 'By channel',
	channel: 'Channel',
	channelBar: 'Share of what was received',
	byDay: 'By day and place',
	day: 'Day',
	places: {
		poster: 'At QR points',
		slip: 'At slip points',
		kiosk: 'At kiosks',
		enumerator: 'By enumerators',
		paper: 'At paper points',
		import: 'From files'
	},
	dayNote: (dated) =>
		`Counted here: ${dated} ballots that people sent themselves, by day and by the kind of survey point that they were sent at.`,
	slipsElsewhere: (count) =>
		`Slips used at another point, such as a QR point: ${count}. The table by channel has them under Slip, this one under that point.`,
	undated: (count) =>
		`Ballots whose day was not kept: ${count}. They stand in the table by channel alone.`,
	dayless: (count) =>
		`Paper and imported ballots: ${count}. They have no day and stand in the table by channel alone.`,
	dayBar: 'Against the best day',
	sum: 'Total',
	nothingYet: 'No ballot has come in by QR code or slip yet.'
};
