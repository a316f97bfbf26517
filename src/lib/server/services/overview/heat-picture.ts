import type { Locale } from '#lib/domain/locale.ts';
import { standsOut, type FactorRow, type FactorTable } from '#lib/domain/overview/factor-table.ts';
import { bandOf } from '#lib/domain/overview/heat-band.ts';
import { namingAgency } from '#lib/domain/report.ts';
import { roundShare } from '#lib/domain/rounding.ts';
import { formatNumber } from '#lib/messages/format.ts';
import { messages } from '#lib/messages/index.ts';
import { reportWords } from '#lib/messages/report-words.ts';
import type { HeatCell, HeatGrid, HeatLine } from '#lib/server/export/charts/heat-parts.ts';

/** The table of agencies by factors as it is drawn; without agencies there is nothing to draw. */
export function heatOf({ columns, rows, means }: FactorTable, locale: Locale): HeatGrid {
	const { overview, report } = messages(locale);
	const { heat } = overview;
	const words = { locale, none: heat.none, hidden: report.suppressed, unanswered: heat.unanswered };
	const groups = [...Map.groupBy(columns, ({ domain }) => domain)].map(([domain, own]) => ({
		title: report.domains[domain],
		columns: own.map(({ title }) => namingAgency(title, reportWords.theAgency)[locale])
	}));
	const mean: HeatLine = {
		label: heat.mean,
		isMean: true,
		cells: [{ figure: '' }, ...means.map((value) => ({ figure: figureOf(value, words) }))]
	};
	const lines = rows.map((row) => lineOf(row, means, words));
	const { index, bands, low, high } = heat;
	const texts = { corner: overview.columns.agency, index, bands, low, high };
	return { groups, lines: lines.length > 0 ? [...lines, mean] : [], texts };
}

interface Words {
	locale: Locale;
	none: string;
	hidden: string;
	unanswered: string;
}

function lineOf(row: FactorRow, means: FactorTable['means'], words: Words): HeatLine {
	const label = row.name[words.locale];
	if (row.suppressed) return { label, reason: words.hidden };
	if (!row.isAnswered) return { label, reason: words.unanswered };
	const cells = row.values.map((value, at) => cellOf(value, means[at], words));
	return { label, cells: [{ figure: figureOf(row.index, words) }, ...cells] };
}

function cellOf(value: number | undefined, mean: number | undefined, words: Words): HeatCell {
	const figure = figureOf(value, words);
	if (value === undefined) return { figure };
	const mark = standsOut(value, mean);
	return { figure, band: bandOf(value), ...(mark && { mark }) };
}

/** Of 100, with two decimals. */
function figureOf(value: number | undefined, { locale, none }: Words): string {
	return value === undefined ? none : formatNumber(locale, roundShare(value, 2) / 100, 2);
}
