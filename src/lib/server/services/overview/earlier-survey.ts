import type { Earlier } from '#lib/domain/overview/province-overview.ts';
import type { CodedSuccession } from '#lib/domain/overview/movement.ts';
import { vietnamDay } from '#lib/domain/calendar.ts';
import type { Survey } from '#lib/domain/survey.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { listCores } from '#lib/server/storage/questionnaires.ts';
import { listAllSuccessions } from '#lib/server/storage/successions.ts';
import { listSurveys } from '#lib/server/storage/surveys.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyResults } from '#lib/server/services/results.ts';

/**
 * Surveys that another may be held against: begun before it, with a questionnaire of the same name,
 * whatever agencies ask of their own beside it; the latest first.
 */
export async function earlierSurveys(deps: Deps, survey: Survey): Promise<Survey[]> {
	const all = await listSurveys(deps.db);
	const cores = await listCores(deps.db);
	const coreOf = ({ questionnaire: { code, version } }: Survey) =>
		cores.get(`${code}@${version}`) ?? code;
	return all.filter(
		(it) =>
			it.id !== survey.id &&
			it.status !== 'draft' &&
			it.opensAt < survey.opensAt &&
			it.sample === survey.sample &&
			coreOf(it) === coreOf(survey)
	);
}

/**
 * The earlier survey's figures, of the agencies that this staff member may see.
 * @param chosen its id; '' for none; undefined for the latest
 * @returns undefined where there is none, or none that the staff member may see anything of
 * @throws AppError 'survey-not-found' for a chosen one that is not among them
 */
export async function findEarlier(
	deps: Deps,
	staff: Staff,
	survey: Survey,
	{ among, chosen }: { among: readonly Survey[]; chosen?: string | undefined }
): Promise<(Earlier & { survey: Survey }) | undefined> {
	if (chosen === '') return undefined;
	const earlier = chosen === undefined ? among[0] : among.find((it) => it.id === chosen);
	if (!earlier && chosen !== undefined) throw new AppError('survey-not-found', 'no earlier survey');
	if (!earlier) return undefined;
	return {
		survey: earlier,
		report: await surveyResults(deps, staff, earlier.id, {}, undefined, true),
		successions: await codedSuccessions(deps),
		between: {
			from: vietnamDay(Date.parse(earlier.opensAt)),
			until: vietnamDay(Date.parse(survey.opensAt))
		}
	};
}

/** What became of agencies, by their codes. */
export async function codedSuccessions(deps: Deps): Promise<CodedSuccession[]> {
	const codes = new Map((await listAgencies(deps.db)).map(({ id, code }) => [id, code]));
	return (await listAllSuccessions(deps.db)).map(({ predecessorId, successorId, kind, date }) => ({
		predecessor: codes.get(predecessorId) ?? predecessorId,
		successor: codes.get(successorId) ?? successorId,
		kind,
		date
	}));
}
