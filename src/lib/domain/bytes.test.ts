import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, toHex } from './bytes.ts';

test('bytes come back from their hex, which is what Node writes too', () => {
	fc.assert(
		fc.property(fc.uint8Array(), (bytes) => {
			expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
			expect(fromHex(toHex(bytes))).toEqual(bytes);
		})
	);
});

test.each(['0', 'abc', 'AB', '0g', ' 0', '0 ', '０0', '\n00', '00\n'])('%j is no hex', (text) =>
	expect(fromHex(text)).toBeUndefined()
);
