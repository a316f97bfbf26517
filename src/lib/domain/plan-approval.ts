import type { PlanStatus } from './survey.ts';

/** Who has the plan on the table, and what is asked of her. */
export const STEPS = [
	/** The agency's leader lets it leave the house. */
	'leader-agrees',
	/** The department says what it thinks; the agency decides. */
	'department-advises',
	/** The agency's leader puts it in force. */
	'leader-approves',
	/** The department puts it in force. */
	'department-approves'
] as const;
export type ApprovalStep = (typeof STEPS)[number];

/** The ways a plan may go, of which the department chooses one. The last step always approves. */
export const CHAINS = {
	'leader-department': ['leader-agrees', 'department-approves'],
	'leader-opinion-leader': ['leader-agrees', 'department-advises', 'leader-approves'],
	'leader-only': ['leader-approves'],
	'department-only': ['department-approves']
} as const satisfies Record<string, readonly ApprovalStep[]>;
export type ChainName = keyof typeof CHAINS;

export const CHAIN_NAMES = Object.keys(CHAINS).filter(isChainName);
export const DEFAULT_CHAIN: ChainName = 'leader-department';

export function isChainName(value: unknown): value is ChainName {
	return typeof value === 'string' && Object.hasOwn(CHAINS, value);
}

/** Where a plan is on its way. */
export interface Way {
	status: PlanStatus;
	chain: ChainName;
	/** How many steps of the chain are behind it; only while it is submitted. */
	passed: number;
}

/**
 * What a plan made by the department goes through: its own leader signs on paper, and it has
 * nobody above it here to ask.
 */
export const PROVINCIAL_CHAIN: ChainName = 'department-only';

/** @returns the step whose turn it is; absent where the plan waits for nobody */
export function stepOf({ status, chain, passed }: Way): ApprovalStep | undefined {
	return status === 'submitted' ? CHAINS[chain][passed] : undefined;
}

export function isOfLeader(step: ApprovalStep): boolean {
	return step === 'leader-agrees' || step === 'leader-approves';
}

/** Where the plan is when the step whose turn it is was taken; the last one puts it in force. */
export function passStep({ chain, passed }: Way): Pick<Way, 'status' | 'passed'> {
	const next = passed + 1;
	return { status: next < CHAINS[chain].length ? 'submitted' : 'approved', passed: next };
}
