import type { Locale } from '#lib/domain/locale.ts';
import { messages } from '#lib/messages/index.ts';
import { xlsxBytes, type Cell, type Row } from '#lib/server/export/xlsx/xlsx.ts';
import { codesInOrder, type BallotRows } from './rows.ts';

/** Of a column of ids, in letters. */
const WIDTH = 12;

/** A workbook of one row a ballot, and what the columns mean; more rows than a sheet holds go on in further ones. */
export function ballotsXlsx(
	rows: BallotRows,
	title: string,
	locale: Locale
): AsyncGenerator<Uint8Array> {
	const text = messages(locale).singleBallots;
	return xlsxBytes({
		title,
		sheets: [
			{
				name: text.sheet,
				columns: rows.ids.map(() => ({ width: WIDTH })),
				head: [rows.ids],
				rows: cellsOf(rows),
				frozenColumns: 1,
				filter: true,
				landscape: true
			},
			{
				name: text.rulesSheet,
				columns: [{ width: 100, style: { wrap: true } }],
				rows: text.rules.map((rule): Row => [rule])
			}
		]
	});
}

function* cellsOf(rows: BallotRows): Generator<Row> {
	const cells = rows.told.values.map((values) => values.map(cellOf));
	for (const codes of codesInOrder(rows)) {
		yield cells.map((values, at) => values[codes[at] ?? 0]);
	}
}

/** Levels are numbers, to be computed on. */
function cellOf(value: string): Cell {
	if (value === '') return undefined;
	return /^\d$/.test(value) ? Number(value) : value;
}
