import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Staff } from '#lib/server/auth/staff.ts';
import { accounts } from '#lib/server/services/account-lists.ts';
import {
	disableAccount,
	enableAccount,
	inviteAccount,
	moveAccount
} from '#lib/server/services/accounts.ts';
import { resetAccount } from '#lib/server/services/activation.ts';
import { DIALECTS } from '../support/databases.ts';
import { openStaffRoom, type StaffRoom } from '../support/staff-room.ts';

const UNIT: Staff = {
	id: 'u',
	username: 'quan',
	role: 'unit-admin',
	agencyId: 'stp',
	agencyIds: ['stp', 'pcc']
};
describe.each(DIALECTS)("a unit's administrator on %s", (dialect) => {
	let room: StaffRoom;

	beforeEach(async () => {
		room = await openStaffRoom(dialect);
	});
	afterEach(() => room.deps.db.destroy());

	const typed = (username: string, role: string, agencyCode: string) => ({
		username,
		role,
		agencyCode,
		email: ''
	});

	test('sees the accounts of the unit and of those below it alone', async () => {
		await room.add('duoi', 'entry', { agencyCode: 'PCC1' });
		await room.add('ngoai', 'department', { agencyCode: 'SNV' });
		await room.add('cao', 'admin');
		const seen = await accounts(room.deps, UNIT);
		expect(seen.map((it) => it.username)).toEqual(['duoi', 'lan']);
	});

	test.each([
		['admin', ''],
		['department', 'STP'],
		['auditor', ''],
		['unit-admin', 'STP'],
		['agency', 'SNV'],
		['entry', 'SNV']
	])('gives no %s of %j', async (role, agencyCode) => {
		const account = typed('minh', role, agencyCode);
		expect(await inviteAccount(room.deps, UNIT, account)).toMatchObject({ ok: false });
		const moved = await moveAccount(room.deps, UNIT, 'lan', { role, agencyCode });
		expect(moved).toMatchObject({ ok: false });
	});

	test.each([
		['agency', 'STP'],
		['leader', 'PCC1'],
		['entry', 'STP']
	])('gives %s of %s', async (role, agencyCode) => {
		const account = typed('minh', role, agencyCode);
		expect(await inviteAccount(room.deps, UNIT, account)).toMatchObject({ ok: true });
	});

	test('touches nobody of another unit and no other administrator', async () => {
		await room.add('ngoai', 'agency', { agencyCode: 'SNV' });
		await room.add('cung', 'unit-admin', { agencyCode: 'STP' });
		const work = [disableAccount, resetAccount, enableAccount];
		for (const [name, code] of [
			['ngoai', 'staff-not-found'],
			['cung', 'not-allowed'],
			['khong-co', 'staff-not-found']
		] as const) {
			for (const it of work) {
				await expect(it(room.deps, UNIT, name)).rejects.toMatchObject({ code });
			}
		}
	});
});
