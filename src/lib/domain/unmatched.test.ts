import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Unmatched } from './unmatched.ts';

/** @returns what is left of both, and the most that was remembered meanwhile */
function sideBySide(firsts: readonly string[], seconds: readonly string[]) {
	const unmatched = new Unmatched();
	let most = 0;
	for (let at = 0; at < Math.max(firsts.length, seconds.length); at += 1) {
		const [first, second] = [firsts[at], seconds[at]];
		if (first !== undefined) unmatched.first(first);
		if (second !== undefined) unmatched.second(second);
		const { firsts: a, seconds: b } = unmatched.counts();
		most = Math.max(most, a + b);
	}
	return { ...unmatched.counts(), most };
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => String(at));

test('of two lists in any order it counts what only one has', () => {
	const items = fc.uniqueArray(fc.string(), { maxLength: 50 });
	fc.assert(
		fc.property(items, items, (firsts, seconds) => {
			const left = sideBySide(firsts, seconds);
			expect(left.firsts).toBe(firsts.filter((it) => !seconds.includes(it)).length);
			expect(left.seconds).toBe(seconds.filter((it) => !firsts.includes(it)).length);
		})
	);
});

test.each([
	{ case: 'the same', lacking: [], most: 0 },
	{ case: 'without its first', lacking: ['0'], most: 2 },
	{ case: 'without three of them', lacking: ['10', '500', '999'], most: 6 }
])('in the same order, $case, it remembers next to nothing', ({ lacking, most }) => {
	const all = numbered(1_000);
	const some = all.filter((it) => !lacking.includes(it));
	const left = sideBySide(all, some);
	expect(left).toMatchObject({ firsts: lacking.length, seconds: 0 });
	expect(left.most).toBeLessThanOrEqual(most);
});

test('an item that a list has twice is one too many', () => {
	expect(sideBySide(['a', 'a'], ['a'])).toMatchObject({ firsts: 1, seconds: 0 });
	expect(sideBySide(['b', 'a'], ['a', 'a'])).toMatchObject({ firsts: 1, seconds: 1 });
});
