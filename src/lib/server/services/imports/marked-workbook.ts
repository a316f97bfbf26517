import type { CellFault } from '#lib/domain/imports/kinds.ts';
import type { Messages } from '#lib/messages/index.ts';
import { xlsxBytes, type Cell, type Row } from '#lib/server/export/xlsx/xlsx.ts';
import type { OpenUpload } from './open-upload.ts';

/** Columns of a workbook that comes back or is to be filled in; in letters. */
const WIDTH = 24;

/** The words of a fault; what a code has no words for is its own. */
export function faultWords(text: Messages, code: string): string {
	const words = {
		...text.staff.accounts.faults,
		...text.catalogue.faults,
		...text.imports.faults
	};
	return Object.entries(words).find(([known]) => known === code)?.[1] ?? code;
}

/** The file that was sent, its bad cells marked and the reasons in a column of their own. */
export function markedWorkbook(
	{ headings, rows, mapping, fields, upload }: OpenUpload,
	faults: readonly CellFault[],
	text: Messages
): AsyncGenerator<Uint8Array> {
	const byLine = Map.groupBy(faults, (it) => it.line);
	const label = (field: string) => fields.find((it) => it.name === field)?.label ?? field;
	const reasons = (found: readonly CellFault[]) =>
		found.map((it) => `${label(it.field)}: ${faultWords(text, it.code)}`).join('\n');
	const marked = function* (): Generator<Row> {
		for (const { line, cells } of rows) {
			const found = byLine.get(line) ?? [];
			const bad = new Set(found.map((it) => it.field));
			const row = headings.map((_, at): Cell => {
				const value = cells[at] ?? '';
				const isBad = bad.has(mapping.columns[at] ?? '') && mapping.columns[at] !== '';
				return isBad ? { value, style: { fill: 'error' } } : value;
			});
			yield [...row, { value: reasons(found), style: { wrap: true } }];
		}
	};
	return xlsxBytes({
		title: upload.fileName,
		sheets: [
			{
				name: text.imports.kinds[upload.kind],
				columns: [...headings.map(() => ({ width: WIDTH })), { width: 60 }],
				head: [[...headings, text.imports.reasonColumn]],
				rows: marked()
			}
		]
	});
}

/** An empty workbook whose headings are known when it comes back. */
export function templateWorkbook(
	headings: readonly string[],
	title: string
): AsyncGenerator<Uint8Array> {
	const columns = headings.map((it) => ({ width: Math.min(60, Math.max(14, it.length + 2)) }));
	return xlsxBytes({ title, sheets: [{ name: title, columns, head: [headings], rows: [] }] });
}
