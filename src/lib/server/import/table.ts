/** A file's rows as they stand in it: nothing is known yet of what they mean. */
export interface Table {
	/** In the file's order; rows without any text are left out. The first is the heading. */
	rows: TableRow[];
}

export interface TableRow {
	/** The row's number in the workbook, or the line on which it begins; from 1. */
	line: number;
	/** Texts by column; short where the last ones are empty. */
	cells: string[];
}

/** What a file may be at most. A province's catalogue is a hundredth of it. */
export const MOST = {
	/** Of the file itself. */
	bytes: 10 * 1024 * 1024,
	/** Of a workbook's parts. */
	entries: 100,
	/** Of all parts of a workbook together, when inflated. */
	inflatedBytes: 50 * 1024 * 1024,
	/** How many times a part may grow when inflated. */
	ratio: 100,
	rows: 100_000,
	columns: 300,
	/** As Excel's own. */
	cellLength: 32_767,
	/** Of all cells together. */
	text: 30_000_000,
	/** Of elements within each other. */
	depth: 64,
	milliseconds: 10_000,
	/** Of the worker that reads. */
	heapMegabytes: 256
} as const;

/** Why a file is not read. */
export type FileFaultCode =
	| 'empty'
	| 'too-large'
	| 'too-many-entries'
	| 'inflates-too-much'
	| 'foreign-entry'
	| 'encrypted'
	| 'old-excel'
	| 'not-a-workbook'
	| 'bad-xml'
	| 'doctype'
	| 'too-many-rows'
	| 'too-many-columns'
	| 'cell-too-long'
	| 'too-much-text'
	| 'not-text'
	| 'not-csv'
	| 'too-slow'
	| 'out-of-memory';

export interface FileFault {
	code: FileFaultCode;
	/** Where it was found; absent where it is about the file. */
	line?: number;
}

/** Thrown while a file is read; no more than its code and line ever leaves the worker. */
export class FileRefusal extends Error {
	override readonly name = 'FileRefusal';
	readonly fault: FileFault;

	constructor(code: FileFaultCode, line?: number, options?: ErrorOptions) {
		super(code, options);
		this.fault = { code, ...(line !== undefined && { line }) };
	}
}

/** Gathers rows, and refuses what is more than `MOST`. */
export class TableBuilder {
	readonly rows: TableRow[] = [];
	#text = 0;

	/** Of one row; empty cells at its end are dropped, and a row of nothing else. */
	add(line: number, cells: string[]): void {
		const last = cells.findLastIndex((it) => it.trim() !== '');
		if (last === -1) return;
		if (last >= MOST.columns) throw new FileRefusal('too-many-columns', line);
		if (this.rows.length > MOST.rows) throw new FileRefusal('too-many-rows', line);
		const kept = cells.slice(0, last + 1);
		for (const cell of kept) {
			if (cell.length > MOST.cellLength) throw new FileRefusal('cell-too-long', line);
			this.#text += cell.length;
		}
		if (this.#text > MOST.text) throw new FileRefusal('too-much-text', line);
		this.rows.push({ line, cells: kept });
	}

	build(): Table {
		if (this.rows.length === 0) throw new FileRefusal('empty');
		return { rows: this.rows };
	}
}
