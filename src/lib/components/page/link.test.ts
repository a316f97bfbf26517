import { expect, test } from 'vitest';
import { localLink, otherLanguageLink } from './link.ts';

test.each([
	['/k/STP2024', false, '/k/STP2024'],
	['/k/STP2024', true, '/k/STP2024?lang=en'],
	['/k/HALL?agency=STP', true, '/k/HALL?agency=STP&lang=en']
])('%s, chosen %s: %s', (path, chosen, link) => {
	expect(localLink(path, 'en', chosen)).toBe(link);
});

test('the other language keeps the rest of the address', () => {
	const url = new URL('http://localhost/k/HALL?agency=STP&lang=vi');
	expect(otherLanguageLink(url, 'vi')).toBe('?agency=STP&lang=en');
	expect(otherLanguageLink(url, 'en')).toBe('?agency=STP&lang=vi');
});
