import type { ZipEntry } from '#lib/server/export/zip/zip.ts';
import { firstSheetRow } from '#lib/server/export/xlsx/sheet-frame.ts';
import { quotedName } from '#lib/server/export/xlsx/sheet.ts';
import type { Sheet } from '#lib/server/export/xlsx/workbook.ts';
import type { BarChart } from './chart.ts';
import { chartXml } from './chart-xml.ts';
import { drawingXml } from './drawing-xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWINGML = 'application/vnd.openxmlformats-officedocument';

/** A part of the file and what it holds. */
export interface ChartPart {
	path: string;
	contentType: string;
}

/** The charts of one sheet, in the file. */
interface Drawn {
	sheet: Sheet;
	/** As it stands in the workbook, and its number from 1. */
	name: string;
	number: number;
	charts: readonly BarChart[];
}

/**
 * The parts that draw a sheet's charts, to be written after the sheet.
 * @param parts learns of them; how many there are numbers the charts
 */
export function* chartEntries(
	{ sheet, name, number, charts }: Drawn,
	parts: ChartPart[]
): Generator<ZipEntry> {
	const firstRow = firstSheetRow(sheet);
	const cells = { sheet: quotedName(name), headRow: firstRow - 1, firstRow };
	const drawing = `xl/drawings/drawing${number}.xml`;
	yield {
		name: `xl/worksheets/_rels/sheet${number}.xml.rels`,
		content: [relationships('drawing', [`../drawings/drawing${number}.xml`])]
	};
	const numbered = charts.map((chart, at) => ({ chart, file: `chart${number}-${at + 1}.xml` }));
	yield { name: drawing, content: [drawingXml(charts, firstRow)] };
	yield {
		name: `xl/drawings/_rels/drawing${number}.xml.rels`,
		content: [
			relationships(
				'chart',
				numbered.map(({ file }) => `../charts/${file}`)
			)
		]
	};
	parts.push({ path: drawing, contentType: `${DRAWINGML}.drawing+xml` });
	for (const { chart, file } of numbered) {
		yield { name: `xl/charts/${file}`, content: [chartXml(chart, cells)] };
		parts.push({ path: `xl/charts/${file}`, contentType: `${DRAWINGML}.drawingml.chart+xml` });
	}
}

function relationships(type: 'drawing' | 'chart', targets: readonly string[]): string {
	const each = targets.map(
		(target, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`
	);
	return `${XML}<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}
