import { reportTraits } from '#lib/domain/traits/report-traits.ts';
import type { KeptTrait } from '#lib/domain/traits/kept-traits.ts';
import type { TraitsMissing } from '#lib/domain/traits/report-traits.ts';
import type { Report, ReportFilter } from '#lib/domain/report.ts';
import type { Chosen, FiguresChoice } from '#lib/server/services/chosen-figures.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { readResults, reportOf } from '#lib/server/services/results.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';
import { lastLock } from '#lib/server/storage/data-locks.ts';
import { liveTraits } from './survey-traits.ts';

/** How often a report is read again because a ballot was voided between its figures and its traits. */
const TRIES = 3;

/**
 * `surveyResults` with satisfaction by field and by the state of the file, as files have it: of
 * figures that are not frozen it takes every ballot to find out, the first time.
 * @throws AppError as `surveyResults`
 */
export async function fullReport(
	deps: Deps,
	viewer: Viewer,
	surveyId: string,
	filter: ReportFilter = {},
	choice?: FiguresChoice
): Promise<Report> {
	for (let left = TRIES; ; left -= 1) {
		const before = await lastLock(deps.db, surveyId);
		const report = await reportWithTraits(deps, viewer, surveyId, { filter, choice });
		if (left <= 1 || (await lastLock(deps.db, surveyId)) === before) return report;
	}
}

async function reportWithTraits(
	deps: Deps,
	viewer: Viewer,
	surveyId: string,
	{ filter, choice }: { filter: ReportFilter; choice: FiguresChoice | undefined }
): Promise<Report> {
	const read = await readResults(deps, viewer, surveyId, { filter, choice });
	const report = reportOf(read);
	const { agency: _any, ...within } = filter;
	if (Object.values(within).some((it) => it !== undefined)) return report;
	const { agencies } = read.chosen.figures;
	const kept = await keptOf(deps, read.chosen);
	const traits = reportTraits(read.input, report, { kept, agencies });
	return { ...report, ...(traits && { traits }) };
}

/** A group may grow by one ballot at a time: while figures move there are none. */
async function keptOf(
	deps: Deps,
	{ figures, freeze }: Chosen
): Promise<readonly KeptTrait[] | TraitsMissing> {
	if (!figures.isSettled) return 'moving';
	if (freeze) return figures.traits ?? 'not-kept';
	return liveTraits(deps, figures);
}
