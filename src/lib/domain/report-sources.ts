import type { AgencyCut } from './agency-cuts.ts';
import { ASSURANCES } from './channel.ts';
import type { CutKey } from './cut-key.ts';
import type { LocalText } from './locale.ts';
import type { ReadResults } from './question-results.ts';
import type { Questionnaire } from './questionnaire.ts';
import { cutOf, hidingOf, type Hidings } from './report-cut.ts';
import { isPartFilter } from './report-filter.ts';
import type { ReportFilter, ReportQuestion, SourceResult } from './report.ts';
import { sumTallies } from './tally.ts';

interface Asked extends Hidings {
	questionnaire: Questionnaire;
	questions: readonly ReportQuestion[];
	readResults: ReadResults;
	filter: ReportFilter;
}

/**
 * The ballots of these agencies by how sure they are, where there are several kinds. Under a filter
 * of service, channel or period there is nothing: the sources are parts of the whole only.
 * @param key of the whole
 * @param name stands for `{agency}` in the questions
 */
export function sourceResults(
	asked: Asked,
	cuts: readonly AgencyCut[],
	key: CutKey,
	name: LocalText
): { sources?: readonly SourceResult[] } {
	if (isPartFilter(asked.filter)) return {};
	const cells = cuts.flatMap(({ ledger }) => ledger.cells);
	const bySource = Map.groupBy(cells, ({ assurance }) => assurance);
	if (bySource.size < 2) return {};
	const only = cuts.length === 1 ? cuts[0]?.key : undefined;
	const sources = ASSURANCES.flatMap((source): SourceResult[] => {
		const own = bySource.get(source);
		if (!own) return [];
		const tallies = own.map(({ tally }) => tally);
		const tally = sumTallies(asked.questionnaire, tallies);
		const hiding = hidingOf(asked, { ...(only ?? key), source });
		return [
			{
				source,
				...(!hiding.isHidden && { ballots: tally.ballots }),
				cut: cutOf(asked, { tally, waiting: 0 }, name, hiding)
			}
		];
	});
	return { sources };
}
