import { rankedCut } from '#lib/domain/agency-ranks.ts';
import { headlines, ratingIn } from '#lib/domain/headline.ts';
import type { AgencyResult, Report } from '#lib/domain/report.ts';
import { groupName } from '#lib/messages/group-name.ts';
import { rankingNote } from '#lib/messages/ranking-note.ts';
import { ratingFigures } from '#lib/server/export/result-rows.ts';
import type { Column, Row, Sheet } from '#lib/server/export/xlsx/xlsx.ts';
import { chartSheet, lineWithout, type ChartBlock } from './chart-blocks.ts';
import { CODE, COUNT, domainWhy } from './columns.ts';
import type { SheetTexts } from './texts.ts';

/** Agencies of one chart: with more their names are not to be read. */
const MOST_BARS = 40;

const PERCENT: Column = { width: 12, style: { border: true, format: 'percent2' } };
/** Nothing wraps: charts lie beside rows of one height. */
const COLUMNS: readonly Column[] = [
	CODE,
	{ width: 44, style: { border: true } },
	...[COUNT, PERCENT, PERCENT, PERCENT, PERCENT, PERCENT],
	{ width: 30, style: { border: true } }
];

const SERIES = [{ column: 3, colour: '0B7A6F', interval: { below: 6, above: 7 } }];

/** Agencies of each comparison group by their share satisfied, drawn beside; none of a single agency. */
export function rankedSheet(report: Report, texts: SheetTexts): Sheet[] {
	const { locale, files, report: words } = texts;
	if (report.agencies.length < 2) return [];
	const { columns, ranked } = files.charts;
	const blocks = headlines(report).flatMap(({ domain, question }) =>
		[...Map.groupBy(report.agencies, ({ group }) => group ?? '')].map(([group, agencies]) =>
			blockOf(
				`${words.domains[domain]} · ${groupName(locale, group)}`,
				agencies,
				question.id,
				texts
			)
		)
	);
	const sheet = chartSheet(report, texts, {
		title: files.sheets.ranked,
		notes: [ranked.order, rankingNote(report, locale), files.charts.most(MOST_BARS)],
		columns: COLUMNS,
		head: [
			...[words.agencyCode, words.agency, words.answered, files.shareOf(words.satisfied)],
			...[files.low, files.high, columns.below, columns.above]
		],
		blocks,
		look: { series: SERIES, most: MOST_BARS, bar: 6, ...ranked }
	});
	return [{ name: files.sheets.ranked, ...sheet }];
}

/** The highest share first; who has no figures stands below and says why. */
function blockOf(
	title: string,
	agencies: readonly AgencyResult[],
	question: string,
	texts: SheetTexts
): ChartBlock {
	const lines = agencies.map((agency) => lineOf(agency, question, texts));
	const drawn = lines.filter((it) => it.share !== undefined);
	return {
		title,
		drawn: drawn.toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0)).map(({ row }) => row),
		rest: lines.filter((it) => it.share === undefined).map(({ row }) => row)
	};
}

function lineOf(
	agency: AgencyResult,
	question: string,
	texts: SheetTexts
): { row: Row; share?: number } {
	const { code, name, ranked } = agency;
	const named = [code, name[texts.locale]];
	// By the same ballots as the ranks, so that the two cannot contradict each other.
	const result = ratingIn(rankedCut(agency), question);
	const figures = ratingFigures(result);
	if (!result || !figures) {
		const isPart = ranked && !ranked.cut.suppressed;
		const basis = isPart ? { ballots: ranked.ballots ?? 0, waiting: 0 } : agency;
		return { row: lineWithout(named, COLUMNS, domainWhy(basis, result, texts)) };
	}
	const { parts, low, high } = figures;
	const [share = 0] = parts;
	const units = [share, low, high, share - low, high - share].map((it) => it / 10_000);
	return { row: [...named, result.answered, ...units], share };
}
