import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pageWithHole } from './page-with-hole.ts';

const NONCE = '36e8f41819d1ac9250a36cc28f15ae86';

describe('a page with a hole', () => {
	const text = fc.string({ unit: 'grapheme', maxLength: 400 });
	const filling = fc
		.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 40 })
		.map((it) => it.padStart(8, '0'));

	test('is the same whether it is compressed or not, whatever stands around the hole', () => {
		fc.assert(
			fc.property(text, filling, text, fc.nat(200), (before, filled, after, times) => {
				const long = Buffer.from(before.replaceAll('\0', '').repeat(times));
				const page = pageWithHole(long, filled.length, Buffer.from(after.replaceAll('\0', '')));
				const plain = page.plain(filled);
				expect(plain.subarray(long.length, long.length + filled.length).toString()).toBe(filled);
				expect(gunzipSync(page.gzipped(filled)).equals(plain)).toBe(true);
			}),
			{ seed: 20261125, numRuns: 300 }
		);
	});

	test('has no hole where none is needed', () => {
		const page = pageWithHole(Buffer.from('Chọn cơ quan'), 0, Buffer.alloc(0));
		expect(gunzipSync(page.gzipped('')).toString()).toBe('Chọn cơ quan');
	});

	test('refers to what stands before the hole, so that it is hardly longer than in one piece', () => {
		const half = Buffer.from('<label class="opt satisfied"><input type="radio"/>'.repeat(40));
		const page = pageWithHole(half, NONCE.length, half);
		expect(page.gzipped(NONCE).length).toBeLessThan(200);
	});

	test.each(['', NONCE.slice(1), `${NONCE}0`])('takes no filling of another length: "%s"', (it) => {
		const page = pageWithHole(Buffer.from('a'), NONCE.length, Buffer.from('b'));
		expect(() => page.gzipped(it)).toThrow(RangeError);
	});
});
