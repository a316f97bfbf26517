import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { FileRefusal, MOST, TableBuilder, type Table } from './table.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** Reads a text file of rows (RFC 4180); the heading tells what stands between the cells. */
export function readCsv(bytes: Uint8Array): Table {
	// With one kind of line break, or the parser counts a `\r\n` within a cell as two lines.
	const text = decodeText(bytes).replace(/\r\n?/g, '\n');
	const table = new TableBuilder();
	try {
		parse(text, {
			delimiter: delimiterOf(text),
			skip_empty_lines: true,
			relax_column_count: true,
			max_record_size: MOST.columns * MOST.cellLength,
			on_record: (cells: string[], { lines }) => {
				table.add(lineOf(cells, lines), cells);
				return null;
			}
		});
	} catch (cause) {
		if (!(cause instanceof CsvError)) throw cause;
		const line = 'lines' in cause ? Number(cause.lines) : undefined;
		throw new FileRefusal('not-csv', line, { cause });
	}
	return table.build();
}

/** The parser tells the line on which a record ends; a cell may hold several lines. */
function lineOf(cells: readonly string[], lines: number): number {
	return lines - cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

/** Whichever stands most often in the heading, outside of quotes; Excel in Vietnamese writes `;`. */
function delimiterOf(text: string): string {
	const heading = /^\s*((?:"(?:[^"]|"")*"|[^"\n])*)/.exec(text)?.[1] ?? '';
	const bare = heading.replace(/"(?:[^"]|"")*"/g, '');
	const counts = DELIMITERS.map((it) => ({ it, count: bare.split(it).length - 1 }));
	return counts.reduce((most, next) => (next.count > most.count ? next : most)).it;
}
