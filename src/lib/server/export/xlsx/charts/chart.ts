/** What the bars of one column say; its name is the column's head. */
export interface ChartSeries {
	/** From 0. */
	column: number;
	/** Of the area: six digits in hexadecimal. */
	colour: string;
	/** Striped white, so that grey print tells it apart. */
	hatched?: boolean;
	/** Columns with how far the interval reaches below and above. Absent: none is drawn. */
	interval?: { below: number; above: number };
}

/** Lying bars that a spreadsheet draws of cells of the same sheet, the first row on top. */
export interface BarChart {
	title: string;
	/** For who cannot see it. */
	description: string;
	/** Rows of the sheet's body, from 0; one or more. */
	rows: { from: number; count: number };
	/** Column of the names beside the bars. */
	labels: number;
	/** One: shares 0..1, each a bar. Several: numbers whose shares make up a bar of 100 %. */
	series: readonly ChartSeries[];
	/** Where its upper left corner is: a column, and a row of the body, from 0. */
	at: { column: number; row: number };
	/** In millimetres. */
	width: number;
	height: number;
}
