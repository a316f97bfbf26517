import { xmlText } from '#lib/server/export/xml-text.ts';
import { filterRange, firstSheetRow } from './sheet-frame.ts';
import { quotedName, type WrittenSheet } from './sheet.ts';
import type { ChartPart } from './charts/chart-parts.ts';
import type { Sheet } from './workbook.ts';

/** A sheet of the file: of one `Sheet` there may be several. */
export interface SheetPart {
	name: string;
	path: string;
	sheet: Sheet;
	written: WrittenSheet;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const ROOT_RELATIONSHIPS =
	`${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
	`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
	`<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	'</Relationships>';

export function coreXml(title: string): string {
	return (
		`${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>${xmlText(title)}</dc:title><dc:creator>Hài Lòng</dc:creator></cp:coreProperties>`
	);
}

export function workbookXml(parts: readonly SheetPart[]): string {
	const sheets = parts.map(
		({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`
	);
	return [
		`${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">`,
		`<bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets>`,
		namesXml(parts),
		'</workbook>'
	].join('');
}

export function workbookRelationships(parts: readonly SheetPart[]): string {
	const sheets = parts.map(
		({ path }, at) =>
			`<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="${path.replace('xl/', '')}"/>`
	);
	return (
		`${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}` +
		`<Relationship Id="rId${parts.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`
	);
}

export function contentTypes(parts: readonly SheetPart[], drawn: readonly ChartPart[]): string {
	const override = (path: string, type: string) =>
		`<Override PartName="/${path}" ContentType="${type}"/>`;
	return [
		`${XML}<Types xmlns="${PACKAGE}/content-types">`,
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
		'<Default Extension="xml" ContentType="application/xml"/>',
		override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
		override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
		override('xl/styles.xml', `${SPREADSHEET}.styles+xml`),
		...parts.map(({ path }) => override(path, `${SPREADSHEET}.worksheet+xml`)),
		...drawn.map(({ path, contentType }) => override(path, contentType)),
		'</Types>'
	].join('');
}

/** What a spreadsheet keeps by name: the lines that every printed page repeats, the rows to choose of. */
function namesXml(parts: readonly SheetPart[]): string {
	const names = parts.flatMap((part, at) => [...printTitles(part, at), ...filtered(part, at)]);
	return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

function printTitles({ name, sheet }: SheetPart, at: number): string[] {
	const { top = [], head = [] } = sheet;
	if (head.length === 0) return [];
	const lines = `$${top.length + 1}:$${firstSheetRow(sheet) - 1}`;
	return [
		`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quotedName(name)}!${lines}</definedName>`
	];
}

function filtered({ name, sheet, written }: SheetPart, at: number): string[] {
	const range = filterRange(sheet, written.rows);
	if (range === undefined) return [];
	return [
		`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quotedName(name)}!${range}</definedName>`
	];
}
