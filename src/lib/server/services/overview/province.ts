import type { Agency } from '#lib/domain/agency.ts';
import { factorTable, type FactorTable } from '#lib/domain/overview/factor-table.ts';
import { provinceOverview, type DomainOverview } from '#lib/domain/overview/province-overview.ts';
import { unreported, type Unreported } from '#lib/domain/overview/unreported.ts';
import { targetsByAgency } from '#lib/domain/plan-targets.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import { summarised } from '#lib/domain/report-summary.ts';
import type { Report } from '#lib/domain/report.ts';
import { EQUAL_RULE } from '#lib/domain/satisfaction-index.ts';
import type { Survey } from '#lib/domain/survey.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { listAgenciesWithCases } from '#lib/server/storage/case-counts.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { findSurvey } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { earlierSurveys, findEarlier } from './earlier-survey.ts';

/** One page for the whole province. */
export interface ProvincePage {
	report: Report;
	domains: readonly DomainOverview[];
	factors: FactorTable;
	/** The survey that movements are against; absent where there is none. */
	earlier?: Survey;
	/** Those that may be chosen for it; the latest first. */
	earlierOnes: readonly Survey[];
	owed: readonly Unreported[];
	/** ISO day by which agencies report. */
	deadline: string;
	/** Of which year finished files are asked for. */
	filesOf: string;
}

/**
 * Every agency of a survey side by side.
 * @param before id of the survey to hold it against; '' for none; undefined for the latest earlier one
 * @throws AppError as `surveyResults`; 'not-allowed' for whoever may not compare agencies
 */
export async function provincePage(
	deps: Deps,
	staff: Staff | undefined,
	surveyId: string,
	before?: string
): Promise<ProvincePage> {
	requireAllowed(staff, 'results:compare');
	const survey = await requireSurvey(deps, surveyId);
	const report = await surveyResults(deps, staff, surveyId, {}, undefined, true);
	const earlierOnes = await earlierSurveys(deps, survey);
	const earlier = await findEarlier(deps, staff, survey, { among: earlierOnes, chosen: before });
	const duties = await dutiesOf(deps, staff, survey, report);
	return {
		report,
		domains: provinceOverview(summarised(report), earlier),
		factors: factorTable(report, EQUAL_RULE),
		...(earlier && { earlier: earlier.survey }),
		earlierOnes,
		...duties
	};
}

async function requireSurvey(deps: Deps, id: string): Promise<Survey> {
	const survey = await findSurvey(deps.db, id);
	if (!survey) throw new AppError('survey-not-found', 'no such survey');
	return survey;
}

type Duty = Pick<ProvincePage, 'owed' | 'deadline' | 'filesOf'>;

/** Who owes what: agencies of the survey, and those that its plan names and the survey has not yet. */
async function dutiesOf(deps: Deps, staff: Staff, survey: Survey, report: Report): Promise<Duty> {
	const { content } = await planDetail(deps, staff, survey.planId);
	const agencies = await listAgencies(deps.db);
	const byId = new Map(agencies.map((it) => [it.id, it]));
	const filesOf = content.period.end.slice(0, 4);
	const withFiles = await agenciesWithFiles(deps, filesOf, byId);
	const targets = targetsByCode(content, byId);
	const listed = new Set(report.agencies.map(({ code }) => code));
	const planned = agencies.filter(({ code }) => targets.has(code) && !listed.has(code));
	const all = [...report.agencies, ...planned.map((it) => ({ ...it, ballots: 0 }))];
	return {
		owed: unreported(all, { targets, withFiles }),
		deadline: content.deadlines.agencies,
		filesOf
	};
}

function targetsByCode(
	{ targets }: PlanContent,
	byId: ReadonlyMap<string, Agency>
): Map<string, number> {
	return new Map(
		[...targetsByAgency(targets)].flatMap(([id, { ballots }]) => {
			const agency = byId.get(id);
			return agency && ballots > 0 ? [[agency.code, ballots] as const] : [];
		})
	);
}

/** Codes of agencies that entered finished files of any part of the year. */
async function agenciesWithFiles(
	deps: Deps,
	year: string,
	byId: ReadonlyMap<string, Agency>
): Promise<Set<string>> {
	const ids = await listAgenciesWithCases(deps.db, year);
	return new Set(ids.flatMap((id) => byId.get(id)?.code ?? []));
}
