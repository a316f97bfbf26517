import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSession } from '#lib/server/auth/session.ts';
import { createAuth } from '#lib/server/auth/auth.ts';
import { logOut } from '#lib/server/services/login.ts';
import { DIALECTS } from '../support/databases.ts';
import { openStaffRoom, type StaffRoom } from '../support/staff-room.ts';

const MINUTE = 60_000;

describe.each(DIALECTS)('staff on %s', (dialect) => {
	let room: StaffRoom;

	beforeEach(async () => {
		room = await openStaffRoom(dialect);
	});
	afterEach(() => room.deps.db.destroy());

	describe('a session', () => {
		test('tells who is logged in, with the agencies below the own', async () => {
			const { value } = await room.cookieOf('lan');
			const { staff } = await room.auth.validate(value);
			expect(staff).toMatchObject({ username: 'lan', role: 'agency', agencyId: 'stp' });
			expect(staff?.agencyIds.toSorted()).toEqual(['pcc', 'stp']);
		});

		test('is held by a cookie that scripts and other sites cannot use', async () => {
			expect(await room.cookieOf('lan')).toMatchObject({
				name: 'staff_session',
				attributes: { path: '/', httpOnly: true, sameSite: 'strict', secure: false }
			});
			expect(createAuth(room.deps.db, room.deps.now, true).cookieName).toBe('__Host-staff_session');
		});

		test('is nowhere in the database as its cookie has it', async () => {
			const { value } = await room.cookieOf('lan');
			expect(value).toMatch(/^[a-z0-9]{32,}$/);
			expect(await room.everythingStored()).not.toContain(value);
		});

		test('lasts while it is used, and ends after 30 idle minutes', async () => {
			const { value } = await room.cookieOf('lan');
			for (let used = 0; used < 4; used += 1) {
				room.clock += 29 * MINUTE;
				expect((await room.auth.validate(value)).staff?.username).toBe('lan');
			}
			room.clock += 30 * MINUTE;
			expect(await room.auth.validate(value)).toMatchObject({ cookie: { value: '' } });
		});

		test('ends after 12 hours, however much it is used', async () => {
			const { value } = await room.cookieOf('lan');
			for (let used = 0; used < 12 * 3 - 1; used += 1) {
				room.clock += 20 * MINUTE;
				expect((await room.auth.validate(value)).staff?.username).toBe('lan');
			}
			room.clock += 20 * MINUTE;
			expect((await room.auth.validate(value)).staff).toBeUndefined();
		});

		test('ends when it is closed, and other sessions stay', async () => {
			const [first, second] = [await room.cookieOf('lan'), await room.cookieOf('lan')];
			const { staff } = await room.auth.validate(first.value);
			expect(await logOut(room.deps, room.auth, staff, first.value)).toMatchObject({ value: '' });
			expect((await room.auth.validate(first.value)).staff).toBeUndefined();
			expect((await room.auth.validate(second.value)).staff?.username).toBe('lan');
		});

		test('takes a void cookie away, and asks nothing without one', async () => {
			const written: unknown[] = [];
			const jar = (value?: string) => ({
				get: () => value,
				set: (...args: unknown[]) => void written.push(args)
			});
			expect(await readSession(room.auth, jar())).toBeUndefined();
			expect(written).toEqual([]);
			expect(await readSession(room.auth, jar('made up'))).toBeUndefined();
			expect(written).toEqual([['staff_session', '', expect.objectContaining({ maxAge: 0 })]]);
			expect(await readSession(room.auth, jar((await room.cookieOf('lan')).value))).toMatchObject({
				username: 'lan'
			});
		});
	});
});
