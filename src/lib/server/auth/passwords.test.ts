import { describe, expect, test } from 'vitest';
import { hashPassword, isPassword, passwordFault } from './passwords.ts';

describe('the password rules', () => {
	test.each([
		['', 'password-too-short'],
		['123456789', 'password-too-short'],
		['mười chữ đ', undefined],
		['x'.repeat(128), undefined],
		['x'.repeat(129), 'password-too-long'],
		// A letter with two marks is one character, however it was typed.
		['ệ'.normalize('NFD').repeat(9), 'password-too-short'],
		['MatKhau123', 'password-too-common']
	])('%j: %s', (password, fault) => {
		expect(passwordFault(password)).toBe(fault);
	});
});

describe('a stored password', () => {
	test('is argon2id at the cost of ASVS 5.0, appendix C', async () => {
		expect(await hashPassword('một mật khẩu dài')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	});

	test('is known again, in whichever way its letters were spelled', async () => {
		const stored = await hashPassword('một mật khẩu dài'.normalize('NFC'));
		expect(await isPassword(stored, 'một mật khẩu dài'.normalize('NFD'))).toBe(true);
		expect(await isPassword(stored, 'một mật khẩu Dài')).toBe(false);
	});

	test('is never right where there is no account', async () => {
		expect(await isPassword(undefined, '')).toBe(false);
	});

	test('is checked for all who come at once', async () => {
		const stored = await hashPassword('một mật khẩu dài');
		const tries = ['một mật khẩu dài', 'sai', 'một mật khẩu dài', 'sai', 'sai'];
		expect(await Promise.all(tries.map((it) => isPassword(stored, it)))).toEqual([
			true,
			false,
			true,
			false,
			false
		]);
	});
});
