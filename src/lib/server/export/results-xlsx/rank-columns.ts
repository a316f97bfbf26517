import { ratingIn } from '#lib/domain/headline.ts';
import type { Rank } from '#lib/domain/ranking.ts';
import { roundShare } from '#lib/domain/rounding.ts';
import type { AgencyResult, Report } from '#lib/domain/report.ts';
import { rankWords } from '#lib/messages/movement-words.ts';
import type { Cell, Column } from '#lib/server/export/xlsx/xlsx.ts';
import { COUNT, NAME, PERCENT } from './columns.ts';
import type { SheetTexts } from './texts.ts';

/** The figures that rank, where these are a part; the rank and what it may be; the same in words. */
export function rankColumns(report: Report): readonly Column[] {
	if (!isAnyRanked(report)) return [];
	const basis = isOfPart(report) ? [COUNT, PERCENT, PERCENT, PERCENT] : [];
	return [...basis, COUNT, COUNT, COUNT, NAME];
}

export function rankHead(report: Report, { files: { rank } }: SheetTexts): Cell[] {
	if (!isAnyRanked(report)) return [];
	const basis = isOfPart(report) ? [rank.answered, rank.satisfied, rank.low, rank.high] : [];
	return [...basis, rank.rank, rank.best, rank.worst, rank.words];
}

/** @param part an agency; of all together the cells are empty */
export function rankCells(
	report: Report,
	{ ranked, ranks }: Partial<AgencyResult>,
	question: string,
	{ locale, report: words }: SheetTexts
): Cell[] {
	if (!isAnyRanked(report)) return [];
	const basis = isOfPart(report) ? basisCells(ranked, question) : [];
	const rank = ranks?.[question];
	const isHidden = ranked?.cut.suppressed === true;
	const said = rank ? rankWords(locale, rank) : isHidden ? words.suppressed : undefined;
	return [...basis, ...numbersOf(rank), said];
}

function basisCells(ranked: AgencyResult['ranked'], question: string): Cell[] {
	const rating = ranked && ratingIn(ranked.cut, question);
	if (!rating?.satisfied) return [rating?.answered, undefined, undefined, undefined];
	const { share, low, high } = rating.satisfied;
	return [rating.answered, ...[share, low, high].map((it) => roundShare(it, 2) / 10_000)];
}

function numbersOf(rank: Rank | undefined): Cell[] {
	if (rank?.kind !== 'ranked') return [undefined, undefined, undefined];
	return [rank.rank, rank.best, rank.worst];
}

function isAnyRanked({ agencies }: Report): boolean {
	return agencies.some(({ ranks }) => ranks);
}

function isOfPart({ ranking }: Report): boolean {
	return ranking.of === 'part';
}
