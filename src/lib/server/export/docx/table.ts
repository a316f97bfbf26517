import type { CellFill, Table, TableCell } from './blocks.ts';
import { twips } from './measures.ts';
import { paragraphXml, ruleXml } from './paragraph.ts';

/** @see ECMA-376 part 1, §17.4 */
export function tableXml({ columns, head = [], rows, border, keepTogether }: Table): string {
	const widths = columns.map(twips);
	const total = widths.reduce((sum, width) => sum + width, 0);
	const margin = border ? 70 : 0;
	return [
		`<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>`,
		border ? bordersXml() : '',
		'<w:tblLayout w:type="fixed"/>',
		`<w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
		`<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
		...head.map((row) => rowXml(row, widths, '<w:cantSplit/><w:tblHeader/>', true)),
		...rows.map((row, at) =>
			rowXml(row, widths, '<w:cantSplit/>', keepTogether === true && at < rows.length - 1)
		),
		'</w:tbl>'
	].join('');
}

function bordersXml(): string {
	const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
	const lines = sides.map(
		(side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
	);
	return `<w:tblBorders>${lines.join('')}</w:tblBorders>`;
}

/** @throws RangeError where the cells do not fill the columns */
function rowXml(
	row: readonly TableCell[],
	widths: readonly number[],
	properties: string,
	keepWithNext: boolean
): string {
	let at = 0;
	const cells = row.map((cell) => {
		const { span = 1 } = cell;
		const width = widths.slice(at, at + span).reduce((sum, it) => sum + it, 0);
		at += span;
		return cellXml(cell, width, keepWithNext);
	});
	if (at !== widths.length)
		throw new RangeError(`a row of ${at} cells in ${widths.length} columns`);
	return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

const GROUNDS: Record<CellFill, string> = {
	head: 'DCE9E7',
	total: 'EEF3F2',
	satisfied: 'D3E9E6',
	dissatisfied: 'F3DACF',
	other: 'E4E8EB'
};

function cellXml(
	{ content, fill, span = 1, valign = 'top' }: TableCell,
	width: number,
	keepWithNext: boolean
): string {
	const properties = [
		`<w:tcW w:w="${width}" w:type="dxa"/>`,
		span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
		fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${GROUNDS[fill]}"/>`,
		`<w:vAlign w:val="${valign}"/>`
	].join('');
	const blocks = content.map((block) =>
		block.kind === 'rule'
			? ruleXml(block)
			: paragraphXml(keepWithNext ? { ...block, keepWithNext } : block)
	);
	return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks.join('')}</w:tc>`;
}
