import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '#lib/domain/role.ts';
import {
	isAllowed,
	PERMISSIONS,
	requireAllowed,
	scopeOf,
	type Action,
	type Scope
} from './permissions.ts';
import type { Staff } from './staff.ts';

// "Who may do what", row by row; the columns are those of ROLES: department, agency, entry,
// auditor, admin, leader, unit-admin. A cell that says "see" is split into the action and the seeing of it.
const TABLE: [Action, ...Scope[]][] = [
	['catalogue:see', 'all', 'own', 'none', 'all', 'all', 'own', 'own'],
	['catalogue:edit', 'all', 'none', 'none', 'none', 'none', 'none', 'none'],
	['cases:edit', 'all', 'own', 'none', 'none', 'none', 'none', 'none'],
	['ballots:import', 'all', 'none', 'none', 'none', 'none', 'none', 'none'],
	['plan:edit', 'all', 'own', 'none', 'none', 'none', 'none', 'none'],
	['plan:see', 'all', 'own', 'none', 'all', 'none', 'own', 'none'],
	['plan:agree', 'none', 'none', 'none', 'none', 'none', 'own', 'none'],
	['plan:approve', 'all', 'none', 'none', 'none', 'none', 'none', 'none'],
	['plan:configure', 'all', 'none', 'none', 'none', 'none', 'none', 'none'],
	['survey:run', 'all', 'none', 'none', 'none', 'none', 'none', 'none'],
	['survey:see', 'all', 'none', 'none', 'all', 'none', 'none', 'none'],
	['received:see', 'all', 'own', 'own-batches', 'all', 'none', 'own', 'none'],
	['results:see-open', 'not-own', 'none', 'none', 'all', 'none', 'none', 'none'],
	['results:see-closed', 'all', 'own', 'none', 'all', 'none', 'own', 'none'],
	['comments:read', 'all', 'own', 'none', 'all', 'none', 'own', 'none'],
	['results:compare', 'all', 'none', 'none', 'all', 'none', 'none', 'none'],
	['results:export', 'all', 'own', 'none', 'all', 'none', 'own', 'none'],
	['report:see', 'all', 'own', 'none', 'all', 'none', 'own', 'none'],
	['points:set', 'all', 'none', 'none', 'none', 'none', 'none', 'none'],
	['report:write', 'all', 'own', 'none', 'none', 'none', 'none', 'none'],
	['questionnaire:see', 'all', 'all', 'none', 'all', 'none', 'all', 'none'],
	['questionnaire:see-drafts', 'all', 'none', 'none', 'all', 'none', 'none', 'none'],
	['questionnaire:edit', 'all', 'none', 'none', 'none', 'none', 'none', 'none'],
	['slips:make', 'not-own', 'none', 'none', 'none', 'none', 'none', 'none'],
	['slips:name', 'all', 'none', 'none', 'none', 'none', 'none', 'none'],
	['slips:see', 'all', 'none', 'none', 'all', 'none', 'none', 'none'],
	['paper:assign', 'all', 'none', 'none', 'none', 'none', 'none', 'none'],
	['paper:enter', 'none', 'none', 'assigned-batches', 'none', 'none', 'none', 'none'],
	['paper:see', 'all', 'none', 'assigned-batches', 'all', 'none', 'none', 'none'],
	['ballots:read-single', 'none', 'none', 'none', 'all', 'none', 'none', 'none'],
	['voids:see', 'all', 'none', 'none', 'all', 'none', 'none', 'none'],
	['voids:decide', 'all', 'none', 'none', 'all', 'none', 'none', 'none'],
	['accounts:manage', 'none', 'none', 'none', 'none', 'all', 'none', 'own'],
	['accounts:see', 'none', 'none', 'none', 'all', 'all', 'none', 'own'],
	['audit:see', 'all', 'own', 'none', 'all', 'all', 'own', 'none'],
	['tokens:see', 'all', 'none', 'none', 'all', 'all', 'none', 'none'],
	['tokens:make', 'all', 'none', 'none', 'none', 'none', 'none', 'none'],
	['tokens:revoke', 'all', 'none', 'none', 'none', 'all', 'none', 'none'],
	['backups:see', 'none', 'none', 'none', 'all', 'all', 'none', 'none'],
	['ballot:change', 'none', 'none', 'none', 'none', 'none', 'none', 'none']
];

const CELLS = TABLE.flatMap(([action, ...scopes]) =>
	ROLES.map((role, column) => ({ action, role, scope: scopes[column] ?? 'none' }))
);

function staffOf(role: Role): Staff {
	return { id: 's', username: 'lan', role, agencyId: 'own', agencyIds: ['own', 'below'] };
}

describe('the table of rights', () => {
	test('has every action and no other', () => {
		expect(Object.keys(PERMISSIONS).toSorted()).toEqual(TABLE.map(([it]) => it).toSorted());
	});

	test.each(CELLS)('$role, $action: $scope', ({ action, role, scope }) => {
		expect(scopeOf(staffOf(role), action)).toBe(scope);
	});

	test.each(CELLS)('$role, $action: whose matter is allowed', ({ action, role, scope }) => {
		const allowed = (agencyId: string) => isAllowed(staffOf(role), action, agencyId);
		const own = scope === 'all' || scope === 'own';
		const others = scope === 'all' || scope === 'not-own';
		expect([allowed('own'), allowed('below'), allowed('other')]).toEqual([own, own, others]);
		expect(isAllowed(staffOf(role), action)).toBe(scope !== 'none');
	});
});

describe('a staff member without an agency', () => {
	const department: Staff = { id: 's', username: 'lan', role: 'department', agencyIds: [] };

	test('has no matter of the own', () => {
		expect(isAllowed({ ...department, role: 'agency' }, 'plan:edit', 'a')).toBe(false);
		expect(isAllowed(department, 'results:see-open', 'a')).toBe(true);
	});
});

describe('a demand', () => {
	test('is met in silence', () => {
		expect(() => requireAllowed(staffOf('admin'), 'accounts:manage')).not.toThrow();
	});

	test('without a session says so', () => {
		expect(() => requireAllowed(undefined, 'plan:see')).toThrow(
			expect.objectContaining({ code: 'not-logged-in' })
		);
	});

	test('without the right says so', () => {
		expect(() => requireAllowed(staffOf('agency'), 'results:see-closed', 'other')).toThrow(
			expect.objectContaining({ code: 'not-allowed' })
		);
	});
});
