import type { CountedFiles, Figures } from '#lib/domain/figures.ts';
import { reportFreeze, type Freeze, type ReportFreeze } from '#lib/domain/freeze.ts';
import type { ReportFilter } from '#lib/domain/report.ts';
import type { Survey } from '#lib/domain/survey.ts';
import type { Deps } from './deps.ts';
import { liveFigures, liveFiles } from './figures.ts';
import { newestSettled, openFreeze } from './freezes/open-freeze.ts';
import type { Phase } from './viewer.ts';

/**
 * Which figures a report is made of: those of a freeze by its number, or as they are now. Absent: of
 * a published survey the newest freeze, so that everybody reads the same; else as they are now.
 */
export type FiguresChoice = number | 'live' | undefined;

export interface Chosen {
	figures: Figures;
	/** Absent: as they are now. */
	freeze?: ReportFreeze;
	/** A freeze that the log does not tell of: of before, for who sees what is not published. */
	isUnlogged?: boolean;
}

/** @throws AppError 'freeze-not-found' */
export async function chosenFigures(
	deps: Deps,
	survey: Survey,
	choice: FiguresChoice
): Promise<Chosen> {
	if (choice === undefined && survey.status === 'published') {
		const newest = await newestSettled(deps.db, survey.id);
		if (newest) return published(await frozenFigures(deps, newest));
	}
	if (typeof choice === 'number')
		return frozenFigures(deps, { surveyId: survey.id, number: choice });
	return { figures: await liveFigures(deps, survey) };
}

async function frozenFigures(
	deps: Deps,
	which: Pick<Freeze, 'surveyId' | 'number'>
): Promise<Chosen> {
	const { freeze, content } = await openFreeze(deps.db, which);
	return {
		figures: content.figures,
		freeze: reportFreeze(freeze, content.origin),
		isUnlogged: freeze.logPlace === undefined
	};
}

/** A freeze may be older than the publication that made it everybody's. */
function published({ figures, ...rest }: Chosen): Chosen {
	return { ...rest, figures: { ...figures, status: 'published' } };
}

/** A freeze of moving figures stays for whom these are for, also when the survey is published. */
export function phaseOf(survey: Survey, { figures, freeze, isUnlogged }: Chosen): Phase {
	if (freeze && !figures.isSettled) return 'moving';
	if (survey.status === 'published' && !isUnlogged) return 'published';
	return figures.isSettled ? 'settled' : 'moving';
}

/** Those that the freeze keeps; as they are now only where a report tells them, which is of all agencies. */
export async function filesOf(
	deps: Deps,
	survey: Survey,
	{ figures, freeze }: Chosen,
	filter: ReportFilter
): Promise<readonly CountedFiles[]> {
	if (freeze) return figures.cases;
	const isLimited = Object.values(filter).some((it) => it !== undefined);
	return isLimited ? [] : liveFiles(deps, survey, figures.agencies);
}
