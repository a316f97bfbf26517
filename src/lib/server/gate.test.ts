import { expect, test } from 'vitest';
import { refusalOf } from './gate.ts';

const ORIGIN = 'https://khaosat.example.vn';
const FORM = 'application/x-www-form-urlencoded';

const knock = (
	method: string,
	path: string,
	headers: Record<string, string> = {},
	origin = ORIGIN
) => {
	const [pathname = '', query] = path.split('?');
	const search = query === undefined ? '' : `?${query}`;
	return refusalOf({ method, pathname, search, origin, headers: new Headers(headers) })?.code;
};

test.each([
	['GET', '/k/STP2024', {}, undefined],
	['HEAD', '/', {}, undefined],
	['GET', '/admin/%E0%A4%A', {}, 'page-not-found'],
	['PUT', '/k/STP2024', {}, 'wrong-method'],
	['DELETE', '/admin', {}, 'wrong-method'],
	['POST', '/api/v1/surveys', { origin: ORIGIN }, 'wrong-method'],
	['POST', '/k/STP2024', { 'content-type': FORM, origin: ORIGIN }, undefined],
	['POST', '/k/STP2024', { 'content-type': `${FORM}; charset=UTF-8` }, undefined],
	['POST', '/K/STP2024', { 'content-type': FORM, origin: 'null' }, undefined],
	[
		'POST',
		'/k/STP2024',
		{ 'content-type': FORM, origin: 'https://evil.example' },
		'foreign-origin'
	],
	['POST', '/k/STP2024', { 'content-type': 'application/json' }, 'wrong-content-type'],
	['POST', '/k/STP2024', { 'content-type': 'text/plain' }, 'wrong-content-type'],
	['POST', '/k/STP2024', {}, 'wrong-content-type'],
	['POST', '/k/STP2024', { 'content-type': FORM, 'content-length': '65536' }, undefined],
	['POST', '/k/STP2024', { 'content-type': FORM, 'content-length': '65537' }, 'body-too-large'],
	[
		'POST',
		'/admin/plans/a/edit',
		{ 'content-type': FORM, origin: ORIGIN, 'content-length': '65537' },
		'body-too-large'
	],
	[
		'POST',
		'/admin/plans/a', // may carry a signed copy
		{ 'content-type': FORM, origin: ORIGIN, 'content-length': '10551296' },
		undefined
	],
	[
		'POST',
		'/admin/plans/a',
		{ 'content-type': FORM, origin: ORIGIN, 'content-length': '10551297' },
		'file-too-large'
	],
	['POST', '/admin/login', { 'content-type': FORM }, 'foreign-origin'],
	['POST', '/admin/login', { 'content-type': FORM, origin: 'null' }, 'foreign-origin'],
	['POST', '/admin/login', { 'content-type': FORM, 'sec-fetch-site': 'same-origin' }, undefined],
	['POST', '/admin/login', { 'content-type': FORM, origin: ORIGIN }, undefined],
	['POST', '/k/STP2024?lang=en', { 'content-type': FORM }, undefined],
	['POST', '/admin/accounts?/add', { 'content-type': FORM, origin: ORIGIN }, undefined],
	['POST', '/k/STP2024?/default', { 'content-type': FORM }, 'page-not-found'],
	['POST', '/k/STP2024?/constructor', { 'content-type': FORM }, 'page-not-found']
] as const)('%s %s with %j: %s', (method, pathname, headers, code) => {
	expect(knock(method, pathname, headers)).toBe(code);
});

test.each([
	['http://localhost:3000', 'localhost:3000', undefined],
	['http://127.0.0.1:3000', 'localhost:3000', undefined],
	['http://localhost:4000', 'localhost:3000', 'foreign-origin'],
	['http://evil.example', 'evil.example', 'foreign-origin']
])('a demo on 127.0.0.1 is posted to from %s at %s: %s', (origin, host, code) => {
	const headers = { 'content-type': FORM, origin, host };
	expect(knock('POST', '/k/STP2024', headers, 'http://127.0.0.1:3000')).toBe(code);
});

test('a site of its own address is not posted to from one’s own machine', () => {
	const headers = { 'content-type': FORM, origin: 'http://localhost:3000', host: 'localhost:3000' };
	expect(knock('POST', '/k/STP2024', headers)).toBe('foreign-origin');
});
