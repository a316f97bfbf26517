import type { ReportProvince } from '#lib/domain/report-province.ts';
import type {
	AgencyResult,
	Cut,
	QuestionResult,
	RatingResult,
	Report,
	ServiceResult,
	SourceResult
} from '#lib/domain/report.ts';

/**
 * The results as the API gives them, and the export the same bytes.
 *
 * A suppressed cut says so, and has no number at all; shares are fractions 0..1, unrounded.
 */
export function resultsJson(report: Report): string {
	return `${JSON.stringify(resultsOf(report), null, 2)}\n`;
}

function resultsOf(report: Report) {
	const { survey, freeze, ballots, waiting, voided, cut, agencies, ranking, gaps, method } = report;
	const { sample, ...identity } = survey;
	return {
		survey: { ...identity, ...(sample && { sample }) },
		...(freeze ? { freeze } : { provisional: true }),
		...cutOf(cut, { ballots, waiting, voided }),
		...sourcesOf(report),
		...(report.province && { province: provinceOf(report.province) }),
		...traitsOf(report),
		...(gaps && { gaps }),
		// Alone nobody is ranked.
		...(agencies.length > 1 && { ranking: { sources: ranking.sources, of: ranking.of } }),
		agencies: agencies.map(agencyOf),
		method: {
			mapping: method.mappings.map(({ vi }) => vi).join(' '),
			interval: 'wilson',
			level: method.level,
			threshold: method.threshold
		}
	};
}

function agencyOf(agency: AgencyResult) {
	const { code, name, ballots, waiting, voided, cut, services } = agency;
	const figures = cutOf(cut, { ballots, waiting, voided });
	const parts = { ...sourcesOf(agency), ...ranksOf(agency), services: services.map(serviceOf) };
	return { code, name: name.vi, ...figures, ...parts };
}

/** By which ballots it is ranked where these are a part, and its ranks by question. */
function ranksOf({ ranked, ranks }: AgencyResult) {
	return {
		...(ranked && { ranked: cutOf(ranked.cut, { ballots: ranked.ballots }) }),
		...(ranks && { ranks })
	};
}

/** Of the people who entered files nothing is published. */
function provinceOf({ enteredBy: _people, ...province }: ReportProvince) {
	return province;
}

/** Random samples, who walked in and files apart, where there are several. */
function sourcesOf({ sources }: { sources?: readonly SourceResult[] }) {
	if (!sources) return {};
	return {
		sources: sources.map(({ source, cut, ballots }) => ({ source, ...cutOf(cut, { ballots }) }))
	};
}

/** Satisfaction by field and by the state of the file, or why there is none of it. */
function traitsOf({ traits }: Report) {
	if (!traits) return {};
	if (!traits.tables) return { traits: [], traitsMissing: traits.missing };
	return {
		traits: traits.tables.map(({ id, kind, ballots, covered, groups }) => ({
			id,
			kind,
			ballots,
			covered,
			groups: groups.map((group) => ({
				id: group.id,
				...cutOf(group.cut, { ballots: group.ballots })
			}))
		}))
	};
}

function serviceOf({ code, name, ballots, cut }: ServiceResult) {
	return { code, name: name.vi, ...cutOf(cut, { ballots }) };
}

/** JSON leaves undefined out. */
interface Received {
	ballots: number | undefined;
	waiting?: number;
	voided?: number | undefined;
}

function cutOf(cut: Cut, received: Received) {
	if (cut.suppressed) return { suppressed: true };
	const hidden = cut.hidden?.map((id) => ({ id, suppressed: true }));
	return { ...received, questions: [...cut.questions.map(questionOf), ...(hidden ?? [])] };
}

function questionOf(question: QuestionResult) {
	const { id, kind, domain, answered } = question;
	const heading = { id, kind, ...(domain && { domain }), answered };
	switch (question.kind) {
		case 'text':
			return heading;
		case 'choice':
		case 'multiple':
			return { ...heading, options: optionsOf(question) };
		case 'rating':
			return { ...heading, options: optionsOf(question), ...classesOf(question) };
	}
}

function optionsOf({ options }: Extract<QuestionResult, { options: unknown }>) {
	return options.map(({ id, count }) => ({ id, count }));
}

/** Absent where nobody answered: JSON leaves undefined out. */
function classesOf({ satisfied, dissatisfied, other }: RatingResult) {
	return { satisfied, dissatisfied, other };
}
