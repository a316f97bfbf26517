import type { CellStyle, Fill, NumberFormat, StyleIndex, StyleVariant } from './cell.ts';

/** The styles that a workbook uses, numbered as they come. Number 0 is the plain one. */
export interface StyleTable {
	indexOf: StyleIndex;
	/** `styles.xml`, with all that were asked for. */
	xml(): string;
}

export function styleTable(): StyleTable {
	const formats: string[] = [];
	const numberOf = (format: string) => {
		const known = formats.indexOf(format);
		return known < 0 ? formats.push(format) - 1 : known;
	};
	// A column's style is the same object in each of a million rows.
	const known: Known = { plain: new WeakMap(), day: new WeakMap(), quoted: new WeakMap() };
	const indexOf: StyleIndex = (style, variant) => {
		const found = known[variant].get(style);
		if (found !== undefined) return found;
		const number = numberOf(formatXml(style, variant));
		known[variant].set(style, number);
		return number;
	};
	indexOf({}, 'plain');
	return { indexOf, xml: () => stylesXml(formats) };
}

type Known = Record<StyleVariant, WeakMap<CellStyle, number>>;

/** Those under 164 are built in. */
const NUMBER_FORMATS: Record<NumberFormat, number> = {
	general: 0,
	integer: 3,
	decimal1: 164,
	decimal2: 4,
	percent: 9,
	percent1: 165,
	percent2: 10,
	date: 166
};

const OWN_FORMATS =
	'<numFmts count="3"><numFmt numFmtId="164" formatCode="#,##0.0"/>' +
	'<numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy"/></numFmts>';

const INK = 'FF16211F';
const WHITE = 'FFFFFFFF';

/** Ground and ink; the three classes as on screen and in Word. */
const FILLS: Record<Fill, { ground: string; ink: string }> = {
	head: { ground: 'FFDCE9E7', ink: INK },
	satisfied: { ground: 'FF0B7A6F', ink: WHITE },
	dissatisfied: { ground: 'FFB5451B', ink: WHITE },
	other: { ground: 'FFA3ADB8', ink: INK },
	error: { ground: 'FFF9D5C9', ink: INK },
	warning: { ground: 'FFFFF0C2', ink: INK }
};
const FILL_NAMES: readonly Fill[] = [
	'head',
	'satisfied',
	'dissatisfied',
	'other',
	'error',
	'warning'
];

/** Every font that there can be, in the order of `fontIndex`. */
const FONTS = [11, 15].flatMap((size) =>
	[INK, WHITE].flatMap((ink) =>
		[false, true].flatMap((bold) => [false, true].map((italic) => fontXml(size, ink, bold, italic)))
	)
);

function fontXml(size: number, ink: string, bold: boolean, italic: boolean): string {
	const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}`;
	return `<font>${marks}<sz val="${size}"/><color rgb="${ink}"/><name val="Times New Roman"/><family val="1"/></font>`;
}

function fontIndex({ size, fill, bold, italic }: CellStyle): number {
	const isWhite = fill !== undefined && FILLS[fill].ink === WHITE;
	return (size === 'title' ? 8 : 0) + (isWhite ? 4 : 0) + (bold ? 2 : 0) + (italic ? 1 : 0);
}

/** A cell's format; equal styles give equal text. */
function formatXml(style: CellStyle, variant: StyleVariant): string {
	const { fill, border } = style;
	const format = variant === 'day' ? 'date' : (style.format ?? 'general');
	// 0 and 1 are none and gray, which every workbook has to have.
	const fillId = fill === undefined ? 0 : FILL_NAMES.indexOf(fill) + 2;
	const ids = `numFmtId="${NUMBER_FORMATS[format]}" fontId="${fontIndex(style)}" fillId="${fillId}" borderId="${border ? 1 : 0}" xfId="0"`;
	const applied =
		'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
	return `<xf ${ids} ${applied}${variant === 'quoted' ? ' quotePrefix="1"' : ''}>${alignmentXml(style)}</xf>`;
}

function alignmentXml({ align, wrap }: CellStyle): string {
	const across = align === undefined ? '' : ` horizontal="${align}"`;
	return `<alignment${across} vertical="center"${wrap ? ' wrapText="1"' : ''}/>`;
}

function stylesXml(formats: readonly string[]): string {
	const edge = (side: string) => `<${side} style="thin"><color rgb="FFB4C2BE"/></${side}>`;
	const grounds = FILL_NAMES.map(
		(name) =>
			`<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[name].ground}"/></patternFill></fill>`
	);
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
		'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
		OWN_FORMATS,
		`<fonts count="${FONTS.length}">${FONTS.join('')}</fonts>`,
		`<fills count="${grounds.length + 2}"><fill><patternFill patternType="none"/></fill>`,
		`<fill><patternFill patternType="gray125"/></fill>${grounds.join('')}</fills>`,
		'<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
		`<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>`,
		'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
		`<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
		'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
		'</styleSheet>'
	].join('');
}
