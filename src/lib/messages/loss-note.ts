import type { Gap } from '#lib/domain/gap.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { formatInstant } from './format.ts';
import { messages } from './index.ts';

/**
 * What is true of every receipt that is not known, after a loss; nothing of this one.
 * @param gaps one or more
 */
export function lossNote(locale: Locale, gaps: readonly Gap[]): string {
	const text = messages(locale).verify;
	const times = gaps.map(({ since, until }) =>
		text.lossTime(formatInstant(since), formatInstant(until))
	);
	return text.lossNote(times.join('; '));
}
