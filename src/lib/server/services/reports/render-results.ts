import type { Locale } from '#lib/domain/locale.ts';
import type { PointsRule } from '#lib/domain/par-points/points-rule.ts';
import type { Report } from '#lib/domain/report.ts';
import { drawPicture, type PictureOrder } from '#lib/server/export/charts/draw-picture.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import type { ReportDetails } from '#lib/server/export/results-docx/own-words.ts';
import { resultsCsv } from '#lib/server/export/results-csv.ts';
import { resultsDocx } from '#lib/server/export/results-docx/results-docx.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';
import { resultsXlsx } from '#lib/server/export/results-xlsx/results-xlsx.ts';

/** A file that takes seconds to make of a province, or a chart as a picture: all that it is made of, and nothing that could not be copied. */
export type RenderOrder =
	| { format: 'csv'; report: Report; locale: Locale }
	| { format: 'json'; report: Report }
	| { format: 'xlsx'; report: Report; locale: Locale; pointsRule?: PointsRule | undefined }
	| { format: 'docx'; report: Report; locale: Locale; details: ReportDetails }
	| { format: 'png'; picture: PictureOrder };

/** Makes the file's bytes; the same order gives the same bytes. */
export type RenderResults = (order: RenderOrder) => Promise<Uint8Array<ArrayBuffer>>;

/** In the caller's own thread. */
export const renderResults: RenderResults = (order) => collectBytes(renderedChunks(order));

/** The file's bytes, piece by piece. */
export async function* renderedChunks(order: RenderOrder): AsyncGenerator<Uint8Array> {
	switch (order.format) {
		case 'csv':
			yield resultsCsv(order.report, order.locale);
			return;
		case 'json':
			yield new TextEncoder().encode(resultsJson(order.report));
			return;
		case 'xlsx':
			yield* resultsXlsx(order.report, order.locale, order.pointsRule);
			return;
		case 'docx':
			yield* resultsDocx(order.report, order.locale, order.details);
			return;
		case 'png':
			yield drawPicture(order.picture).png;
			return;
	}
}
