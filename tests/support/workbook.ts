import { unzip } from './unzip.ts';
import { all, parseXml, textIn, type Element } from './xml.ts';

export interface ReadCell {
	value: string | number | undefined;
	/** Attributes of its format in `styles.xml`. */
	format: Record<string, string>;
}

export interface ReadSheet {
	name: string;
	xml: Element;
	/** Rows of values as they stand, empty cells left out at the end only. */
	rows: (string | number | undefined)[][];
	cells: Map<string, ReadCell>;
}

export interface ReadWorkbook {
	files: Map<string, Buffer>;
	sheets: ReadSheet[];
	/** Defined names and what they stand for. */
	names: [string, string][];
}

/** Reads a workbook the way a spreadsheet does. @throws Error where it does not hold together */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
	const files = unzip(bytes);
	const part = (path: string) => {
		const file = files.get(path);
		if (!file) throw new Error(`no ${path}`);
		return parseXml(file.toString('utf8'));
	};
	const workbook = part('xl/workbook.xml');
	const targets = new Map(
		all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
			attributes['Id'],
			attributes['Target']
		])
	);
	const formats = all(part('xl/styles.xml'), 'cellXfs').flatMap((it) => all(it, 'xf'));
	const sheets = all(workbook, 'sheet').map(({ attributes }) => {
		const xml = part(`xl/${targets.get(attributes['r:id'])}`);
		return { name: attributes['name'] ?? '', ...readSheet(xml, formats) };
	});
	const names = all(workbook, 'definedName').map((it): [string, string] => [
		it.attributes['name'] ?? '',
		textIn(it)
	]);
	return { files, sheets, names };
}

function readSheet(xml: Element, formats: Element[]): Omit<ReadSheet, 'name'> {
	const cells = new Map<string, ReadCell>();
	const rows: ReadSheet['rows'] = [];
	for (const row of all(xml, 'row')) {
		const values: ReadSheet['rows'][number] = [];
		for (const cell of all(row, 'c')) {
			const { r = '', s = '0' } = cell.attributes;
			const value = valueOf(cell);
			cells.set(r, { value, format: formats[Number(s)]?.attributes ?? {} });
			values[columnOf(r)] = value;
		}
		rows[Number(row.attributes['r']) - 1] = [...values];
	}
	return { xml, rows, cells };
}

function valueOf(cell: Element): string | number | undefined {
	if (all(cell, 'f').length > 0) throw new Error('a formula');
	if (cell.attributes['t'] === 'inlineStr') {
		const coded = textIn(cell).replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => {
			return String.fromCharCode(parseInt(code, 16));
		});
		return coded;
	}
	const [number] = all(cell, 'v');
	return number && Number(textIn(number));
}

function columnOf(reference: string): number {
	const letters = reference.replace(/\d+$/, '');
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
