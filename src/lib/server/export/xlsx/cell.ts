import { xmlText } from '#lib/server/export/xml-text.ts';

/** A day stands as a real date; absent is an empty cell. A text is a text, whatever it begins with. */
export type CellValue = string | number | { day: string } | undefined;

export interface StyledCell {
	value: CellValue;
	style: CellStyle;
}

export type Cell = CellValue | StyledCell;

/** How a number is written; its value stays whole. `percent…` is of a fraction. */
export type NumberFormat =
	'general' | 'integer' | 'decimal1' | 'decimal2' | 'percent' | 'percent1' | 'percent2' | 'date';

/** What an area means: the head, the three classes, a cell that is wrong, a cell to look at. */
export type Fill = 'head' | 'satisfied' | 'dissatisfied' | 'other' | 'error' | 'warning';

export interface CellStyle {
	format?: NumberFormat;
	fill?: Fill;
	bold?: boolean;
	italic?: boolean;
	size?: 'title';
	align?: 'left' | 'center' | 'right';
	/** Whether a long text goes on in a further line of its cell. */
	wrap?: boolean;
	border?: boolean;
}

/** What the value asks of its style: a day its format, a text like a formula that it stays a text. */
export type StyleVariant = 'plain' | 'day' | 'quoted';

/** @returns the number by which `styles.xml` knows the style */
export type StyleIndex = (style: CellStyle, variant: StyleVariant) => number;

/** In UTF-16 code units. @see ECMA-376 and Microsoft's "Excel specifications and limits" */
const LONGEST_TEXT = 32_767;

/** A spreadsheet would take it for a formula once somebody edits the cell. */
const FORMULA_START = /^[=+\-@＝＋－＠]/;

/**
 * One cell as XML; nothing for an empty cell without a style.
 * @param reference such as `B7`
 * @param base the column's style, under the cell's own
 * @throws RangeError for a number that is none, or a day that there cannot be
 */
export function cellXml(
	cell: Cell,
	reference: string,
	base: CellStyle,
	styleIndex: StyleIndex
): string {
	const { value, style } = isStyled(cell)
		? { value: cell.value, style: { ...base, ...cell.style } }
		: { value: cell, style: base };
	if (value === undefined) return emptyXml(reference, styleIndex(style, 'plain'));
	if (typeof value === 'number') return numberXml(value, reference, styleIndex(style, 'plain'));
	if (typeof value === 'object') {
		return numberXml(serialOf(value.day), reference, styleIndex(style, 'day'));
	}
	const variant = FORMULA_START.test(value) ? 'quoted' : 'plain';
	return textXml(value, reference, styleIndex(style, variant));
}

/** The cell's text, where it is one that wraps. */
export function wrappingText(cell: Cell, base: CellStyle): string | undefined {
	const [value, wrap] = isStyled(cell)
		? [cell.value, cell.style.wrap ?? base.wrap]
		: [cell, base.wrap];
	return wrap && typeof value === 'string' ? value : undefined;
}

function isStyled(cell: Cell): cell is StyledCell {
	return typeof cell === 'object' && 'style' in cell;
}

function emptyXml(reference: string, style: number): string {
	return style === 0 ? '' : `<c r="${reference}" s="${style}"/>`;
}

function numberXml(value: number, reference: string, style: number): string {
	if (!Number.isFinite(value)) throw new RangeError(`cell ${reference}: ${value}`);
	return `<c r="${reference}"${styleXml(style)}><v>${value}</v></c>`;
}

function textXml(text: string, reference: string, style: number): string {
	const content = xmlText(unescaped(shortened(text)));
	return `<c r="${reference}"${styleXml(style)} t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

function styleXml(style: number): string {
	return style === 0 ? '' : ` s="${style}"`;
}

/** What is longer than a cell holds ends in an ellipsis, never within a character. */
function shortened(text: string): string {
	if (text.length <= LONGEST_TEXT) return text;
	const cut = text.slice(0, LONGEST_TEXT - 1);
	return `${cut.isWellFormed() ? cut : cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A reader takes `_x0041_` for a coded letter. @see ECMA-376 part 1, §22.9.2.19 */
function unescaped(text: string): string {
	return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Day 0 of Excel's count, which holds from March 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

/** @param day `2026-11-25` @returns Excel's number of the day */
function serialOf(day: string): number {
	const instant = Date.parse(day);
	if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day) {
		throw new RangeError(`day: ${day}`);
	}
	return (instant - EPOCH) / DAY_MS;
}
