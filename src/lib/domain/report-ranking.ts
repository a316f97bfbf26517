import type { AgencyCut } from './agency-cuts.ts';
import type { IsQuestionHidden } from './asked-of-some.ts';
import type { Assurance } from './channel.ts';
import type { CutKey } from './cut-key.ts';
import { THRESHOLD } from './disclosure.ts';
import { headlines } from './headline.ts';
import type { ReadResults } from './question-results.ts';
import type { Questionnaire } from './questionnaire.ts';
import { cutOf, hidingOf } from './report-cut.ts';
import { isPartFilter } from './report-filter.ts';
import type { Ranking } from './ranking.ts';
import type { RankedBallots, ReportFilter, ReportQuestion } from './report.ts';
import { sumTallies } from './tally.ts';

interface Asked {
	questionnaire: Questionnaire;
	questions: readonly ReportQuestion[];
	readSpeaking: ReadResults;
	rankedSources: readonly Assurance[];
	filter: ReportFilter;
	isHidden: (key: CutKey) => boolean;
	isQuestionHidden: IsQuestionHidden;
}

/** By which of these agencies' ballots they are ranked. */
export function rankingOf(asked: Asked, cuts: readonly AgencyCut[]): Ranking {
	const { rankedSources: sources, filter } = asked;
	const cells = cuts.flatMap(({ ledger }) => ledger.cells);
	const isRanked = new Set(cells.map(({ assurance }) => sources.includes(assurance)));
	if (!isRanked.has(false)) return { sources, of: 'all' };
	if (!isRanked.has(true)) return { sources, of: 'none' };
	if (isPartFilter(filter)) return { sources, of: 'filtered' };
	const isUnsure = cuts.some((cut) => besidesOf(asked, sources, cut) !== undefined);
	return { sources, of: 'part', ...(isUnsure && { isUnsure }) };
}

/** What `RankedBallots` says of it. A few ballots more must not take an agency out of the ranking. */
function besidesOf(
	{ isHidden }: Asked,
	sources: readonly Assurance[],
	{ key, ledger }: AgencyCut
): number | undefined {
	const others = ledger.cells.filter(({ assurance }) => !sources.includes(assurance));
	const ballots = others.reduce((sum, { tally }) => sum + tally.ballots, 0);
	const areFew = ballots > 0 && ballots < THRESHOLD;
	return areFew && isHidden({ ...key, isRanked: true }) ? THRESHOLD - 1 : undefined;
}

/** The ballots by which one agency is ranked, where these are a part. */
export function rankedBallots(
	asked: Asked,
	{ sources, of }: Ranking,
	agencyCut: AgencyCut
): { ranked?: RankedBallots } {
	if (of !== 'part') return {};
	const { agency, key, ledger } = agencyCut;
	const besides = besidesOf(asked, sources, agencyCut);
	const own = ledger.cells.filter(({ assurance }) => sources.includes(assurance));
	const tallies = own.map((cell) => cell.tally);
	const tally = sumTallies(asked.questionnaire, tallies);
	const hiding = hidingOf(asked, { ...key, isRanked: true });
	const questions = headlines(asked).map(({ question }) => question);
	return {
		ranked: {
			...(!hiding.isHidden && { ballots: tally.ballots }),
			...(besides !== undefined && { besides }),
			cut: cutOf(
				{ questions, readResults: asked.readSpeaking },
				{ tally, waiting: 0 },
				agency.name,
				hiding
			)
		}
	};
}
