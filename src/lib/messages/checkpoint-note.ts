import type { Locale } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';
import { formatNumber } from './format.ts';
import { messages } from './index.ts';

/**
 * What every report prints about its proof: the data lock that it rests on, and how many ballots were
 * voided. On paper this line is the witness that the server's owner cannot rewrite.
 * @returns one sentence each; none before the first data lock
 */
export function checkpointNote(locale: Locale, { checkpoint, voided = 0 }: Report): string[] {
	const text = messages(locale).verify;
	return [
		...(checkpoint ? [text.restsOn(formatNumber(locale, checkpoint.lock), checkpoint.root)] : []),
		...(voided > 0 ? [text.voided(formatNumber(locale, voided))] : [])
	];
}
