import { xmlText } from '#lib/server/export/xml-text.ts';
import type { BarChart } from './chart.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** English metric units of a millimetre. */
const EMU = 36_000;

/**
 * Where the charts of one sheet lie.
 * @param firstRow of the sheet's body, from 1
 * @see ECMA-376 part 1, §20.5
 */
export function drawingXml(charts: readonly BarChart[], firstRow: number): string {
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
		`<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}">`,
		...charts.map((chart, at) => anchorXml(chart, at + 1, firstRow)),
		'</xdr:wsDr>'
	].join('');
}

/** @param id of the chart in its drawing, from 1 */
function anchorXml(
	{ at, width, height, title, description }: BarChart,
	id: number,
	firstRow: number
): string {
	const row = firstRow - 1 + at.row;
	const name = `id="${id + 1}" name="${xmlText(title)}" descr="${xmlText(description)}"`;
	return [
		`<xdr:oneCellAnchor><xdr:from><xdr:col>${at.column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
		`<xdr:ext cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"/>`,
		`<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${name}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
		'<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
		`<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId${id}"/></a:graphicData></a:graphic>`,
		'</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
	].join('');
}
