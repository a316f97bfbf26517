import { xmlText } from '#lib/server/export/xml-text.ts';
import { cellXml, wrappingText, type CellStyle, type StyleIndex } from './cell.ts';
import { columnName } from './column-name.ts';
import { lineCount, rowHeight } from './row-height.ts';
import { firstSheetRow, sheetEnd, sheetStart } from './sheet-frame.ts';
import type { RowSource } from './row-source.ts';
import type { Row, Sheet, TopLine } from './workbook.ts';

/** What a sheet may hold: rows as the format has it, letters so that a part stays far from 4 GiB. */
export interface SheetLimits {
	rows: number;
	letters: number;
}

export const LIMITS: SheetLimits = { rows: 1_048_576, letters: 1_000_000_000 };

/** So much text is compressed at once. */
const CHUNK = 64 * 1024;

/** How one sheet of the file is written. */
export interface SheetWriting {
	indexOf: StyleIndex;
	/** Whether the file opens on it. */
	isFirst: boolean;
	hasCharts: boolean;
	limits: SheetLimits;
}

/** What it has become: known once it is written. */
export interface WrittenSheet {
	rows: number;
}

/**
 * One sheet, of as many rows as it holds; the others stay in the source.
 * @param written learns how many rows there are
 */
export async function* sheetXml(
	sheet: Sheet,
	source: RowSource,
	written: WrittenSheet,
	{ indexOf, isFirst, hasCharts, limits }: SheetWriting
): AsyncGenerator<string> {
	const lines = rowWriter(sheet, indexOf);
	let text = sheetStart(sheet, isFirst) + topXml(sheet, indexOf) + headXml(sheet, lines);
	let letters = text.length;
	let at = firstSheetRow(sheet);
	for (let row = await source.peek(); row; row = await source.peek()) {
		if (at > limits.rows || letters > limits.letters) break;
		source.take();
		const line = lines(row, at, 'body');
		text += line;
		letters += line.length;
		at += 1;
		if (text.length < CHUNK) continue;
		yield text;
		text = '';
	}
	written.rows = at - 1;
	yield text + sheetEnd(sheet, written.rows, hasCharts);
}

const HEAD: CellStyle = { bold: true, wrap: true, fill: 'head', border: true, align: 'center' };
const TOP: Record<TopLine['kind'], CellStyle> = {
	title: { bold: true, size: 'title', align: 'left', wrap: true },
	note: { italic: true, wrap: true, align: 'left' }
};

/** How many letters have the room of one of the body: those of the head are bold. */
const LETTERS = { head: 0.8, body: 1 };

type RowWriter = (row: Row, at: number, part: 'head' | 'body') => string;

function rowWriter(sheet: Sheet, styleIndex: StyleIndex): RowWriter {
	const columns = sheet.columns.map(({ width, style = {} }, at) => {
		return { name: columnName(at), width, style };
	});
	return (row, at, part) => {
		if (row.length > columns.length) throw new RangeError(`row ${at}: ${row.length} cells`);
		let cells = '';
		const wrapping: { text: string; width: number }[] = [];
		columns.forEach(({ name, width, style }, column) => {
			const [cell, base] = [row[column], part === 'head' ? HEAD : style];
			cells += cellXml(cell, `${name}${at}`, base, styleIndex);
			const text = wrappingText(cell, base);
			if (text !== undefined) wrapping.push({ text, width: width * LETTERS[part] });
		});
		const height = wrapping.length > 0 ? rowHeight(wrapping) : undefined;
		return `<row r="${at}"${height === undefined ? '' : ` ht="${height}"`}>${cells}</row>`;
	};
}

function topXml({ top = [], columns }: Sheet, styleIndex: StyleIndex): string {
	const width = columns.reduce((sum, column) => sum + column.width, 0);
	return top
		.map(({ text, kind }, at) => {
			const cell = cellXml(text, `A${at + 1}`, TOP[kind], styleIndex);
			const height = lineCount(text, width * TOP_LETTERS[kind]) * TOP_HEIGHT[kind];
			return `<row r="${at + 1}" ht="${height}" customHeight="1">${cell}</row>`;
		})
		.join('');
}

/** Of one line, in points; and how many of its letters have the room of one of the body. */
const TOP_HEIGHT: Record<TopLine['kind'], number> = { title: 22, note: 15.5 };
const TOP_LETTERS: Record<TopLine['kind'], number> = { title: 0.7, note: 1 };

function headXml({ top = [], head = [] }: Sheet, lines: RowWriter): string {
	return head.map((row, at) => lines(row, top.length + at + 1, 'head')).join('');
}

/** A name within a formula. */
export function quotedName(name: string): string {
	return xmlText(`'${name.replaceAll("'", "''")}'`);
}
