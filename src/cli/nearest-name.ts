/**
 * The name that was most likely meant: of those that begin with the same word, or else of all, the one
 * that the fewest letters put in, left out or changed lead to.
 * @param args as typed; a name has one word or two, and what follows is no part of it
 * @returns undefined where more than half of the letters would have to change
 */
export function nearestName(args: readonly string[], names: readonly string[]): string | undefined {
	const related = names.filter((it) => it.split(' ', 1)[0] === args[0]);
	const typed = [1, 2].map((words) => args.slice(0, words).join(' '));
	const [best] = (related.length > 0 ? related : names)
		.map((name) => ({ name, changes: Math.min(...typed.map((it) => changesBetween(it, name))) }))
		.sort((a, b) => a.changes - b.changes);
	if (!best) return undefined;
	return related.length > 0 || best.changes <= best.name.length / 2 ? best.name : undefined;
}

/** @see Levenshtein (1966): the table, kept row by row */
function changesBetween(from: string, to: string): number {
	let row = Array.from({ length: to.length + 1 }, (_, at) => at);
	for (const [at, letter] of [...from].entries()) {
		const next = [at + 1];
		for (let column = 1; column <= to.length; column += 1) {
			const changed = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
			next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[to.length] ?? 0;
}
