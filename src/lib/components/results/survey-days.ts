import type { Survey } from '#lib/domain/survey.ts';
import { formatDate } from '#lib/messages/format.ts';
import type { Messages } from '#lib/messages/index.ts';

/** From when to when forms are given out, in Vietnam's days: `01/11/2024 – 30/11/2024`. */
export function surveyDays(
	{ opensAt, closesAt }: Survey,
	text: Pick<Messages['results']['survey'], 'from' | 'between'>
): string {
	const first = formatDate(opensAt);
	if (closesAt === undefined) return text.from(first);
	// The end is the first instant at which no form is given out: midnight ends the day before.
	const last = new Date(Date.parse(closesAt) - 1).toISOString();
	return text.between(first, formatDate(last));
}
