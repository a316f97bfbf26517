import { isUtf8 } from 'node:buffer';
import { parse, CsvError } from 'csv-parse/sync';
import { err, ok, type Result } from '#lib/domain/result.ts';

/** One ballot of a file: its cells by column, and the line on which it begins. */
export interface FileRow {
	/** From 1, the heading's. */
	line: number;
	cells: ReadonlyMap<string, string>;
}

/** What is wrong with a file, by line, column and reason; the column is absent where the line itself is wrong. */
export interface FileFault {
	line: number;
	column?: string;
	reason: string;
}

/** The most ballots of one file: three times the whole national sample of a year. */
const MOST_ROWS = 100_000;

/** The most bytes of one ballot. */
const MOST_RECORD_BYTES = 64 * 1024;

/** Reads a CSV file with a heading (RFC 4180, UTF-8, with or without BOM). */
export function parseBallotFile(bytes: Uint8Array): Result<FileRow[], FileFault[]> {
	if (!isUtf8(bytes)) return err([{ line: lineNotUtf8(bytes), reason: 'not in UTF-8' }]);
	const records = parseRecords(new TextDecoder().decode(bytes));
	if (!records.ok) return records;
	const [heading, ...rows] = records.value;
	if (!heading || rows.length === 0) return err([{ line: 1, reason: 'no ballots in the file' }]);
	if (rows.length > MOST_ROWS) {
		return err([{ line: 1, reason: `${rows.length} ballots, at most ${MOST_ROWS} in one file` }]);
	}
	const columns = heading.cells.map((it) => it.trim());
	const twice = columns.filter((it, at) => columns.indexOf(it) !== at);
	if (twice.length > 0) {
		return err(twice.map((column) => ({ line: 1, column, reason: 'the column is there twice' })));
	}
	const uneven = rows.filter(({ cells }) => cells.length !== columns.length);
	if (uneven.length > 0) {
		return err(uneven.map((row) => unevenFault(row, columns.length)));
	}
	return ok(rows.map(({ line, cells }) => ({ line, cells: cellsOf(columns, cells) })));
}

function unevenFault({ line, cells }: CsvRecord, columns: number): FileFault {
	return { line, reason: `${cells.length} cells, but the heading has ${columns}` };
}

/** No byte of a character is a line break, so that each line can be looked at by itself. */
function lineNotUtf8(bytes: Uint8Array): number {
	let line = 1;
	for (let start = 0; start < bytes.length; line += 1) {
		const found = bytes.indexOf(0x0a, start);
		const end = found === -1 ? bytes.length : found;
		if (!isUtf8(bytes.subarray(start, end))) return line;
		start = end + 1;
	}
	return line;
}

function cellsOf(columns: readonly string[], cells: readonly string[]): Map<string, string> {
	return new Map(columns.map((column, at) => [column, cells[at] ?? '']));
}

interface CsvRecord {
	line: number;
	cells: string[];
}

function parseRecords(text: string): Result<CsvRecord[], FileFault[]> {
	try {
		// With one kind of line break, or the parser counts a `\r\n` within a cell as two lines.
		const lines = text.replace(/\r\n?/g, '\n');
		const records: CsvRecord[] = [];
		parse(lines, {
			skip_empty_lines: true,
			relax_column_count: true,
			max_record_size: MOST_RECORD_BYTES,
			on_record: (cells: string[], end) => {
				records.push({ line: lineOf(cells, end), cells });
				return null;
			}
		});
		return ok(records);
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		const line = Number('lines' in cause ? cause.lines : 1);
		return err([{ line, reason: `not CSV: ${cause.code}` }]);
	}
}

/** The parser tells the line on which a record ends; a cell may hold several lines. */
function lineOf(record: readonly string[], { lines }: { lines: number }): number {
	const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
	return lines - breaks;
}
