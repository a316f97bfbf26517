import type { AgencyCut } from './agency-cuts.ts';
import type { Assurance } from './channel.ts';
import { THRESHOLD } from './disclosure.ts';
import type { ReadResults } from './question-results.ts';
import type { Questionnaire } from './questionnaire.ts';
import { cutOf, hidingOf, type Hidings } from './report-cut.ts';
import { isPartFilter } from './report-filter.ts';
import type { Ranking } from './ranking.ts';
import type { AgencyResult, RankedBallots, ReportFilter, ReportQuestion } from './report.ts';
import { sumTallies } from './tally.ts';

interface Asked extends Hidings {
	questionnaire: Questionnaire;
	speaking: readonly ReportQuestion[];
	readSpeaking: ReadResults;
	rankedSources: readonly Assurance[];
	filter: ReportFilter;
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

/** The ranking, and whether of some of these agencies it is unsure which few ballots rank not. */
export function withUnsure(ranking: Ranking, agencies: readonly AgencyResult[]): Ranking {
	const isUnsure = agencies.some(({ ranked }) => ranked?.besides !== undefined);
	return isUnsure ? { ...ranking, isUnsure } : ranking;
}

/** The ballots by which one agency is ranked, where these are a part. */
export function rankedBallots(
	asked: Asked,
	{ sources, of }: Ranking,
	{ agency, key, ledger }: AgencyCut
): { ranked?: RankedBallots } {
	if (of !== 'part') return {};
	const own = ledger.cells.filter(({ assurance }) => sources.includes(assurance));
	const tally = sumTallies(
		asked.questionnaire,
		own.map((cell) => cell.tally)
	);
	const hiding = hidingOf(asked, { ...key, isRanked: true });
	const shown = { questions: asked.speaking, readResults: asked.readSpeaking };
	const cut = cutOf(shown, { tally, waiting: 0 }, agency.name, hiding);
	if (!hiding.isHidden) return { ranked: { ballots: tally.ballots, cut } };
	const besides = ballotsIn(ledger) - tally.ballots;
	// A few ballots more must not take an agency out of the ranking.
	const areFew = besides > 0 && besides < THRESHOLD;
	return { ranked: { ...(areFew && { besides: THRESHOLD - 1 }), cut } };
}

function ballotsIn({ cells }: AgencyCut['ledger']): number {
	return cells.reduce((sum, { tally }) => sum + tally.ballots, 0);
}
