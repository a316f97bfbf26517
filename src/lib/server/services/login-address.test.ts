import { expect, test } from 'vitest';
import { addressAfterLogin, addressOfLogin } from './login-address.ts';

const SITE = 'https://hailong.example';

test.each([
	['/admin', '/admin/login'],
	['/admin?lang=en', '/admin/login?lang=en'],
	['/admin/audit?before=x', '/admin/login?next=%2Fadmin%2Faudit%3Fbefore%3Dx'],
	['/admin/accounts?/add&lang=vi', '/admin/login?next=%2Fadmin%2Faccounts&lang=vi'],
	['/admin/login?next=/admin/audit', undefined],
	['/admin/activate', undefined]
])('without a session, %s leads to %s', (asked, login) => {
	expect(addressOfLogin(new URL(asked, SITE))).toBe(login);
});

test.each([
	['', '/admin'],
	['?lang=en', '/admin?lang=en'],
	['?next=/admin/audit%3Fbefore%3Dx&lang=en', '/admin/audit?before=x&lang=en'],
	['?next=/admin/login', '/admin'],
	['?next=/admin/logout', '/admin'],
	['?next=/admin/activate', '/admin'],
	['?next=/administer', '/admin'],
	['?next=/results', '/admin'],
	['?next=/admin/../results', '/admin'],
	['?next=https://evil.example/admin', '/admin'],
	['?next=//evil.example/admin', '/admin'],
	['?next=/\\evil.example/admin', '/admin'],
	['?next=javascript:alert(1)', '/admin']
])('after logging in, %s leads to %s', (query, path) => {
	expect(addressAfterLogin(new URL(`/admin/login${query}`, SITE))).toBe(path);
});
