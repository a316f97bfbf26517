import { expect, test } from 'vitest';
import { LruMap } from './lru-map.ts';

test('the one that was asked for longest ago makes room', () => {
	const map = new LruMap<number>(2);
	map.set('a', 1);
	map.set('b', 2);
	expect(map.get('a')).toBe(1);
	map.set('c', 3);
	expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 3]);
});

test('what is set again takes no second place', () => {
	const map = new LruMap<number>(2);
	map.set('a', 1);
	map.set('b', 2);
	map.set('a', 3);
	map.set('c', 4);
	expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([3, undefined, 4]);
});

test('what was deleted is gone', () => {
	const map = new LruMap<number>(2);
	map.set('a', 0);
	expect(map.get('a')).toBe(0);
	map.delete('a');
	expect(map.get('a')).toBe(undefined);
});
