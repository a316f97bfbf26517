import type { Locale } from '#lib/domain/locale.ts';
import { AppError } from '#lib/server/errors.ts';
import type { ClassBar } from '#lib/server/export/charts/class-bars.ts';
import { chartTexts } from '#lib/server/export/charts/class-chart.ts';
import type { PictureOrder } from '#lib/server/export/charts/draw-picture.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { renderResults } from '#lib/server/services/reports/render-results.ts';

/**
 * A chart as a file.
 * @param name without its ending
 * @throws AppError 'nothing-to-draw' where there is nothing to draw: an empty chart says nothing
 */
export async function pictureFile(
	deps: Pick<Deps, 'render'>,
	picture: PictureOrder,
	name: string
): Promise<ExportFile> {
	const drawn = picture.kind === 'heat' ? picture.lines : picture.bars;
	if (drawn.length === 0) throw new AppError('nothing-to-draw', 'no bars');
	const render = deps.render ?? renderResults;
	const bytes = await render({ format: 'png', picture });
	return { name: `${name}.png`, contentType: 'image/png', bytes };
}

/** What a picture is called, without its ending, and the language of its words. */
export interface NamedPicture {
	name: string;
	locale: Locale;
}

/** Bars of the three classes. @throws AppError as `pictureFile` */
export function classPicture(
	deps: Pick<Deps, 'render'>,
	bars: readonly ClassBar[],
	{ name, locale }: NamedPicture
): Promise<ExportFile> {
	return pictureFile(deps, { kind: 'classes', bars, texts: chartTexts(locale) }, name);
}
