import { expect, test } from 'vitest';
import { Nonces } from './nonces.ts';

test('no nonce is given out twice, over several stocks', () => {
	const nonces = new Nonces();
	const given = Array.from({ length: 5_000 }, () => nonces.next(32));
	expect(new Set(given).size).toBe(given.length);
	for (const nonce of given) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
});

test('no bytes of a stock are given out twice, whatever lengths are asked for', () => {
	const nonces = new Nonces();
	const given = [64, 32, 46, 32, 64].map((length) => nonces.next(length));
	expect(given.map((it) => it.length)).toEqual([64, 32, 46, 32, 64]);
	expect(new Set(given.map((it) => it.slice(0, 32))).size).toBe(5);
});

test('a page without a hole needs none', () => {
	expect(new Nonces().next(0)).toBe('');
});
