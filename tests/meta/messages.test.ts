import { expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/locale.ts';
import { messages } from '#lib/messages/index.ts';

/** @returns every text under `value` with its path; a text with blanks to fill is a function */
function textsOf(value: unknown, path = ''): [string, unknown][] {
	if (typeof value !== 'object' || value === null) return [[path, value]];
	return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

function pathsOf(texts: [string, unknown][]): string[] {
	return texts.map(([path, text]) => `${path}: ${typeof text}`).sort();
}

test('every language has the same texts', () => {
	const [first, ...others] = LOCALES.map((locale) => pathsOf(textsOf(messages(locale))));
	expect(first).not.toEqual([]);
	for (const other of others) expect(other).toEqual(first);
});

test.each(LOCALES)('no text of %s is empty', (locale) => {
	const empty = textsOf(messages(locale)).filter(
		([, text]) => typeof text !== 'function' && String(text).trim() === ''
	);
	expect(empty).toEqual([]);
});
