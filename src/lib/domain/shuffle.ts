/**
 * A copy in random order, every order equally likely.
 * @param randomInt gives an integer from 0 to `below` - 1, each equally likely
 * @see Durstenfeld (1964) Algorithm 235, CACM 7(7):420
 */
export function shuffle<T>(items: readonly T[], randomInt: (below: number) => number): T[] {
	const left = [...items];
	const shuffled: T[] = [];
	while (left.length > 0) {
		const at = randomInt(left.length);
		const last = left.splice(-1);
		shuffled.push(...(at < left.length ? left.splice(at, 1, ...last) : last));
	}
	return shuffled;
}
