import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	addAccount,
	disableAccount,
	enableAccount,
	inviteAccount,
	moveAccount
} from '#lib/server/services/accounts.ts';
import { activate, resetAccount, type ActivationSlip } from '#lib/server/services/activation.ts';
import { logIn } from '#lib/server/services/login.ts';
import { DIALECTS } from '../support/databases.ts';
import { openStaffRoom, PASSWORD, type StaffRoom } from '../support/staff-room.ts';

const NEW = 'một câu mới khác hẳn';
const DAY = 24 * 60 * 60 * 1000;

describe.each(DIALECTS)('keeping accounts on %s', (dialect) => {
	let room: StaffRoom;

	beforeEach(async () => {
		room = await openStaffRoom(dialect);
	});
	afterEach(() => room.deps.db.destroy());

	const typed = (username: string, role = 'agency', agencyCode = 'PCC1') => ({
		username,
		role,
		agencyCode,
		email: ''
	});
	async function invited(username: string): Promise<ActivationSlip> {
		const slip = await inviteAccount(room.deps, 'cli', typed(username));
		if (!slip.ok) throw new Error(slip.error[0]?.code);
		return slip.value;
	}
	const use = ({ username, code }: ActivationSlip, password = NEW, again = password) =>
		activate(room.deps, { username, code, password, again });
	const isAdmitted = async (account: string, password: string) =>
		(await logIn(room.deps, room.auth, { account, password })).ok;
	const isAlive = async (cookie: string) => (await room.auth.validate(cookie)).staff !== undefined;

	describe('an activation slip', () => {
		test('lets its owner set the password, once', async () => {
			const slip = await invited('minh');
			expect(await isAdmitted('minh', '')).toBe(false);
			expect(await use(slip)).toEqual({ ok: true, value: 'minh' });
			expect(await isAdmitted('minh', NEW)).toBe(true);
			expect(await use(slip, 'một câu thứ ba nữa')).toMatchObject({
				error: [{ code: 'code-wrong' }]
			});
			expect(await isAdmitted('minh', NEW)).toBe(true);
		});

		test('is stored by its hash alone', async () => {
			const { code } = await invited('minh');
			const rows = await room.deps.db.selectFrom('staff_activation').selectAll().execute();
			expect(rows).toHaveLength(1);
			expect(JSON.stringify(rows) + (await room.everythingStored())).not.toContain(code);
		});

		test('ends after seven days', async () => {
			const slip = await invited('minh');
			room.clock += 7 * DAY - 1;
			expect(await use(slip, 'ngắn')).toMatchObject({ error: [{ code: 'password-too-short' }] });
			room.clock += 1;
			expect(await use(slip)).toMatchObject({ error: [{ code: 'code-wrong' }] });
		});

		test.each(['', 'x', '0'.repeat(24)])('is no other code, such as %j', async (code) => {
			const slip = await invited('minh');
			expect(await use({ ...slip, code })).toMatchObject({ error: [{ code: 'code-wrong' }] });
			expect(await use({ ...slip, username: 'lan' })).toMatchObject({
				error: [{ code: 'code-wrong' }]
			});
		});

		test('wants the password twice alike', async () => {
			const slip = await invited('minh');
			expect(await use(slip, NEW, 'khác')).toMatchObject({ error: [{ code: 'passwords-differ' }] });
			expect(await use(slip)).toMatchObject({ ok: true });
		});

		test('is used by one of many who use it at once', async () => {
			const slip = await invited('minh');
			const used = await Promise.all([1, 2, 3, 4].map(() => use(slip)));
			expect(used.filter((it) => it.ok)).toHaveLength(1);
		});

		test('of a forgotten password voids password, sessions and the slip before it', async () => {
			const { value: cookie } = await room.cookieOf('lan');
			const first = await resetAccount(room.deps, 'cli', 'lan');
			expect(await isAlive(cookie)).toBe(false);
			expect(await isAdmitted('lan', PASSWORD)).toBe(false);
			const second = await resetAccount(room.deps, 'cli', 'lan');
			expect(await use(first)).toMatchObject({ ok: false });
			expect(await use(second)).toMatchObject({ ok: true });
		});
	});

	test('a person who is moved is logged out, and comes back with the new rights', async () => {
		const { value: cookie } = await room.cookieOf('lan');
		const post = { role: 'leader', agencyCode: 'pcc1' };
		expect(await moveAccount(room.deps, 'cli', 'lan', post)).toMatchObject({ ok: true });
		expect(await isAlive(cookie)).toBe(false);
		const { staff } = await room.auth.validate((await room.cookieOf('lan')).value);
		expect(staff).toMatchObject({ role: 'leader', agencyId: 'pcc' });
	});

	test('a shut account is opened by a new slip, never with its old password', async () => {
		await disableAccount(room.deps, 'cli', 'lan');
		await expect(resetAccount(room.deps, 'cli', 'lan')).rejects.toMatchObject({
			code: 'bad-request'
		});
		const slip = await enableAccount(room.deps, 'cli', 'lan');
		expect(await isAdmitted('lan', PASSWORD)).toBe(false);
		expect(await use(slip)).toMatchObject({ ok: true });
		await expect(enableAccount(room.deps, 'cli', 'lan')).rejects.toMatchObject({
			code: 'bad-request'
		});
	});

	test('shutting an account voids its slip', async () => {
		const slip = await invited('minh');
		await disableAccount(room.deps, 'cli', 'minh');
		expect(await use(slip)).toMatchObject({ ok: false });
	});

	test('every step stands in the trail', async () => {
		const steps = [
			() => invited('minh'),
			async () => use(await resetAccount(room.deps, 'cli', 'minh')),
			() => moveAccount(room.deps, 'cli', 'minh', { role: 'leader', agencyCode: 'STP' }),
			() => disableAccount(room.deps, 'cli', 'minh'),
			() => enableAccount(room.deps, 'cli', 'minh')
		];
		for (const step of steps) {
			room.clock += 1;
			await step();
		}
		const trail = (await room.trail()).filter((it) => it.subject === 'minh');
		expect(trail.map((it) => it.action)).toEqual([
			'account.add',
			'account.reset',
			'account.activate',
			'account.move',
			'account.move',
			'account.disable',
			'account.enable'
		]);
	});

	test('an account with a password of its own needs no slip', async () => {
		const account = { ...typed('minh'), password: PASSWORD };
		expect(await addAccount(room.deps, 'cli', account)).toMatchObject({ ok: true });
		expect(await isAdmitted('minh', PASSWORD)).toBe(true);
	});
});
