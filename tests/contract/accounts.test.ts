import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accounts } from '#lib/server/services/account-lists.ts';
import { addAccount, disableAccount } from '#lib/server/services/accounts.ts';
import { DIALECTS } from '../support/databases.ts';
import { openStaffRoom, type StaffRoom } from '../support/staff-room.ts';

describe.each(DIALECTS)('staff on %s', (dialect) => {
	let room: StaffRoom;

	beforeEach(async () => {
		room = await openStaffRoom(dialect);
	});
	afterEach(() => room.deps.db.destroy());

	describe('accounts', () => {
		test('are listed without their passwords', async () => {
			await room.add('hoa', 'department', { agencyCode: 'snv' });
			const listed = await accounts(room.deps, 'cli');
			expect(listed.map((it) => [it.username, it.role, it.agencyCode, it.email])).toEqual([
				['hoa', 'department', 'SNV', undefined],
				['lan', 'agency', 'STP', 'lan@stp.gov.vn']
			]);
			expect(JSON.stringify(listed)).not.toContain('argon2');
		});

		test('are refused with everything that must be corrected', async () => {
			const typed = { username: 'A b', role: 'boss', agencyCode: 'XYZ', email: 'x', password: '1' };
			const added = await addAccount(room.deps, 'cli', typed);
			expect(added.ok ? [] : added.error.map((it) => it.code)).toEqual([
				'username-malformed',
				'email-malformed',
				'role-unknown',
				'agency-unknown',
				'password-too-short'
			]);
		});

		test.each(['agency', 'entry'])('of role %s need an agency', async (role) => {
			expect(await room.add('minh', role)).toMatchObject({ error: [{ code: 'agency-missing' }] });
		});

		test.each([
			['LAN', ''],
			['minh', 'LAN@stp.gov.vn']
		])('have a name and address of their own: %j %j', async (username, email) => {
			expect(await room.add(username, 'auditor', { email })).toMatchObject({
				error: [{ code: 'username-taken' }]
			});
		});

		test('lose every session when they are shut, which is recorded once', async () => {
			const { value } = await room.cookieOf('lan');
			room.clock += 1;
			await disableAccount(room.deps, 'cli', 'Lan');
			await disableAccount(room.deps, 'cli', 'lan');
			expect((await room.auth.validate(value)).staff).toBeUndefined();
			const shut = (await room.trail()).filter((it) => it.action === 'account.disable');
			expect(shut).toEqual([{ actor: 'cli', action: 'account.disable', subject: 'lan' }]);
		});

		test('cannot be shut when there is none', async () => {
			await expect(disableAccount(room.deps, 'cli', 'nobody')).rejects.toThrow(
				expect.objectContaining({ code: 'staff-not-found' })
			);
		});
	});
});
