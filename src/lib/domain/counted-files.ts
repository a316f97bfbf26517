import type { Period } from './period.ts';

/** Finished files as the catalogue has them for a period. */
export interface Counted {
	files: number;
	period: Period;
}

/**
 * What the parts of a field come to, for the latest period that any of them was counted for; parts
 * that were last counted for another period are left out, so that no two periods are added up.
 * @param parts of each service its latest count; undefined where nobody counted
 */
export function countedIn(parts: readonly ({ counted?: Counted } | undefined)[]): {
	counted?: Counted;
} {
	const known = parts.flatMap((it) => it?.counted ?? []);
	const period = known
		.map((it) => it.period)
		.sort()
		.at(-1);
	if (period === undefined) return {};
	const same = known.filter((it) => it.period === period);
	return { counted: { period, files: same.reduce((sum, it) => sum + it.files, 0) } };
}
