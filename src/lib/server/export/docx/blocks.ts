/** Letters that look alike; a line end within is one on paper. */
export interface Run {
	text: string;
	bold?: boolean;
	italic?: boolean;
	/** In points; absent: the style's. */
	size?: number;
}

/** The kinds of paragraph that official documents have; their looks are in `styles.xml`. */
export type ParagraphStyle =
	| 'Body'
	| 'Plain'
	| 'DocumentTitle'
	| 'Subject'
	| 'Heading1'
	| 'Heading2'
	| 'Heading3'
	| 'Caption'
	| 'Note'
	| 'TableHead'
	| 'TableText'
	| 'Recipients';

export type Align = 'left' | 'center' | 'right' | 'both';

export interface Paragraph {
	kind: 'paragraph';
	style: ParagraphStyle;
	runs: readonly Run[];
	/** Absent: the style's. */
	align?: Align;
	keepWithNext?: boolean;
	pageBreakBefore?: boolean;
	/** In points. Absent: the style's. */
	before?: number;
	after?: number;
}

/** A short line under a heading, centred: a paragraph of its own, without text. */
export interface Rule {
	kind: 'rule';
	/** In millimetres: of the line, and of the room that it stands in. */
	length: number;
	room: number;
}

/** The three classes of answers, as on screen and in Excel; a head; a row of sums. */
export type CellFill = 'head' | 'total' | 'satisfied' | 'dissatisfied' | 'other';

export interface TableCell {
	content: readonly (Paragraph | Rule)[];
	fill?: CellFill;
	/** Columns that it covers; absent: one. */
	span?: number;
	valign?: 'top' | 'center';
}

export interface Table {
	kind: 'table';
	/** Widths in millimetres. */
	columns: readonly number[];
	/** Repeated on every page that the table runs over. */
	head?: readonly (readonly TableCell[])[];
	rows: readonly (readonly TableCell[])[];
	/** Lines around every cell; absent: none. */
	border?: boolean;
	/** Absent: rows may break across pages only between them. */
	keepTogether?: boolean;
}

export interface Picture {
	kind: 'picture';
	png: Uint8Array;
	/** In millimetres. */
	width: number;
	height: number;
	/** For who cannot see it. */
	description: string;
}

export type Block = Paragraph | Rule | Table | Picture;

/** Pages of one orientation. */
export interface Section {
	blocks: readonly Block[];
	landscape?: boolean;
	/** Whether its pages are counted from 1 anew, as those of an appendix are. */
	ownNumbers?: boolean;
}

export interface WordDocument {
	/** In the file's properties. */
	title: string;
	locale: 'vi' | 'en';
	/** One or more. */
	sections: readonly Section[];
}

/** A paragraph of one text, or of several runs. */
export function paragraph(
	style: ParagraphStyle,
	content: string | readonly Run[],
	rest: Omit<Partial<Paragraph>, 'kind' | 'style' | 'runs'> = {}
): Paragraph {
	const runs = typeof content === 'string' ? [{ text: content }] : content;
	return { kind: 'paragraph', style, runs, ...rest };
}

/** A cell of a table of figures or words. */
export function cell(
	text: string,
	align: Align = 'left',
	rest: Partial<TableCell> = {}
): TableCell {
	return { content: [paragraph('TableText', text, { align })], valign: 'center', ...rest };
}

export function headCell(text: string, fill: CellFill = 'head', span = 1): TableCell {
	return { content: [paragraph('TableHead', text)], fill, valign: 'center', span };
}
