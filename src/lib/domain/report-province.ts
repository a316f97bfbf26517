import type { Agency } from './agency.ts';
import type { CountedFiles } from './figures.ts';
import type { Period } from './period.ts';
import { provinceIndex, type ProvinceIndex } from './province.ts';
import { indexOfCut } from './report-index.ts';
import type { Report } from './report.ts';
import { EQUAL_RULE } from './satisfaction-index.ts';

/** The province from its agencies that are shown, with where the numbers of files come from. */
export interface ReportProvince extends ProvinceIndex {
	/** Of the finished files; absent where none were entered. */
	period?: Period;
	/** What they were read from, each once. */
	sources: readonly string[];
	/** ISO day of the latest count; '' for none. */
	asOf: string;
	/** User names, each once; empty where the viewer is not told. */
	enteredBy: readonly string[];
}

/**
 * Agencies whose figures are hidden are left out: else a mean over all would give theirs away.
 * @param cases of one period
 * @returns undefined of one agency, under a filter, and where no shown agency has an index
 */
export function reportProvince(
	{ agencies, questions, filter }: Pick<Report, 'agencies' | 'questions' | 'filter'>,
	cases: readonly CountedFiles[],
	known: readonly Agency[]
): ReportProvince | undefined {
	if (agencies.length < 2 || Object.values(filter).some((it) => it !== undefined)) return undefined;
	const idOf = new Map(known.map(({ id, code }) => [code, id]));
	const rated = agencies.flatMap(({ code, cut }) => {
		const value = indexOfCut(questions, cut, EQUAL_RULE)?.value;
		if (value === undefined) return [];
		const files = filesOf(cases, idOf.get(code));
		return [{ id: idOf.get(code), value, ...(files !== undefined && { files }) }];
	});
	if (rated.length === 0) return undefined;
	const used = cases.filter(({ agencyId }) => rated.some(({ id }) => id === agencyId));
	const [first] = used;
	return {
		...provinceIndex(rated),
		...(first && { period: first.period }),
		sources: [...new Set(used.map((it) => it.source))],
		asOf: used.reduce((last, it) => (it.asOf > last ? it.asOf : last), ''),
		enteredBy: [...new Set(used.map((it) => it.enteredBy))].filter(Boolean)
	};
}

/** @returns absent where nobody entered any */
function filesOf(cases: readonly CountedFiles[], agencyId: string | undefined): number | undefined {
	const own = cases.filter((it) => it.agencyId === agencyId);
	return own.length === 0 ? undefined : own.reduce((sum, it) => sum + it.finished, 0);
}
