import { xlsxBytes } from '#lib/server/export/xlsx/xlsx.ts';
import { workbookFile } from '../tests/support/zip-file.ts';
import { logIn, type Product } from './product.ts';
import { inMegabytes, residentBytes } from './memory.ts';
import { inMs, printTable } from './table.ts';

const PROCEDURES = 20_000;
const AGENCIES = ['STP', 'STC', 'SNV', 'STNMT'];
const MEGABYTE = 1024 * 1024;
/** A part that inflates a thousand times. */
const BOMB = workbookFile(`<worksheet>${' '.repeat(20 * MEGABYTE)}</worksheet>`);

interface Browser {
	product: Product;
	cookie: string;
}

/** A province's procedures from a workbook, and a workbook that means harm. */
export async function measureImports(product: Product): Promise<void> {
	const browser = { product, cookie: await logIn(product) };
	const file = Buffer.concat(await Array.fromAsync(procedures()));
	const upload = await timed(() => send(browser, file));
	const dryRun = await timed(() => open(browser, `${upload.value}?step=check`));
	const shown = new Set<string>();
	const stored = await timed(() => storeAll(browser, upload.value, shown));
	const before = residentBytes(product.pid);
	const bomb = await timed(() => send(browser, BOMB));
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

/** @returns where the browser is led; '' where the file is refused */
async function send({ product, cookie }: Browser, file: Uint8Array<ArrayBuffer>): Promise<string> {
	const body = new FormData();
	body.set('file', new Blob([file]), 'thu-tuc.xlsx');
	const headers = { cookie, origin: product.origin };
	const url = `${product.origin}/admin/imports/services`;
	const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
	await response.arrayBuffer();
	if (![303, 422].includes(response.status)) throw new Error(`upload: ${response.status}`);
	return response.headers.get('location') ?? '';
}

/** Presses the button, and then looks at the page of the count until the file is in. */
async function storeAll(browser: Browser, upload: string, shown: Set<string>): Promise<void> {
	const { product, cookie } = browser;
	const headers = { cookie, origin: product.origin };
	const url = `${product.origin}${upload}?/store`;
	const body = new URLSearchParams();
	const begun = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
	const progress = begun.headers.get('location') ?? '';
	for (;;) {
		const page = await open(browser, progress);
		const [, count] = /role="status"[^>]*><b>([^<]*)/.exec(page) ?? [];
		if (count === undefined) return;
		shown.add(count);
	}
}

/** @returns the page; '' where it leads elsewhere. @throws Error where it is refused */
async function open({ product, cookie }: Browser, path: string): Promise<string> {
	const response = await fetch(product.origin + path, { headers: { cookie }, redirect: 'manual' });
	if (response.status === 303) return '';
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return response.text();
}

async function timed<T>(work: () => Promise<T>): Promise<{ took: number; value: T }> {
	const began = performance.now();
	const value = await work();
	return { took: performance.now() - began, value };
}
