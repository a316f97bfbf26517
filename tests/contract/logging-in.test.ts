import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { logIn } from '#lib/server/services/login.ts';
import { disableAccount } from '#lib/server/services/accounts.ts';
import { DIALECTS } from '../support/databases.ts';
import { openStaffRoom, PASSWORD, type StaffRoom } from '../support/staff-room.ts';

const MINUTE = 60_000;

describe.each(DIALECTS)('staff on %s', (dialect) => {
	let room: StaffRoom;

	beforeEach(async () => {
		room = await openStaffRoom(dialect);
	});
	afterEach(() => room.deps.db.destroy());

	describe('logging in', () => {
		const tryIn = (account: string, password: string) =>
			logIn(room.deps, room.auth, { account, password });
		const wrong = { ok: false, error: { kind: 'wrong' } };

		async function fail(account: string, times: number): Promise<void> {
			for (let tried = 0; tried < times; tried += 1) {
				expect(await tryIn(account, 'sai')).toEqual(wrong);
			}
		}

		test('a NUL in the name is a wrong name, not a fault', async () => {
			expect(await tryIn('nobody\0', PASSWORD)).toEqual(wrong);
		});

		test.each(['lan', ' LAN ', 'lan@stp.gov.vn', 'LAN@stp.gov.vn'])(
			'works as %j',
			async (typed) => {
				expect((await tryIn(typed, PASSWORD)).ok).toBe(true);
			}
		);

		test('fails alike for a wrong password, an unknown and a shut account', async () => {
			await room.add('shut', 'auditor');
			await disableAccount(room.deps, 'cli', 'shut');
			expect(await tryIn('lan', 'sai')).toEqual(wrong);
			expect(await tryIn('nobody', PASSWORD)).toEqual(wrong);
			expect(await tryIn('shut', PASSWORD)).toEqual(wrong);
			expect(await tryIn('', '')).toEqual(wrong);
		});

		test.each(['lan', 'nobody'])('makes who tried %s ten times wait', async (account) => {
			await fail(account, 10);
			expect(await tryIn(account, PASSWORD)).toEqual({
				ok: false,
				error: { kind: 'waiting', seconds: 60 }
			});
		});

		test('counts user name and e-mail address as one account', async () => {
			await fail('lan', 5);
			await fail('lan@stp.gov.vn', 5);
			expect(await tryIn('lan', PASSWORD)).toMatchObject({ error: { kind: 'waiting' } });
		});

		test('does not count tries made while waiting', async () => {
			await fail('lan', 10);
			for (let tried = 0; tried < 20; tried += 1) await tryIn('lan', 'sai');
			room.clock += MINUTE;
			expect((await tryIn('lan', PASSWORD)).ok).toBe(true);
		});

		test('waits longer after each further wrong try, then forgets with the right one', async () => {
			await fail('lan', 10);
			room.clock += MINUTE;
			await fail('lan', 1);
			expect(await tryIn('lan', PASSWORD)).toMatchObject({ error: { seconds: 120 } });
			room.clock += 2 * MINUTE;
			expect((await tryIn('lan', PASSWORD)).ok).toBe(true);
			await fail('lan', 10);
		});

		test('looks at no more than ten of many tries made at once', async () => {
			const tries = await Promise.all(Array.from({ length: 25 }, () => tryIn('lan', 'sai')));
			const kinds = tries.map((it) => (it.ok ? 'in' : it.error.kind));
			expect(kinds.filter((it) => it === 'wrong')).toHaveLength(10);
			expect(kinds.filter((it) => it === 'waiting')).toHaveLength(15);
		});

		test('is recorded, without what was typed', async () => {
			room.clock += 1;
			await tryIn('lan', PASSWORD);
			room.clock += 1;
			await tryIn('lan', 'bí mật khác');
			room.clock += 1;
			await tryIn('mật khẩu gõ nhầm ô', 'bí mật khác');
			const [added, ...entries] = await room.trail();
			expect(added).toEqual({ actor: 'cli', action: 'account.add', subject: 'lan' });
			expect(entries).toEqual([
				{ actor: 'staff:lan', action: 'login', subject: 'lan' },
				{ actor: 'system', action: 'login.refused', subject: 'lan' }
			]);
			expect(await room.everythingStored()).not.toMatch(/bí mật khác|gõ nhầm|một câu/);
		});
	});
});
