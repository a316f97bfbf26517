import type { AgencyCut } from './agency-cuts.ts';
import type { IsQuestionHidden } from './asked-of-some.ts';
import type { Assurance } from './channel.ts';
import type { CutKey } from './cut-key.ts';
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
export function rankingOf(
	{ rankedSources: sources, filter }: Asked,
	cuts: readonly AgencyCut[]
): Ranking {
	const cells = cuts.flatMap(({ ledger }) => ledger.cells);
	const isRanked = new Set(cells.map(({ assurance }) => sources.includes(assurance)));
	if (!isRanked.has(false)) return { sources, of: 'all' };
	if (!isRanked.has(true)) return { sources, of: 'none' };
	return { sources, of: isPartFilter(filter) ? 'filtered' : 'part' };
}

/** The ballots by which one agency is ranked, where these are a part. */
export function rankedBallots(
	asked: Asked,
	{ sources, of }: Ranking,
	{ agency, key, ledger }: AgencyCut
): { ranked?: RankedBallots } {
	if (of !== 'part') return {};
	const own = ledger.cells.filter(({ assurance }) => sources.includes(assurance));
	const tallies = own.map((cell) => cell.tally);
	const tally = sumTallies(asked.questionnaire, tallies);
	const hiding = hidingOf(asked, { ...key, isRanked: true });
	const questions = headlines(asked).map(({ question }) => question);
	return {
		ranked: {
			...(!hiding.isHidden && { ballots: tally.ballots }),
			cut: cutOf(
				{ questions, readResults: asked.readSpeaking },
				{ tally, waiting: 0 },
				agency.name,
				hiding
			)
		}
	};
}
