import type { LocalText } from './locale.ts';
import type { Change, ChangedPart } from './questionnaire-change.ts';

/** How the items of two lists are told apart and compared. */
export interface Comparing<T> {
	part: ChangedPart;
	nameOf: (item: T) => LocalText | undefined;
	/** Where it belongs, beside its place in the list. */
	homeOf: (item: T) => string;
	compare: (before: T, after: T) => Change[];
}

/** What was taken out; then, in the newer order, what is new, was moved or changed. */
export function compareLists<T extends { id: string }>(
	older: readonly T[],
	newer: readonly T[],
	{ part, nameOf, homeOf, compare }: Comparing<T>
): Change[] {
	const before = new Map(older.map((it) => [it.id, it]));
	const after = new Set(newer.map((it) => it.id));
	const stay = new Set(unmoved([...before.keys()], [...after]));
	const line = (what: Change['what'], item: T): Change => {
		const name = nameOf(item);
		return { what, part, id: item.id, ...(name && { name }) };
	};
	const compareItem = (item: T): Change[] => {
		const old = before.get(item.id);
		if (!old) return [line('added', item)];
		const isMoved = !stay.has(item.id) || homeOf(old) !== homeOf(item);
		return [...(isMoved ? [line('moved', item)] : []), ...compare(old, item)];
	};
	const removed = older.filter(({ id }) => !after.has(id)).map((it) => line('removed', it));
	return [...removed, ...newer.flatMap(compareItem)];
}

/** The longest run of ids that stand in the same order in both: all others were moved. */
function unmoved(older: readonly string[], newer: readonly string[]): string[] {
	const places = newer.map((it) => older.indexOf(it)).filter((at) => at >= 0);
	const runs: number[][] = [];
	for (const at of places) {
		const before = runs.filter((run) => (run.at(-1) ?? 0) < at);
		runs.push([...longest(before), at]);
	}
	return longest(runs).flatMap((at) => older[at] ?? []);
}

function longest(runs: readonly number[][]): number[] {
	return runs.reduce((most, it) => (it.length > most.length ? it : most), []);
}
