import { levelCounts } from '#lib/domain/levels.ts';
import type { Report } from '#lib/domain/report.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';
import { chartTexts } from '#lib/server/export/charts/class-chart.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { pictureFile, type NamedPicture } from './picture-file.ts';

/** How each item's answers spread over five levels. @throws AppError as `pictureFile` */
export function levelPicture(
	deps: Pick<Deps, 'render'>,
	{ cut }: Report,
	{ name, locale }: NamedPicture
): Promise<ExportFile> {
	const bars = (cut.suppressed ? [] : cut.questions).flatMap((question) => {
		const levels = levelCounts(question);
		if (!levels) return [];
		const figure = `n = ${formatNumber(locale, levels.answered)}`;
		return [{ label: question.text[locale], counts: levels.counts, figure }];
	});
	const { names } = messages(locale).agencyResults.levels;
	const texts = { names, ticks: chartTexts(locale).ticks };
	return pictureFile(deps, { kind: 'levels', bars, texts }, name);
}
