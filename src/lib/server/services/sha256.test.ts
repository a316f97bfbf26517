import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { leafHash } from '#lib/domain/merkle.ts';
import { sha256 } from './sha256.ts';

const UTF8 = new TextEncoder();

test.each(['', 'Sở Nội vụ', '😀', 'half a character: \ud83d'])(
	'a text counts as its UTF-8: %j',
	(text) => {
		const bytes = UTF8.encode(text);
		expect(sha256(text)).toEqual(createHash('sha256').update(bytes).digest());
		expect(leafHash(sha256, text)).toEqual(leafHash(sha256, bytes));
	}
);
