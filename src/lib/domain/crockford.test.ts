import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex } from './bytes.ts';
import { firstInCrockford, toCrockford } from './crockford.ts';

const BYTES = fc.uint8Array({ minLength: 1, maxLength: 40 });

test('the first bits of bytes are written as the number that they are', () => {
	fc.assert(
		fc.property(BYTES, fc.nat(), (bytes, any) => {
			const bits = 8 * bytes.length;
			const characters = any % (Math.floor(bits / 5) + 1);
			const first = BigInt(`0x${toHex(bytes)}`) >> BigInt(bits - 5 * characters);
			expect(firstInCrockford(bytes, characters)).toBe(toCrockford(first, characters));
		})
	);
});

test.each([
	// Alphabet of https://www.crockford.com/base32.html
	[[0x00, 0x44, 0x32, 0x14, 0xc7], '01234567'],
	[[0x42, 0x54, 0xb6, 0x35, 0xcf], '89ABCDEF'],
	[[0x84, 0x65, 0x3a, 0x56, 0xd7], 'GHJKMNPQ'],
	[[0xc6, 0x75, 0xbe, 0x77, 0xdf], 'RSTVWXYZ']
])('%j is written %s', (bytes, code) => {
	expect(firstInCrockford(Uint8Array.from(bytes), 8)).toBe(code);
});
