import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '#lib/domain/role.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { accounts } from '#lib/server/services/account-lists.ts';
import { addAccount, disableAccount } from '#lib/server/services/accounts.ts';
import { auditPage } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

// The table of rights itself is tested cell by cell beside it; here, that the use cases ask it.
describe.each(DIALECTS)('rights on %s', (dialect) => {
	let deps: Deps;

	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await addAccount(deps, 'cli', typed('other'));
	});
	afterEach(() => deps.db.destroy());

	const typed = (username: string) => ({
		username,
		role: 'auditor',
		agencyCode: '',
		email: '',
		password: 'một câu dài dễ nhớ'
	});
	const staffOf = (role: Role): Staff => ({ id: role, username: role, role, agencyIds: [] });

	/** @returns `allowed`, or the code of the refusal */
	async function outcome(work: Promise<unknown>): Promise<string> {
		return work.then(
			() => 'allowed',
			(cause: unknown) =>
				typeof cause === 'object' && cause !== null && 'code' in cause
					? String(cause.code)
					: 'a bug'
		);
	}

	const USE_CASES: [string, Role[], (staff?: Staff) => Promise<unknown>][] = [
		[
			'adding an account',
			['admin', 'unit-admin'],
			(staff) => addAccount(deps, staff, typed('new'))
		],
		['listing the accounts', ['auditor', 'admin', 'unit-admin'], (staff) => accounts(deps, staff)],
		[
			'reading the audit trail',
			['department', 'agency', 'leader', 'auditor', 'admin'],
			(staff) => auditPage(deps, staff)
		]
	];

	test.each(USE_CASES)('%s is for %s', async (_, allowed, run) => {
		expect(await outcome(run(undefined))).toBe('not-logged-in');
		for (const role of ROLES) {
			const expected = allowed.includes(role) ? 'allowed' : 'not-allowed';
			expect(await outcome(run(staffOf(role))), role).toBe(expected);
		}
	});

	test('shutting an account is for the administrator, and of the unit for its own', async () => {
		for (const role of ROLES) {
			const expected =
				role === 'admin' ? 'allowed' : role === 'unit-admin' ? 'staff-not-found' : 'not-allowed';
			expect(await outcome(disableAccount(deps, staffOf(role), 'other')), role).toBe(expected);
		}
	});

	test('nobody shuts the own account', async () => {
		await addAccount(deps, 'cli', { ...typed('admin'), role: 'admin' });
		expect(await outcome(disableAccount(deps, staffOf('admin'), 'admin'))).toBe('not-allowed');
	});
});
