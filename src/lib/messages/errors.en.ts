import type { ErrorText } from './errors.vi.ts';
import type { Messages } from './vi.ts';

const say = (title: string, text: string): ErrorText => ({ title, text: () => text });

const notFound = say(
	'This page was not found',
	'The address may be mistyped or the page is gone. Please check the address or go to the start page.'
);

export const errorsEn: Messages['errors'] = {
	home: 'Go to the start page',
	'point-not-found': say(
		'There is no such survey point',
		'The code in the address is wrong. Please scan the square code at the counter again, or type the code below it.'
	),
	'receipt-not-found': say(
		'This confirmation code was not found',
		'No ballot has this code. Please check every character of it.'
	),
	'receipt-not-kept': say(
		'This ballot cannot be confirmed now',
		'The system received a ballot with this code, but does not find it in the data lock that was noted for it. Please keep the code and tell the office that runs the survey.'
	),
	'survey-not-found': notFound,
	'freeze-not-found': say(
		'There are no such frozen figures',
		'The code or number is not right. Please check each character of the code that is printed on the report.'
	),
	'not-as-logged': say(
		'These figures do not match the log',
		'What is stored differs from what the log of this survey says, so it is not shown. Please tell the office that runs the survey.'
	),
	'nothing-to-draw': say(
		'There is nothing to draw',
		'No figure can be shown, so there is no picture. The page with the table says why.'
	),
	'plan-not-found': notFound,
	'agency-not-found': notFound,
	'questionnaire-not-found': notFound,
	'staff-not-found': notFound,
	'page-not-found': notFound,
	'paper-not-found': {
		title: 'No such batch',
		text: () => 'There is no such batch of paper ballots, or it was not given to you.'
	},
	'paper-unfinished': {
		title: 'The batch is not finished',
		text: () =>
			'All papers have to be typed, both people have to hand in, and every paper that differs has to be looked at first.'
	},
	'paper-settled': {
		title: 'Nothing can be changed any more',
		text: () => 'The typing of this batch was handed in or settled.'
	},
	'survey-not-open-yet': {
		title: 'This survey is not open yet',
		text: (day) =>
			`It ${day === undefined ? 'has not begun' : `begins on ${day}`}. Please come back then.`
	},
	'survey-closed': {
		title: 'This survey has ended',
		text: (day) => `It ended${day === undefined ? '' : ` on ${day}`}. Thank you for your interest.`
	},
	'point-retired': say(
		'This survey point is no longer in use',
		'Its code has been replaced. Please scan the new one at the counter, or ask the staff.'
	),
	'slip-needed': say(
		'Please use the code on your invitation',
		'This survey point takes opinions by invitation slip. Please scan the square code, or type the 12 characters, printed on your slip.'
	),
	'on-paper-only': say(
		'This survey point uses paper',
		'Opinions are written on paper here. Please take a form at the counter.'
	),
	'slip-not-found': say(
		'There is no such invitation',
		'The code of the slip is not right. Please scan the square code on the slip again, or check each character that you typed.'
	),
	'slip-used': say(
		'This invitation can no longer be used',
		'Each slip works once: an opinion was sent with this code already, or the slip was withdrawn. If you sent one, it is kept as it was.'
	),
	'too-many-codes': say(
		'Wrong slip codes too many times',
		'Please wait ten minutes and type the code again. Scanning the square code on the slip needs no waiting.'
	),
	'batch-not-found': notFound,
	'survey-not-over': say(
		'This survey is not quite over',
		'Who has the form open may still send it for 30 minutes after closing. Please try again after that.'
	),
	'nothing-locked': say(
		'There is no data lock yet',
		'The first is made once ten ballots of one agency came in, or when the survey is over.'
	),
	'token-refused': say('The token is not good', 'It is unknown, expired or revoked.'),
	'too-many-requests': say('Too many requests', 'Wait a minute and ask again.'),
	'not-logged-in': say('Please log in', 'Log in with a staff account to see this page.'),
	'not-allowed': say(
		'This account may not see the page',
		'What you asked for is not among the rights of the account that is logged in.'
	),
	'too-many-logins': say('Too many wrong tries', 'Please wait a few minutes and try again.'),
	'too-many-ballots': say(
		'Too many ballots at once',
		'Your ballot was NOT recorded. Please wait a minute and send it again.'
	),
	'foreign-origin': say(
		'Forms from other sites are not accepted',
		'Nothing was recorded. Please open this page at its official address and send again.'
	),
	'wrong-method': say(
		'This page does not take such requests',
		'Please open the page in a browser as usual.'
	),
	'wrong-content-type': say(
		'What was sent could not be read',
		'Nothing was recorded. Please use the form on this page.'
	),
	'body-too-large': say(
		'What was sent is too long',
		'Nothing was recorded. Please shorten it and send again.'
	),
	'file-too-large': say(
		'The file is larger than 10 MB',
		'It was not recorded. Please go back and choose a smaller one; scan at a lower resolution, or split it into several files.'
	),
	'bad-request': say(
		'What was sent could not be read',
		'Nothing was recorded. Please open the page again and try once more.'
	),
	'already-exists': say('Already there', 'This is in the system already, so nothing was added.'),
	'draft-changed': say(
		'Somebody else has just changed this draft',
		'What you asked for was not done. Please open the draft again, look at it as it is now, and repeat it.'
	),
	'storage-failed': say(
		'The system has a problem',
		'If you have just sent a ballot, it was NOT recorded. Please try again in a few minutes.'
	),
	internal: say(
		'Something went wrong',
		'If you have just sent something, it was NOT recorded. Please try again in a few minutes.'
	)
};
