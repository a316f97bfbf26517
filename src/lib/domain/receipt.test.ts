import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseReceipt, receiptCode, receiptInGroups } from './receipt.ts';

test.each([
	// Ten bytes are sixteen characters of five bits; alphabet of https://www.crockford.com/base32.html
	[[0, 0, 0, 0, 0, 0, 0, 0, 0, 0], '0000000000000000'],
	[[255, 255, 255, 255, 255, 255, 255, 255, 255, 255], 'ZZZZZZZZZZZZZZZZ'],
	[[0, 0, 0, 0, 0, 0, 0, 0, 0, 31], '000000000000000Z'],
	[[0x08, 0x86, 0x42, 0x98, 0xe8, 0, 0, 0, 0, 0], '1234567800000000']
])('%j is written %s', (bytes, code) => {
	expect(receiptCode(Uint8Array.from(bytes))).toBe(code);
});

test('a written receipt is read again, in groups and in lower case', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 10, maxLength: 32 }), (bytes) => {
			const code = receiptCode(bytes);
			expect(parseReceipt(receiptInGroups(code).toLowerCase())).toBe(code);
		})
	);
});

test.each([
	['O0Il-1111-1111-1111', '0011111111111111'],
	['0000 0000 0000 0000', '0000000000000000'],
	['', undefined],
	['000000000000000', undefined],
	['U000000000000000', undefined]
])('%s is read as %s', (typed, code) => {
	expect(parseReceipt(typed)).toBe(code);
});

test('fewer than 80 bits make no receipt', () => {
	expect(() => receiptCode(new Uint8Array(9))).toThrow(RangeError);
});
