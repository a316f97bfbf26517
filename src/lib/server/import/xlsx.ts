import type { Table } from './table.ts';
import { readDateStyles, readSharedStrings, readWorkbook } from './xlsx-parts.ts';
import { readSheet } from './xlsx-sheet.ts';
import { openParts } from './zip.ts';

/** Reads the first sheet of a workbook that is not hidden. */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
	const parts = await openParts(bytes);
	const facts = await readWorkbook(parts);
	return readSheet(parts, {
		...facts,
		strings: await readSharedStrings(parts),
		dates: await readDateStyles(parts)
	});
}
