import { expect, test } from 'vitest';
import { onceForEach, REMEMBERED } from './once-for-each.ts';

const counted = () => {
	const asked: string[] = [];
	const work = onceForEach((text) => {
		asked.push(text);
		return { length: text.length };
	});
	return { asked, work };
};

test('the same text is worked on once, and gives the very same', () => {
	const { asked, work } = counted();
	expect(work('[0]')).toBe(work('[0]'));
	expect(work('[10]')).toEqual({ length: 4 });
	expect(asked).toEqual(['[0]', '[10]']);
});

test('a text that was forgotten is worked on again: it keeps no more than so many', () => {
	const { asked, work } = counted();
	for (let at = 0; at <= REMEMBERED; at += 1) work(String(at));
	work('0');
	work(String(REMEMBERED));
	expect(asked.length).toBe(REMEMBERED + 2);
	expect(asked.at(-1)).toBe('0');
});

test('what fails is told each time, and not remembered', () => {
	let failures = 0;
	const work = onceForEach((text): string => {
		failures += 1;
		throw new RangeError(text);
	});
	expect(() => work('x')).toThrow('x');
	expect(() => work('x')).toThrow('x');
	expect(failures).toBe(2);
});
