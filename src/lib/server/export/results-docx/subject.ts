import { reportWords } from '#lib/messages/report-words.ts';
import type { LocalText } from '#lib/domain/locale.ts';
import type { ReportContext } from './context.ts';

/** Stands for `{agency}` in the questions of the whole. */
export function subjectOf({ report }: ReportContext): LocalText {
	const [only] = report.agencies;
	return report.agencies.length === 1 && only ? only.name : reportWords.theAgency;
}
