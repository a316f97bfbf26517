import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffle } from './shuffle.ts';

test('nothing is lost and nothing is added', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), fc.infiniteStream(fc.nat()), (items, stream) => {
			const shuffled = shuffle(items, (below) => (stream.next().value ?? 0) % below);
			expect(shuffled.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
		})
	);
});

test('every order of three comes from exactly one of the six draws', () => {
	const orders = [0, 1, 2].flatMap((first) =>
		[0, 1].map((second) => {
			const draws = [first, second, 0];
			return shuffle(['a', 'b', 'c'], () => draws.shift() ?? 0).join('');
		})
	);
	expect(new Set(orders)).toEqual(new Set(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']));
});
