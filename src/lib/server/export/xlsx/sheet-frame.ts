import { xmlText } from '#lib/server/export/xml-text.ts';
import { columnName } from './column-name.ts';
import type { Sheet } from './workbook.ts';

const RELATIONSHIPS =
	' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The first row of the body, from 1. */
export function firstSheetRow({ top = [], head = [] }: Sheet): number {
	return top.length + head.length + 1;
}

/** Where the choice of rows reaches; absent where there is none. */
export function filterRange(sheet: Sheet, rows: number): string | undefined {
	const line = firstSheetRow(sheet) - 1;
	if (!sheet.filter || line < 1 || rows <= line) return undefined;
	return `$A$${line}:$${columnName(sheet.columns.length - 1)}$${rows}`;
}

/** All that stands before the rows. @param isFirst whether the file opens on this sheet */
export function sheetStart(sheet: Sheet, isFirst: boolean): string {
	const widths = sheet.columns.map(
		({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
	);
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
		`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${sheet.charts?.length ? RELATIONSHIPS : ''}>`,
		'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
		`<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>`,
		'<sheetFormatPr defaultRowHeight="15"/>',
		`<cols>${widths.join('')}</cols><sheetData>`
	].join('');
}

/**
 * All that stands after them.
 * @param rows how many the sheet has, head included @param hasCharts whether its charts are drawn on it
 */
export function sheetEnd(sheet: Sheet, rows: number, hasCharts: boolean): string {
	const range = filterRange(sheet, rows)?.replaceAll('$', '');
	return [
		'</sheetData>',
		range === undefined ? '' : `<autoFilter ref="${range}"/>`,
		mergesXml(sheet),
		'<pageMargins left="0.6" right="0.4" top="0.75" bottom="0.6" header="0.35" footer="0.3"/>',
		`<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
		`<headerFooter>${printHead(sheet)}<oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`,
		breaksXml(sheet),
		hasCharts ? '<drawing r:id="rId1"/>' : '',
		'</worksheet>'
	].join('');
}

function paneXml(sheet: Sheet): string {
	const rows = sheet.head ? firstSheetRow(sheet) - 1 : 0;
	const columns = sheet.frozenColumns ?? 0;
	if (rows === 0 && columns === 0) return '';
	const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
	const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
	const corner = `${columnName(columns)}${rows + 1}`;
	return `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

function mergesXml({ top = [], columns }: Sheet): string {
	if (top.length === 0 || columns.length < 2) return '';
	const last = columnName(columns.length - 1);
	const cells = top.map((_line, at) => `<mergeCell ref="A${at + 1}:${last}${at + 1}"/>`);
	return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
}

/** @see ECMA-376 part 1, §18.3.1.74: a break is named by the row above it */
function breaksXml(sheet: Sheet): string {
	const { breaks = [] } = sheet;
	if (breaks.length === 0) return '';
	const first = firstSheetRow(sheet);
	const each = breaks.map((row) => `<brk id="${first + row - 1}" max="16383" man="1"/>`);
	return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${each.join('')}</rowBreaks>`;
}

/** At most 255 letters, in which `&` is written twice. @see ECMA-376 part 1, §18.3.1.39 */
function printHead({ printTitle }: Sheet): string {
	if (printTitle === undefined) return '';
	const text = printTitle.slice(0, 120).toWellFormed().replaceAll('&', '&&');
	return `<oddHeader>${xmlText(`&C${text}`)}</oddHeader>`;
}
