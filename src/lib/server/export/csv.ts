/** Text is made harmless; a number stands as it is; absent is an empty cell. */
export type CsvCell = string | number | undefined;

/** What a spreadsheet takes for the beginning of a formula, full-width forms too (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

const NEEDS_QUOTES = /[",\r\n]/;

/** Without it Excel reads the bytes in the machine's own code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as a CSV file: UTF-8 with BOM, CRLF after every line, quotes where needed.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front.
 *
 * @see RFC 4180
 */
export function csvBytes(rows: readonly (readonly CsvCell[])[]): Uint8Array {
	const lines = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`);
	return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(''));
}

export function csvCell(cell: CsvCell): string {
	if (cell === undefined) return '';
	if (typeof cell === 'number') return String(cell);
	const harmless = FORMULA_START.test(cell) ? `'${cell}` : cell;
	return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
