import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSlipCode, slipCodeInGroups, slipCodes } from './slip-code.ts';

const SEED = 20261123;
const hex = (bytes: number) =>
	fc
		.uint8Array({ minLength: bytes, maxLength: bytes })
		.map((it) => Buffer.from(it).toString('hex'));

describe('a slip’s codes', () => {
	test.each([
		['0'.repeat(32), '0'.repeat(32), '0'.repeat(26), '0'.repeat(12)],
		['f'.repeat(32), 'f'.repeat(32), `7${'Z'.repeat(25)}`, 'Z'.repeat(12)],
		[`${'0'.repeat(31)}1`, `${'0'.repeat(30)}20`, `${'0'.repeat(25)}1`, `${'0'.repeat(10)}10`]
	])('of %s and %s are %s and %s', (first, second, scanned, typed) => {
		expect(slipCodes(first, second)).toEqual({ scanned, typed });
	});

	test('lose none of 128 and none of 60 bits', () => {
		fc.assert(
			fc.property(hex(16), hex(16), hex(16), (first, second, third) => {
				const codes = slipCodes(first, third);
				const same = slipCodes(first, second).scanned === slipCodes(second, first).scanned;
				expect(same).toBe(first === second);
				expect(codes.scanned).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
				expect(codes.typed).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
				expect(slipCodes(first, third.slice(-15)).typed).toBe(codes.typed);
			}),
			{ seed: SEED }
		);
	});

	test('are printed in groups of four', () => {
		expect(slipCodeInGroups('7K3M9QX2ABCD')).toBe('7K3M-9QX2-ABCD');
	});
});

/** Ways in which a person writes a character down. */
const WRITTEN: Record<string, readonly string[]> = {
	'0': ['0', 'O', 'o'],
	'1': ['1', 'I', 'i', 'l', 'L']
};

describe('a code that was given', () => {
	test('is read however it is typed: case, O for 0, I and L for 1, hyphens, blanks', () => {
		const anyWay = fc.tuple(hex(16), hex(16), fc.infiniteStream(fc.nat(1000)));
		fc.assert(
			fc.property(anyWay, ([first, second, chance]) => {
				const next = () => Number(chance.next().value);
				const scribble = (code: string) =>
					[...code]
						.map((it) => {
							const ways = WRITTEN[it] ?? [it, it.toLowerCase()];
							return (
								(ways[next() % ways.length] ?? it) + (['', '', '-', ' ', ' - '][next() % 5] ?? '')
							);
						})
						.join('');
				const { scanned, typed } = slipCodes(first, second);
				expect(readSlipCode(scribble(scanned))).toEqual({ kind: 'scanned', code: scanned });
				expect(readSlipCode(scribble(typed))).toEqual({ kind: 'typed', code: typed });
			}),
			{ seed: SEED, numRuns: 200 }
		);
	});

	test.each([
		'',
		'STP2024',
		'7K3M9QX2ABC',
		'7K3M9QX2ABCDE',
		'UUUUUUUUUUUU',
		`8${'0'.repeat(25)}`,
		'０'.repeat(12),
		'7K3M9QX2ABC\0',
		'7K3M9QX2ABĆD'
	])('%j is no slip’s', (given) => {
		expect(readSlipCode(given)).toBeUndefined();
	});

	test('whatever is given is read or not, and never fails', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (given) => {
				expect(['scanned', 'typed', undefined]).toContain(readSlipCode(given)?.kind);
			}),
			{ seed: SEED, numRuns: 300 }
		);
	});
});
