import { FileRefusal, MOST, TableBuilder, type Table } from './table.ts';
import { serialDay } from './serial-day.ts';
import { richText } from './xlsx-parts.ts';
import { readXml } from './xml.ts';
import type { Parts } from './zip.ts';

/** What the cells of a sheet need from the rest of the workbook. */
export interface SheetContext {
	sheet: string;
	from1904: boolean;
	strings: readonly string[];
	/** By style: whether its numbers are dates. */
	dates: readonly boolean[];
}

interface Cell {
	column: number;
	type: string;
	isDate: boolean;
	value: string;
}

/** Reads a sheet row by row. A formula is never looked at: what Excel last made of it is the value. */
export async function readSheet(parts: Parts, context: SheetContext): Promise<Table> {
	const table = new TableBuilder();
	const rich = richText();
	let [line, isValue] = [0, false];
	let cells: string[] = [];
	let cell: Cell | undefined;
	await readXml(await parts.open(context.sheet), {
		open: (name, attributes) => {
			rich.open(name);
			if (name === 'row') {
				line = lineOf(attributes.r, line + 1);
				cells = [];
			} else if (name === 'c') cell = cellOf(attributes, cells.length, context);
			else if (name === 'is') rich.begin();
			isValue = name === 'v';
		},
		text: (text) => {
			rich.text(text);
			if (isValue && cell) cell.value += text;
		},
		close: (name) => {
			rich.close(name);
			if (name === 'v') isValue = false;
			else if (name === 'is' && cell) cell.value = rich.end();
			else if (name === 'row') table.add(line, cells);
			else if (name === 'c' && cell) {
				put(cells, cell, textOf(cell, context, line), line);
				cell = undefined;
			}
		}
	});
	return table.build();
}

function lineOf(written: string | undefined, next: number): number {
	const line = written === undefined ? next : Number(written);
	if (!Number.isSafeInteger(line) || line < next || line > 1_048_576) {
		throw new FileRefusal('not-a-workbook');
	}
	return line;
}

function cellOf(
	{ r, t, s }: Readonly<Record<string, string>>,
	next: number,
	{ dates }: SheetContext
): Cell {
	const column = r === undefined ? next : columnOf(r);
	return { column, type: t ?? 'n', isDate: dates[Number(s ?? 0)] ?? false, value: '' };
}

/** @returns from 0: 0 for `A7`, 26 for `AA7` */
function columnOf(reference: string): number {
	const [, letters] = /^([A-Z]{1,3})\d{1,7}$/.exec(reference) ?? [];
	if (letters === undefined) throw new FileRefusal('not-a-workbook');
	return [...letters].reduce((sum, it) => sum * 26 + it.charCodeAt(0) - 64, 0) - 1;
}

/** A format reaches over whole rows; only what holds a text counts as a column. */
function put(cells: string[], { column }: Cell, text: string, line: number): void {
	if (text === '') return;
	if (column >= MOST.columns) throw new FileRefusal('too-many-columns', line);
	while (cells.length < column) cells.push('');
	cells[column] = text;
}

function textOf({ type, value, isDate }: Cell, context: SheetContext, line: number): string {
	switch (type) {
		case 's': {
			const text = value === '' ? '' : context.strings[Number(value)];
			if (text === undefined) throw new FileRefusal('not-a-workbook', line);
			return text;
		}
		case 'n':
			return value === '' ? '' : numberText(Number(value), isDate, context.from1904);
		case 'b':
			return value === '1' ? 'TRUE' : 'FALSE';
		default: // text of its own, the text of a formula, an error, a day
			return value;
	}
}

function numberText(value: number, isDate: boolean, from1904: boolean): string {
	if (!Number.isFinite(value)) throw new FileRefusal('not-a-workbook');
	return (isDate ? serialDay(value, from1904) : undefined) ?? String(value);
}
