import { zipBytes, type ZipEntry } from '#lib/server/export/zip/zip.ts';
import {
	contentTypes,
	coreXml,
	ROOT_RELATIONSHIPS,
	workbookRelationships,
	workbookXml,
	type SheetPart
} from './parts.ts';
import { chartEntries, type ChartPart } from './charts/chart-parts.ts';
import { rowSource } from './row-source.ts';
import { sheetNames } from './sheet-name.ts';
import { LIMITS, sheetXml, type SheetLimits } from './sheet.ts';
import { styleTable, type StyleTable } from './styles.ts';
import type { Sheet, Workbook } from './workbook.ts';

export type { BarChart } from './charts/chart.ts';
export type { Cell, CellStyle, Column, Row, Sheet, TopLine, Workbook } from './workbook.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A workbook as an XLSX file, written while its rows are read: memory does not grow with them.
 *
 * Texts are inline and never formulas; numbers and days are real ones. Equal workbooks give equal
 * bytes. More rows than a sheet holds go on in a further sheet of the same head.
 *
 * @param limits of one sheet; for tests
 * @see ECMA-376 part 1, SpreadsheetML
 */
export function xlsxBytes(
	workbook: Workbook,
	limits: SheetLimits = LIMITS
): AsyncGenerator<Uint8Array> {
	return zipBytes(entriesOf(workbook, limits));
}

async function* entriesOf(workbook: Workbook, limits: SheetLimits): AsyncGenerator<ZipEntry> {
	const styles = styleTable();
	const parts: SheetPart[] = [];
	const drawn: ChartPart[] = [];
	const nameOf = sheetNames();
	yield { name: '_rels/.rels', content: [ROOT_RELATIONSHIPS] };
	yield { name: 'docProps/core.xml', content: [coreXml(workbook.title)] };
	for (const sheet of workbook.sheets)
		yield* sheetEntries(sheet, parts, { styles, nameOf, limits, drawn });
	// Only now is it known which sheets and styles there are.
	yield { name: 'xl/styles.xml', content: [styles.xml()] };
	yield { name: 'xl/workbook.xml', content: [workbookXml(parts)] };
	yield { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelationships(parts)] };
	yield { name: '[Content_Types].xml', content: [contentTypes(parts, drawn)] };
}

interface Context {
	styles: StyleTable;
	nameOf: (wanted: string) => string;
	limits: SheetLimits;
	/** Learns of the parts that draw charts. */
	drawn: ChartPart[];
}

/** @param parts learns of each sheet */
async function* sheetEntries(
	sheet: Sheet,
	parts: SheetPart[],
	{ styles, nameOf, limits, drawn }: Context
): AsyncGenerator<ZipEntry> {
	const source = rowSource(sheet.rows);
	let { charts = [] } = sheet;
	try {
		do {
			const isFirst = parts.length === 0;
			const path = `xl/worksheets/sheet${parts.length + 1}.xml`;
			const part = { name: nameOf(sheet.name), path, sheet, written: { rows: 0 } };
			parts.push(part);
			const how = { indexOf: styles.indexOf, isFirst, hasCharts: charts.length > 0, limits };
			yield { name: path, content: sheetXml(sheet, source, part.written, how) };
			const { name } = part;
			if (charts.length > 0)
				yield* chartEntries({ sheet, name, number: parts.length, charts }, drawn);
			charts = []; // what goes on in a further sheet is not drawn again
		} while (await source.peek());
	} finally {
		await source.close();
	}
}
