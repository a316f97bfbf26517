import { headlines, ratingIn } from './headline.ts';
import { LruMap } from './lru-map.ts';
import { rankAgencies, type Rank, type Ranked } from './ranking.ts';
import type { AgencyResult, Report } from './report.ts';

/**
 * The agencies, each with its ranks in its comparison group (khối); as they are where nobody is ranked.
 *
 * Nobody has a rank whose figures are hidden, of all sources or of those that rank; but where these are
 * hidden for a few others alone, the rank is what it is whatever those few said. An agency without
 * ballots of the sources that rank has too few.
 */
export function withRanks(
	agencies: readonly AgencyResult[],
	{ questions, ranking }: Pick<Report, 'questions' | 'ranking'>
): readonly AgencyResult[] {
	if (agencies.length < 2 || ranking.of === 'none' || ranking.of === 'filtered') return agencies;
	const groups = [...Map.groupBy(agencies, ({ group }) => group ?? '').values()];
	const found = new Map<string, Record<string, Rank>>(agencies.map(({ code }) => [code, {}]));
	for (const { question } of headlines({ questions })) {
		for (const group of groups) {
			for (const [code, rank] of ranksIn(group, question.id)) {
				const own = found.get(code);
				if (own) own[question.id] = rank;
			}
		}
	}
	return agencies.map((agency) => ({ ...agency, ranks: found.get(agency.code) ?? {} }));
}

/** By what an agency is ranked: the figures of the sources that rank. */
export function rankedCut({ cut, ranked }: AgencyResult): AgencyResult['cut'] {
	return ranked ? ranked.cut : cut;
}

function ranksIn(group: readonly AgencyResult[], question: string): [string, Rank][] {
	const counted = group.flatMap((agency) => {
		const own = countedOf(agency, question);
		return own ? [{ code: agency.code, own }] : [];
	});
	const ranks = remembered(counted.map(({ own }) => own));
	return counted.flatMap(({ code }, at) => {
		const rank = ranks[at];
		return rank ? [[code, rank]] : [];
	});
}

function countedOf(agency: AgencyResult, question: string): Ranked | undefined {
	const [all, own] = [agency.cut, rankedCut(agency)].map((cut) => ratingIn(cut, question));
	if (!all?.satisfied) return undefined;
	const unsure = agency.ranked?.besides;
	if (unsure !== undefined) {
		return { satisfied: all.satisfied.count, answered: all.answered, unsure };
	}
	return own && { satisfied: own.satisfied?.count ?? 0, answered: own.answered };
}

/** Three hundred agencies are 45,000 pairs, and pages ask again and again for the same counts. */
const answers = new LruMap<readonly Rank[]>(256);

function remembered(counted: readonly Ranked[]): readonly Rank[] {
	const question = counted
		.map(({ satisfied, answered, unsure = 0 }) => `${satisfied}/${answered}-${unsure}`)
		.join(' ');
	const known = answers.get(question) ?? rankAgencies(counted);
	answers.set(question, known);
	return known;
}
