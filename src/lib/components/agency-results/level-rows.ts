import { levelCounts, type LevelCounts } from '#lib/domain/levels.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';

export interface LevelRow extends LevelCounts {
	label: string;
}

/** The items of one part of the questionnaire. */
export interface LevelGroup {
	key: string;
	/** Absent where the part has no title. */
	title?: string;
	rows: readonly LevelRow[];
}

/** The items that are rated on five levels; none where the cut is hidden. */
export function levelGroups({ questions, cut }: Report, locale: Locale): LevelGroup[] {
	if (cut.suppressed) return [];
	const results = new Map(cut.questions.map((it) => [it.id, it]));
	const groups = Map.groupBy(questions, ({ section }) => section?.id ?? '');
	return [...groups].flatMap(([key, asked]) => {
		const rows = asked.flatMap(({ id }) => {
			const result = results.get(id);
			const counts = result && levelCounts(result);
			return result && counts ? [{ ...counts, label: result.text[locale] }] : [];
		});
		const title = asked[0]?.section?.title?.[locale];
		return rows.length > 0 ? [{ key, ...(title !== undefined && { title }), rows }] : [];
	});
}
