import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { formKey } from './form-key.ts';

const asked = (url: string, more: Partial<IncomingMessage> = {}) =>
	({ method: 'GET', url, headers: {}, ...more }) as IncomingMessage;

describe('the page of a point', () => {
	test.each([
		['/k/STP2024', 'vi /k/STP2024'],
		['/k/STP2024?lang=en', 'en /k/STP2024?lang=en'],
		['/k/TTHCC?agency=STP&service=HT', 'vi /k/TTHCC?agency=STP&service=HT']
	])('%s is kept as %s', (url, key) => {
		expect(formKey(asked(url))).toBe(key);
	});

	test('depends on the language of the browser', () => {
		expect(formKey(asked('/k/STP', { headers: { 'accept-language': 'en-GB' } }))).toBe('en /k/STP');
	});

	test.each([
		'/s/0123456789ABCDEFGHJKMNPQRS', // a slip's code is a secret
		'/r/0123456789ABCDEF',
		'/k/STP2024?x=1',
		'/k/STP2024?lang=%65n',
		`/k/STP2024?agency=${'A'.repeat(100)}`,
		'/k/STP2024/',
		'/admin',
		'//k/STP2024'
	])('%s is not kept', (url) => {
		expect(formKey(asked(url))).toBeUndefined();
	});

	test.each(['POST', 'HEAD'])('is not kept for %s', (method) => {
		expect(formKey(asked('/k/STP2024', { method }))).toBeUndefined();
	});
});
