import type { Agency } from '#lib/domain/agency.ts';
import { plainText } from '#lib/domain/catalogue/plain-text.ts';

/**
 * Finds agencies by what people write in a file: the code, else the name in any spelling where one
 * agency alone bears it.
 */
export function agencyFinder(agencies: readonly Agency[]): (text: string) => Agency | undefined {
	const byCode = new Map(agencies.map((it) => [it.code, it]));
	const byName = Map.groupBy(
		agencies.flatMap((it) => [...new Set([it.name.vi, it.name.en])].map((name) => ({ it, name }))),
		({ name }) => plainText(name)
	);
	return (text) => {
		const found = byCode.get(text.trim().toUpperCase());
		const named = byName.get(plainText(text)) ?? [];
		return found ?? (named.length === 1 ? named[0]?.it : undefined);
	};
}
