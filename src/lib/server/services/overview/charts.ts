import type { Locale } from '#lib/domain/locale.ts';
import { figuresOrReason } from '#lib/messages/figures-or-reason.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { classBars, type ClassBar } from '#lib/server/export/charts/class-bars.ts';
import { barOf, chartTexts } from '#lib/server/export/charts/class-chart.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportFile } from '#lib/server/services/exports.ts';
import { provincePage } from './province.ts';

/** What of the overview is to be drawn: `domain` and `group` ('' for none), as its address says. */
export interface ChartRequest {
	query: URLSearchParams;
	locale: Locale;
}

/**
 * The bars of one comparison group as a picture.
 * @throws AppError as `provincePage`; 'nothing-to-draw' where there is no such group or nothing to draw
 */
export async function groupChart(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	{ query, locale }: ChartRequest
): Promise<ExportFile> {
	const { domains, report } = await provincePage(deps, staff, surveyId, '');
	const [domain, group] = [query.get('domain'), query.get('group') ?? ''];
	const asked = domains.find((it) => it.domain === domain);
	const drawn = asked?.groups.find((it) => (it.group ?? '') === group);
	const bars = (drawn?.agencies ?? []).flatMap(({ agency, basis }) => {
		const { figures } = figuresOrReason(basis, asked?.question ?? '', {
			locale,
			...report.method
		});
		return figures ? [barOf(agency.name[locale], figures)] : [];
	});
	return pictureOf(bars, { name: `${surveyId}_${domain ?? ''}_${group || 'khac'}`, locale });
}

/** @throws AppError 'nothing-to-draw' where there is nothing to draw: an empty chart says nothing */
export function pictureOf(
	bars: readonly ClassBar[],
	{ name, locale }: { name: string; locale: Locale }
): ExportFile {
	if (bars.length === 0) throw new AppError('nothing-to-draw', 'no bars');
	const { png } = classBars(bars, chartTexts(locale));
	return { name: `${name}.png`, contentType: 'image/png', bytes: new Uint8Array(png) };
}
