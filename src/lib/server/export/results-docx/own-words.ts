import type { Earlier } from '#lib/domain/overview/province-overview.ts';
import type { PointsRule } from '#lib/domain/par-points/points-rule.ts';
import type { Report } from '#lib/domain/report.ts';
import { paragraphsOf, type ReportTexts } from '#lib/domain/report-text.ts';
import { paragraph, type Block } from '#lib/server/export/docx/blocks.ts';
import type { ReportContext } from './context.ts';

/** What no figure says: who issues the report, and the official's own words. Blanks where it is absent. */
export interface ReportDetails {
	issuer?: {
		/** Cơ quan chủ quản, of the catalogue; the words' own go before it. */
		parent?: string;
		/** In the number of the letter: `STP`. */
		symbol?: string;
	};
	texts?: ReportTexts;
	/** The survey that the figures are held against; absent where there is none. */
	earlier?: Earlier & { days: string };
	/** By which the results become points; absent before there is one. */
	pointsRule?: PointsRule;
	/** The same figures limited to one channel each; none where there is but one channel. */
	channels?: readonly Report[];
}

/** The passage as it was written; a line to fill in where there is none. */
export function withOwnWords({ text }: ReportContext, written = ''): Block[] {
	const passages = paragraphsOf(written);
	if (passages.length > 0) return passages.map((it) => paragraph('Body', it));
	return [
		paragraph('Body', [{ text: text.ownText, italic: true }], { align: 'left' }),
		paragraph('Body', text.own, { align: 'left' })
	];
}

/** Nơi nhận: as above, those that were written, the file. */
export function recipientsOf({ text }: ReportContext, texts?: ReportTexts): string[] {
	const written = (texts?.recipients ?? '').split(/[;\n]/).map((it) => it.trim());
	return [text.asAbove, ...written.filter((it) => it !== ''), text.file];
}
