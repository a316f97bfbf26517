import { expect, test } from 'vitest';
import { readLanguage } from './language.ts';

test.each([
	['?lang=en', 'vi', 'en', true],
	['?lang=vi', 'en', 'vi', true],
	['?lang=fr', 'en', 'en', false],
	['', 'en-GB,en;q=0.9', 'en', false],
	['', 'en;q=0.5, vi-VN', 'vi', false],
	['', 'fr-FR, en;q=0.2, *;q=0.1', 'en', false],
	['', 'fr', 'vi', false],
	['', null, 'vi', false],
	['', ';;;q=,,q=x', 'vi', false]
])('%s with %s is %s', (query, header, locale, chosen) => {
	const url = new URL(`http://localhost/k/STP2024${query}`);
	expect(readLanguage(url, header)).toEqual({ locale, chosen });
});
