import type { Movement } from '#lib/domain/overview/movement.ts';
import type { Rank } from '#lib/domain/ranking.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { roundShare } from '#lib/domain/rounding.ts';
import { formatNumber } from './format.ts';
import { messages } from './index.ts';

/**
 * Percentage points with their sign, `+12,0`, `−1,9`, `0,0`; rounded once from the raw value.
 * @param fraction -1..1
 */
export function formatPoints(locale: Locale, fraction: number): string {
	const tenths = roundShare(Math.abs(fraction), 1);
	const digits = formatNumber(locale, tenths / 10, 1);
	if (tenths === 0) return digits;
	return fraction < 0 ? `−${digits}` : `+${digits}`;
}

/** What a movement says in a cell: its points, and how sure they are; or why there are none. */
export interface MovementWords {
	said: string;
	/** Of the points; absent where there are none. */
	interval?: string;
}

export function movementWords(locale: Locale, movement: Movement): MovementWords {
	const text = messages(locale).overview.movement;
	switch (movement.kind) {
		case 'none':
		case 'hidden':
			return { said: text[movement.kind] };
		case 'broken':
			return { said: text.broken[movement.why] };
		case 'moved': {
			const { difference, low, high, apart } = movement;
			return {
				said: text.moved(text[apart], formatPoints(locale, difference)),
				interval: text.between(formatPoints(locale, low), formatPoints(locale, high))
			};
		}
	}
}

/** A rank as a range; a dash where nobody is ranked. */
export function rankWords(locale: Locale, rank: Rank | undefined): string {
	const text = messages(locale).overview.ranks;
	if (!rank) return text.none;
	if (rank.kind !== 'ranked') return text[rank.kind];
	const [at, best, worst] = [rank.rank, rank.best, rank.worst].map((it) =>
		formatNumber(locale, it)
	);
	if (rank.best === rank.worst) return text.exact(at ?? '');
	return text.range(at ?? '', best ?? '', worst ?? '');
}
