import type { Messages } from './vi.ts';

export const verifyEn: Messages['verify'] = {
	title: 'Check the figures',
	heading: 'Anyone can check the figures',
	how: 'How the figures are kept',
	steps: [
		'Ballots that were received are gathered, ten or more of one agency (the rest, which may be fewer, when the survey is over), shuffled, and locked together as a data lock.',
		'Each lock has a root of 44 characters and the server’s signature. Adding, dropping or altering a locked ballot gives another root.',
		'Reports print the lock that they rest on. Keeping the paper is keeping the proof: not even the server’s owner can alter a printed lock.'
	],
	check: 'How to check',
	checkSteps: [
		'Ask the Department of Home Affairs for the survey’s public bundle and the program verify.py (one file, needs Python and openssl).',
		'Run: python3 verify.py FOLDER. It answers HOLDS, or DOES NOT HOLD and why.',
		'To learn whether the past was written anew, add --against and the file of a lock that you kept earlier, from this page.'
	],
	auditor:
		'When a survey is over, auditors are also given the single ballots, without words and traits of who answered, to count them anew.',
	limits:
		'This shows that no ballot that was received was dropped or altered. It does not show that a ballot came from a citizen: invitation slips and the comparison with finished files are for that.',
	receiptTitle: 'Has your ballot been counted?',
	receiptLabel: 'Confirmation code',
	receiptHint: '16 letters and digits, such as 0123-4567-89AB-CDEF',
	receiptButton: 'Look up',
	receiptUnknown: 'No ballot has this code. Please look at each character again.',
	lossNote: (times) =>
		`There was an accident with the data: ballots received ${times} may be lost, and codes of ballots sent before that may no longer be known. If you did send a ballot and every character of the code is right, please keep the code and ask the office that runs the survey.`,
	lossTime: (since, until) => `from ${since} to ${until}`,
	receiptMissing: 'Please type the confirmation code, then press “Look up”.',
	surveys: 'The latest data lock of each survey',
	noSurveys:
		'There is no data lock yet. The first appears here once ten ballots of one agency came in, or when a survey is over.',
	lock: (lock) => `Data lock ${lock}`,
	entries: (entries) => `${entries} entries in the log`,
	root: 'Root',
	allCheckpoints: 'Download all locks (text file)',
	lastCheckpoint: 'Download this lock',
	key: 'The server’s public key',
	keyNote:
		'Every lock is signed with this key. Copy or print it and check with --key: what another key signed is forged.',
	keyId: (id) => `Key id: ${id}`,
	restsOn: (lock, root) =>
		`The figures rest on data lock ${lock}, root ${root}. To check: /verify.`,
	voided: (count) =>
		`Voided ballots: ${count}, each by a decision of two people and with its reason on record.`,
	keptIn: (lock) => `The ballot is in data lock ${lock}.`,
	proof: 'Download the proof (text file)',
	proofNote: 'The file has the server’s signature, for who wants to check. No answer is in it.',
	howToCheck: 'How the figures are kept and checked'
};
