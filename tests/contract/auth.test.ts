import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAuth, type Auth } from '#lib/server/auth/auth.ts';
import { readSession } from '#lib/server/auth/session.ts';
import type { SessionCookie } from '#lib/server/auth/session-cookie.ts';
import { accounts, addAccount, disableAccount } from '#lib/server/services/accounts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { logIn, logOut } from '#lib/server/services/login.ts';
import { insertAgency } from '#lib/server/storage/agencies.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

const PASSWORD = 'một câu dài dễ nhớ';
const MINUTE = 60_000;

describe.each(DIALECTS)('staff on %s', (dialect) => {
	let deps: Deps;
	let auth: Auth;
	let clock: number;

	beforeEach(async () => {
		const db = await freshDatabase(dialect);
		clock = Date.parse('2026-06-01T08:00:00Z');
		deps = testDeps(db, { now: () => clock });
		auth = createAuth(db, deps.now, false);
		await insertAgencies();
		await add('lan', 'agency', { agencyCode: 'STP', email: 'Lan@STP.gov.vn' });
	});
	afterEach(() => deps.db.destroy());

	async function insertAgencies(): Promise<void> {
		const validFrom = '2004-01-01';
		const agency = (id: string, code: string, vi: string) => ({
			id,
			code,
			name: { vi, en: vi },
			validFrom
		});
		await insertAgency(deps.db, agency('stp', 'STP', 'Sở Tư pháp'));
		await insertAgency(deps.db, { ...agency('pcc', 'PCC1', 'Phòng Công chứng'), parentId: 'stp' });
		await insertAgency(deps.db, agency('snv', 'SNV', 'Sở Nội vụ'));
	}

	function add(username: string, role: string, more: { agencyCode?: string; email?: string } = {}) {
		const { agencyCode = '', email = '' } = more;
		return addAccount(deps, 'cli', { username, role, agencyCode, email, password: PASSWORD });
	}

	async function cookieOf(account: string): Promise<SessionCookie> {
		const admitted = await logIn(deps, auth, { account, password: PASSWORD });
		if (!admitted.ok) throw new Error(admitted.error.kind);
		return admitted.value;
	}

	async function everythingStored(): Promise<string> {
		const tables = ['staff', 'staff_session', 'login_failure', 'audit_entry'] as const;
		const rows = await Promise.all(
			tables.map((it) => deps.db.selectFrom(it).selectAll().execute())
		);
		return JSON.stringify(rows);
	}

	async function trail(): Promise<{ actor: string; action: string; subject: string }[]> {
		return deps.db
			.selectFrom('audit_entry')
			.select(['actor', 'action', 'subject'])
			.orderBy('at')
			.orderBy('id')
			.execute();
	}

	describe('a session', () => {
		test('tells who is logged in, with the agencies below the own', async () => {
			const { value } = await cookieOf('lan');
			const { staff } = await auth.validate(value);
			expect(staff).toMatchObject({ username: 'lan', role: 'agency', agencyId: 'stp' });
			expect(staff?.agencyIds.toSorted()).toEqual(['pcc', 'stp']);
		});

		test('is held by a cookie that scripts and other sites cannot use', async () => {
			expect(await cookieOf('lan')).toMatchObject({
				name: 'staff_session',
				attributes: { path: '/', httpOnly: true, sameSite: 'strict', secure: false }
			});
			expect(createAuth(deps.db, deps.now, true).cookieName).toBe('__Host-staff_session');
		});

		test('is nowhere in the database as its cookie has it', async () => {
			const { value } = await cookieOf('lan');
			expect(value).toMatch(/^[a-z0-9]{32,}$/);
			expect(await everythingStored()).not.toContain(value);
		});

		test('lasts while it is used, and ends after 30 idle minutes', async () => {
			const { value } = await cookieOf('lan');
			for (let used = 0; used < 4; used += 1) {
				clock += 29 * MINUTE;
				expect((await auth.validate(value)).staff?.username).toBe('lan');
			}
			clock += 30 * MINUTE;
			expect(await auth.validate(value)).toMatchObject({ cookie: { value: '' } });
		});

		test('ends after 12 hours, however much it is used', async () => {
			const { value } = await cookieOf('lan');
			for (let used = 0; used < 12 * 3 - 1; used += 1) {
				clock += 20 * MINUTE;
				expect((await auth.validate(value)).staff?.username).toBe('lan');
			}
			clock += 20 * MINUTE;
			expect((await auth.validate(value)).staff).toBeUndefined();
		});

		test('ends when it is closed, and other sessions stay', async () => {
			const [first, second] = [await cookieOf('lan'), await cookieOf('lan')];
			const { staff } = await auth.validate(first.value);
			expect(await logOut(deps, auth, staff, first.value)).toMatchObject({ value: '' });
			expect((await auth.validate(first.value)).staff).toBeUndefined();
			expect((await auth.validate(second.value)).staff?.username).toBe('lan');
		});

		test('takes a void cookie away, and asks nothing without one', async () => {
			const written: unknown[] = [];
			const jar = (value?: string) => ({
				get: () => value,
				set: (...args: unknown[]) => void written.push(args)
			});
			expect(await readSession(auth, jar())).toBeUndefined();
			expect(written).toEqual([]);
			expect(await readSession(auth, jar('made up'))).toBeUndefined();
			expect(written).toEqual([['staff_session', '', expect.objectContaining({ maxAge: 0 })]]);
			expect(await readSession(auth, jar((await cookieOf('lan')).value))).toMatchObject({
				username: 'lan'
			});
		});
	});

	describe('logging in', () => {
		const tryIn = (account: string, password: string) => logIn(deps, auth, { account, password });
		const wrong = { ok: false, error: { kind: 'wrong' } };

		async function fail(account: string, times: number): Promise<void> {
			for (let tried = 0; tried < times; tried += 1) {
				expect(await tryIn(account, 'sai')).toEqual(wrong);
			}
		}

		test.each(['lan', ' LAN ', 'lan@stp.gov.vn', 'LAN@stp.gov.vn'])(
			'works as %j',
			async (typed) => {
				expect((await tryIn(typed, PASSWORD)).ok).toBe(true);
			}
		);

		test('fails alike for a wrong password, an unknown and a shut account', async () => {
			await add('shut', 'auditor');
			await disableAccount(deps, 'cli', 'shut');
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
			clock += MINUTE;
			expect((await tryIn('lan', PASSWORD)).ok).toBe(true);
		});

		test('waits longer after each further wrong try, then forgets with the right one', async () => {
			await fail('lan', 10);
			clock += MINUTE;
			await fail('lan', 1);
			expect(await tryIn('lan', PASSWORD)).toMatchObject({ error: { seconds: 120 } });
			clock += 2 * MINUTE;
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
			clock += 1;
			await tryIn('lan', PASSWORD);
			clock += 1;
			await tryIn('lan', 'bí mật khác');
			clock += 1;
			await tryIn('mật khẩu gõ nhầm ô', 'bí mật khác');
			const [added, ...entries] = await trail();
			expect(added).toEqual({ actor: 'cli', action: 'account.add', subject: 'lan' });
			expect(entries).toEqual([
				{ actor: 'staff:lan', action: 'login', subject: 'lan' },
				{ actor: 'system', action: 'login.refused', subject: 'lan' },
				{ actor: 'system', action: 'login.refused', subject: 'unknown' }
			]);
			expect(await everythingStored()).not.toMatch(/bí mật khác|gõ nhầm|một câu/);
		});
	});

	describe('accounts', () => {
		test('are listed without their passwords', async () => {
			await add('hoa', 'department', { agencyCode: 'snv' });
			const listed = await accounts(deps, 'cli');
			expect(listed.map((it) => [it.username, it.role, it.agencyCode, it.email])).toEqual([
				['hoa', 'department', 'SNV', undefined],
				['lan', 'agency', 'STP', 'lan@stp.gov.vn']
			]);
			expect(JSON.stringify(listed)).not.toContain('argon2');
		});

		test('are refused with everything that must be corrected', async () => {
			const typed = { username: 'A b', role: 'boss', agencyCode: 'XYZ', email: 'x', password: '1' };
			const added = await addAccount(deps, 'cli', typed);
			expect(added.ok ? [] : added.error.map((it) => it.code)).toEqual([
				'username-malformed',
				'email-malformed',
				'role-unknown',
				'agency-unknown',
				'password-too-short'
			]);
		});

		test.each(['agency', 'entry'])('of role %s need an agency', async (role) => {
			expect(await add('minh', role)).toMatchObject({ error: [{ code: 'agency-missing' }] });
		});

		test.each([
			['LAN', ''],
			['minh', 'LAN@stp.gov.vn']
		])('have a name and address of their own: %j %j', async (username, email) => {
			expect(await add(username, 'auditor', { email })).toMatchObject({
				error: [{ code: 'username-taken' }]
			});
		});

		test('lose every session when they are shut, which is recorded once', async () => {
			const { value } = await cookieOf('lan');
			clock += 1;
			await disableAccount(deps, 'cli', 'Lan');
			await disableAccount(deps, 'cli', 'lan');
			expect((await auth.validate(value)).staff).toBeUndefined();
			const shut = (await trail()).filter((it) => it.action === 'account.disable');
			expect(shut).toEqual([{ actor: 'cli', action: 'account.disable', subject: 'lan' }]);
		});

		test('cannot be shut when there is none', async () => {
			await expect(disableAccount(deps, 'cli', 'nobody')).rejects.toThrow(
				expect.objectContaining({ code: 'staff-not-found' })
			);
		});
	});
});
