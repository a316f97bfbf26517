import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logIn } from '#lib/server/services/login.ts';
import { changeOwnPassword } from '#lib/server/services/own-password.ts';
import { DIALECTS } from '../support/databases.ts';
import { openStaffRoom, PASSWORD, type StaffRoom } from '../support/staff-room.ts';

const NEW = 'một câu mới khác hẳn';

describe.each(DIALECTS)('the own password on %s', (dialect) => {
	let room: StaffRoom;

	beforeEach(async () => {
		room = await openStaffRoom(dialect);
	});
	afterEach(() => room.deps.db.destroy());

	const isAdmitted = async (account: string, password: string) =>
		(await logIn(room.deps, room.auth, { account, password })).ok;
	const isAlive = async (cookie: string) => (await room.auth.validate(cookie)).staff !== undefined;

	const change = async (current: string, password = NEW) => {
		const { value: cookie } = await room.cookieOf('lan');
		const { staff } = await room.auth.validate(cookie);
		const typedIn = { current, password, again: password };
		const changed = await changeOwnPassword(room.deps, room.auth, staff, typedIn);
		return { cookie, changed };
	};

	test('is changed by who knows it; the sessions of before end', async () => {
		const { cookie, changed } = await change(PASSWORD);
		expect(changed.ok).toBe(true);
		expect(await isAlive(cookie)).toBe(false);
		expect(changed.ok && (await isAlive(changed.value.value))).toBe(true);
		expect(await isAdmitted('lan', NEW)).toBe(true);
	});

	test('is not changed by who does not know it', async () => {
		const { cookie, changed } = await change('không phải mật khẩu');
		expect(changed).toMatchObject({ error: [{ field: 'current', code: 'password-wrong' }] });
		expect(await isAlive(cookie)).toBe(true);
		expect(await isAdmitted('lan', PASSWORD)).toBe(true);
	});
});
