import type { Locale } from '#lib/domain/locale.ts';
import type { PointsRule } from '#lib/domain/par-points/points-rule.ts';
import type { Report } from '#lib/domain/report.ts';
import { drawPicture, type PictureOrder } from '#lib/server/export/charts/draw-picture.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import type { ReportDetails } from '#lib/server/export/results-docx/own-words.ts';
import { resultsDocx } from '#lib/server/export/results-docx/results-docx.ts';
import { resultsXlsx } from '#lib/server/export/results-xlsx/results-xlsx.ts';

/** A file that takes seconds to make of a province, or a chart as a picture: all that it is made of, and nothing that could not be copied. */
export type RenderOrder =
	| { format: 'xlsx'; report: Report; locale: Locale; pointsRule?: PointsRule | undefined }
	| { format: 'docx'; report: Report; locale: Locale; details: ReportDetails }
	| { format: 'png'; picture: PictureOrder };

/** Makes the file's bytes; the same order gives the same bytes. */
export type RenderResults = (order: RenderOrder) => Promise<Uint8Array<ArrayBuffer>>;

/** In the caller's own thread. */
export const renderResults: RenderResults = async (order) => {
	switch (order.format) {
		case 'xlsx':
			return collectBytes(resultsXlsx(order.report, order.locale, order.pointsRule));
		case 'docx':
			return collectBytes(resultsDocx(order.report, order.locale, order.details));
		case 'png':
			return new Uint8Array(drawPicture(order.picture).png);
	}
};
