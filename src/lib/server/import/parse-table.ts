import { readCsv } from './csv.ts';
import { FileRefusal, MOST, type Table } from './table.ts';
import { readXlsx } from './xlsx.ts';

const ZIP = [0x50, 0x4b];
/** What Excel wrote before 2007, and what it still writes with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a workbook or a text file, whatever its name says. Runs within the worker, where a hostile
 * file can do no harm.
 * @throws FileRefusal
 */
export async function parseTable(bytes: Uint8Array): Promise<Table> {
	if (bytes.length === 0) throw new FileRefusal('empty');
	if (bytes.length > MOST.bytes) throw new FileRefusal('too-large');
	const begins = (with_: readonly number[]) => with_.every((it, at) => bytes[at] === it);
	if (begins(COMPOUND_FILE)) throw new FileRefusal('old-excel');
	return begins(ZIP) ? readXlsx(bytes) : readCsv(bytes);
}
