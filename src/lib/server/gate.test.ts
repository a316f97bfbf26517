import { expect, test } from 'vitest';
import { refusalOf } from './gate.ts';

const ORIGIN = 'https://khaosat.example.vn';
const FORM = 'application/x-www-form-urlencoded';

const knock = (method: string, pathname: string, headers: Record<string, string> = {}) =>
	refusalOf({ method, pathname, origin: ORIGIN, headers: new Headers(headers) })?.code;

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
	['POST', '/admin/login', { 'content-type': FORM }, 'foreign-origin'],
	['POST', '/admin/login', { 'content-type': FORM, origin: 'null' }, 'foreign-origin'],
	['POST', '/admin/login', { 'content-type': FORM, 'sec-fetch-site': 'same-origin' }, undefined],
	['POST', '/admin/login', { 'content-type': FORM, origin: ORIGIN }, undefined]
] as const)('%s %s with %j: %s', (method, pathname, headers, code) => {
	expect(knock(method, pathname, headers)).toBe(code);
});
