import type { Cell, CellStyle } from './cell.ts';
import type { BarChart } from './charts/chart.ts';

export type { Cell, CellStyle };

/** Cells in the order of the columns; what is missing at the end is empty. */
export type Row = readonly Cell[];

export interface Column {
	/** In letters of the body text; the column is never narrower. */
	width: number;
	/** Of every cell below the head, where the cell says nothing else. */
	style?: CellStyle;
}

/** A line above the head that runs over all columns. */
export interface TopLine {
	text: string;
	kind: 'title' | 'note';
}

export interface Sheet {
	/** Any text: what a sheet's name may not hold is left out, and equal names are numbered. */
	name: string;
	/** One or more. */
	columns: readonly Column[];
	top?: readonly TopLine[];
	/** Bold, kept in sight, repeated on every printed page and every further sheet. */
	head?: readonly Row[];
	/** Read once, while the file is written. More than fit go to further sheets. */
	rows: Iterable<Row> | AsyncIterable<Row>;
	/** How many columns stay in sight from the left; absent: none. */
	frozenColumns?: number;
	/** Whether the last line of the head offers to choose rows. */
	filter?: boolean;
	landscape?: boolean;
	/** Drawn by the spreadsheet from the cells; of the first sheet alone where rows go on in another. */
	charts?: readonly BarChart[];
	/** Rows of the body, from 0, that begin a printed page. */
	breaks?: readonly number[];
	/** Printed at the top of every page. */
	printTitle?: string;
}

export interface Workbook {
	/** In the file's properties. */
	title: string;
	/** One or more. */
	sheets: readonly Sheet[];
}
