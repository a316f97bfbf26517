import { xlsxBytes } from '#lib/server/export/xlsx/xlsx.ts';
import { workbookFile } from '../tests/support/zip-file.ts';
import { logIn, type Product } from './product.ts';
import { inMegabytes, residentBytes } from './memory.ts';
import { inMs, printTable } from './table.ts';
import { open, send, storeAll } from './upload.ts';

const PROCEDURES = 20_000;
const AGENCIES = ['STP', 'STC', 'SNV', 'STNMT'];
const MEGABYTE = 1024 * 1024;
const WORKBOOK = { kind: 'services', fileName: 'thu-tuc.xlsx' };
/** A part that inflates a thousand times. */
const BOMB = workbookFile(`<worksheet>${' '.repeat(20 * MEGABYTE)}</worksheet>`);

/** A province's procedures from a workbook, and a workbook that means harm. */
export async function measureImports(product: Product): Promise<void> {
	const browser = { product, cookie: await logIn(product) };
	const file = Buffer.concat(await Array.fromAsync(procedures()));
	const upload = await timed(() => send(browser, { ...WORKBOOK, file }));
	const dryRun = await timed(() => open(browser, `${upload.value}?step=check`));
	const shown = new Set<string>();
	const stored = await timed(() => storeAll(browser, upload.value, shown));
	const before = residentBytes(product.pid);
	const bomb = await timed(() => send(browser, { ...WORKBOOK, file: BOMB }));
	const grown = residentBytes(product.pid) - before;
	printTable(`Import of ${PROCEDURES} procedures`, [
		['upload', inMs(upload.took)],
		['dry run', inMs(dryRun.took)],
		['taken in', inMs(stored.took)],
		['shown meanwhile', [...shown].join(' ')],
		['a part that inflates 1,000 times: refused after', inMs(bomb.took)],
		['memory kept after it', inMegabytes(grown)]
	]);
}

function procedures(): AsyncIterable<Uint8Array> {
	const columns = [{ width: 12 }, { width: 12 }, { width: 40 }, { width: 20 }];
	const rows = Array.from({ length: PROCEDURES }, (_, at) => [
		AGENCIES[at % AGENCIES.length] ?? '',
		`TT.${at}`,
		`Thủ tục hành chính số ${at}`,
		'Hộ tịch'
	]);
	const head = [['Mã cơ quan', 'Mã TTHC', 'Tên thủ tục', 'Lĩnh vực']];
	return xlsxBytes({ title: 'Thủ tục', sheets: [{ name: 'Thủ tục', columns, head, rows }] });
}

async function timed<T>(work: () => Promise<T>): Promise<{ took: number; value: T }> {
	const began = performance.now();
	const value = await work();
	return { took: performance.now() - began, value };
}
