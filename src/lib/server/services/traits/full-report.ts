import { reportTraits } from '#lib/domain/traits/report-traits.ts';
import type { KeptTrait } from '#lib/domain/traits/kept-traits.ts';
import type { TraitsMissing } from '#lib/domain/traits/report-traits.ts';
import type { Report, ReportFilter } from '#lib/domain/report.ts';
import type { Chosen, FiguresChoice } from '#lib/server/services/chosen-figures.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { readResults, reportOf, type ReadResults } from '#lib/server/services/results.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';
import { lastLock } from '#lib/server/storage/data-locks.ts';
import { liveTraits } from './survey-traits.ts';

/** How often figures are read again because a ballot was voided between them and their traits. */
const TRIES = 3;

/**
 * `surveyResults` with satisfaction by field and by the state of the file, as files have it: of
 * figures that are not frozen it takes every ballot to find out, the first time.
 * @param begun the same figures, where they were read just now
 * @throws AppError as `surveyResults`
 */
export async function fullReport(
	deps: Deps,
	viewer: Viewer,
	{ surveyId, filter = {}, choice }: Asked,
	begun?: ReadResults
): Promise<Report> {
	const { agency: _any, ...within } = filter;
	const isPart = Object.values(within).some((it) => it !== undefined);
	for (let left = TRIES; ; left -= 1) {
		const known = left === TRIES ? begun : undefined;
		const read = known ?? (await readResults(deps, viewer, surveyId, { filter, choice }));
		if (isPart) return reportOf(read);
		const kept = await keptOf(deps, read.chosen);
		if (left <= 1 || (await isOfOneLock(deps, read.chosen))) return withTraits(read, kept);
	}
}

interface Asked {
	surveyId: string;
	filter?: ReportFilter;
	choice?: FiguresChoice | undefined;
}

function withTraits(read: ReadResults, kept: readonly KeptTrait[] | TraitsMissing): Report {
	const report = reportOf(read);
	const { agencies } = read.chosen.figures;
	const traits = reportTraits(read.input, report, { kept, agencies });
	return { ...report, ...(traits && { traits }) };
}

/** Frozen figures have their own traits, and moving ones none. */
async function isOfOneLock({ db }: Deps, { figures, freeze }: Chosen): Promise<boolean> {
	if (freeze || !figures.isSettled) return true;
	return (figures.checkpoint?.lock ?? 0) === (await lastLock(db, figures.survey.id));
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
