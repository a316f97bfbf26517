import { LruMap } from './lru-map.ts';

/** How many texts are remembered: more than a short form has answers without words. */
export const REMEMBERED = 500;

/**
 * Does `work` once for each text, as long as it is among the last that were asked for: most of the
 * ballots that are sealed together say one of a few things.
 * @param work gives the same for the same text; what it gives is shared, so nobody writes to it
 */
export function onceForEach<Result extends object | string>(
	work: (text: string) => Result
): (text: string) => Result {
	const known = new LruMap<Result>(REMEMBERED);
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const result = work(text);
		known.set(text, result);
		return result;
	};
}
