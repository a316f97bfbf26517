import { indexRows } from '#lib/domain/index-rows.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Report } from '#lib/domain/report.ts';
import { roundShare } from '#lib/domain/rounding.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';
import type { IndexBar } from '#lib/server/export/charts/index-bars.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { pictureFile, type NamedPicture } from './picture-file.ts';

/** The index, its domains and their factors, the lowest first. @throws AppError as `pictureFile` */
export function indexPicture(
	deps: Pick<Deps, 'render'>,
	report: Report,
	{ name, locale }: NamedPicture
): Promise<ExportFile> {
	const { agencyResults, report: words } = messages(locale);
	const { index: text } = agencyResults;
	const index = indexRows(report, locale);
	const lines = [
		{ label: text.overall, value: index?.value },
		...(index?.domains ?? []).flatMap(({ domain, value, factors }) => [
			{ label: words.domains[domain], value },
			...factors.map((it) => ({ label: it.title, value: it.value }))
		])
	];
	const bars = lines.flatMap((it) => barOf(it, locale));
	const texts = { name: text.value, ticks: ['0', '25', '50', '75', '100'] } as const;
	return pictureFile(deps, { kind: 'index', bars, texts }, name);
}

/** None of what could not be computed. */
function barOf(
	{ label, value }: { label: string; value: number | undefined },
	locale: Locale
): IndexBar[] {
	if (value === undefined) return [];
	return [{ label, value, figure: formatNumber(locale, roundShare(value, 2) / 100, 2) }];
}
