import { expect, test } from 'vitest';
import { voidRefusal, type VoidHand } from './void-pair.ts';

const an: VoidHand = { username: 'an', role: 'department', agencyIds: ['snv'] };
const binh: VoidHand = { username: 'binh', role: 'department', agencyIds: ['snv'] };
const kiem: VoidHand = { username: 'kiem', role: 'auditor', agencyIds: [] };
const tra: VoidHand = { username: 'tra', role: 'auditor', agencyIds: [] };
const lan: VoidHand = { username: 'lan', role: 'agency', agencyIds: ['stp'] };

test.each([
	['two of the department', 'stp', an, binh, undefined],
	['one person twice', 'stp', an, an, 'same-person'],
	['the department and the auditor, of another agency', 'stp', an, kiem, 'needs-department'],
	['two of the department, of its own', 'snv', an, binh, 'needs-auditor'],
	['the department and the auditor, of its own', 'snv', an, kiem, undefined],
	['the auditor and the department, of its own', 'snv', kiem, an, undefined],
	['two auditors', 'snv', kiem, tra, 'needs-department'],
	['the department and who is measured', 'stp', an, lan, 'needs-department'],
	['the department and another, of its own', 'snv', an, lan, 'needs-auditor']
] as const)('%s', (_, agencyId, first, second, refusal) => {
	expect(voidRefusal(agencyId, first, second)).toBe(refusal);
});
