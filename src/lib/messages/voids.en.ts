import type { Messages } from './vi.ts';

export const voidsEn: Messages['voids'] = {
	title: 'Voided ballots',
	lead: 'A voided ballot is not deleted: it stays in the log and only counts no more. It takes two people, the number of a decision and a reason; every report says how many there are.',
	pairing:
		'Two people of the Department of Home Affairs; for the department’s own ballots one of them and one of the inspectorate.',
	list: 'Proposals and decisions',
	empty: 'No ballot is voided or proposed to be.',
	ballot: 'The ballot’s name in the log',
	agency: 'Agency',
	decision: 'Decision number',
	reason: 'Reason',
	by: 'Proposed',
	confirmed: 'Confirmed',
	waiting: 'Waits for a second person',
	own: 'You proposed it; somebody else has to confirm.',
	agree: 'I have seen the decision and agree to void this ballot',
	confirm: 'Confirm the void',
	withdraw: 'Withdraw the proposal',
	propose: 'Propose a void',
	proposeLead:
		'The name comes from the auditor’s bundle (ballots.jsonl). A citizen’s confirmation code leads to no ballot, so nobody can void the ballot of a certain person.',
	notOver: 'Ballots may still come in: a ballot can be voided once the survey is over.',
	ballotHint: '32 letters and digits, such as 0976b82a750253ead6dce1acba06b812',
	reasonHint: 'The reason stands in the log for all to read: please name no citizen.',
	mistakes: (count) => `${count} to look at again. Nothing was recorded.`,
	faults: {
		required: 'Please fill this in.',
		'too-long': 'This is too long.',
		'not-a-name': 'A name has 32 characters, digits and letters from a to f.',
		'no-such-ballot': 'No ballot of this survey has that name.',
		'proposed-before': 'This ballot was proposed before, or is voided.'
	},
	noConsent: 'Please tick the box, then press again.',
	refusals: {
		'same-person': 'Who proposed cannot confirm: it takes somebody else.',
		'needs-department':
			'Two people of the Department of Home Affairs decide about this ballot. This account cannot confirm it.',
		'needs-auditor':
			'This ballot is the department’s own: it takes one of the department and one of the inspectorate.'
	},
	done: {
		proposed: 'The proposal is recorded. The ballot counts until a second person confirms.',
		confirmed: 'The ballot is voided, and a new data lock in the log says so.',
		withdrawn: 'The proposal is withdrawn. The ballot still counts.'
	},
	actions: {
		'void.propose': 'Void proposed',
		'void.confirm': 'Void confirmed',
		'void.withdraw': 'Void withdrawn',
		'bundle.make': 'Bundle for checking made'
	},
	back: 'Back to the survey'
};
