/**
 * A copy in random order, every order equally likely.
 * @param randomInt gives an integer from 0 to `below` - 1, each equally likely
 * @see Durstenfeld (1964) Algorithm 235, CACM 7(7):420
 */
export function shuffle<T>(items: readonly T[], randomInt: (below: number) => number): T[] {
	const shuffled = [...items];
	for (let left = shuffled.length; left > 0; left -= 1) {
		const at = randomInt(left);
		const taken = shuffled[at] as T;
		shuffled[at] = shuffled[left - 1] as T;
		shuffled[left - 1] = taken;
	}
	return shuffled.reverse(); // what was drawn first stands first
}
