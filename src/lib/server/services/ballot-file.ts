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

/** Reads a CSV file with a heading (RFC 4180, UTF-8, with or without BOM). */
export function parseBallotFile(text: string): Result<FileRow[], FileFault[]> {
	const records = parseRecords(text);
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
	return ok(rows.map(({ line, cells }) => ({ line, cells: cellsOf(columns, cells) })));
}

function cellsOf(columns: readonly string[], cells: readonly string[]): Map<string, string> {
	return new Map(columns.map((column, at) => [column, cells[at] ?? '']));
}

interface Record {
	line: number;
	cells: string[];
}

function parseRecords(text: string): Result<Record[], FileFault[]> {
	try {
		const parsed: { record: string[]; info: { lines: number } }[] = parse(text, {
			bom: true,
			info: true,
			skip_empty_lines: true,
			max_record_size: 64 * 1024
		});
		return ok(parsed.map(({ record, info }) => ({ line: lineOf(record, info.lines), cells: record })));
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		const line = Number('lines' in cause ? cause.lines : 1);
		return err([{ line, reason: `not CSV: ${cause.code}` }]);
	}
}

/** The parser tells the line on which a record ends; a cell may hold several lines. */
function lineOf(record: readonly string[], end: number): number {
	const breaks = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
	return end - breaks;
}
