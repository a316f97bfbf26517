import { setTimeout as sleep } from 'node:timers/promises';
import type { Product } from './product.ts';

/** Between two looks at the page of the count. */
const LOOK_MS = 20;

/** A member of staff's browser: the import's pages, step by step. */
export interface Browser {
	product: Product;
	/** Of a session. */
	cookie: string;
}

/** A file to be taken in. */
export interface Upload {
	/** As in the page's address: `services`, `ballots`. */
	kind: string;
	fileName: string;
	file: Uint8Array<ArrayBuffer>;
	/** What else the page asks for. */
	setup?: Readonly<Record<string, string>>;
}

/** @returns where the browser is led; '' where the file is refused */
export async function send(
	{ product, cookie }: Browser,
	{ kind, fileName, file, setup = {} }: Upload
): Promise<string> {
	const body = new FormData();
	for (const [name, value] of Object.entries(setup)) body.set(name, value);
	body.set('file', new Blob([file]), fileName);
	const headers = { cookie, origin: product.origin };
	const url = `${product.origin}/admin/imports/${kind}`;
	const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
	await response.arrayBuffer();
	if (![303, 422].includes(response.status)) throw new Error(`upload: ${response.status}`);
	return response.headers.get('location') ?? '';
}

/** Presses the button, and then looks at the page of the count until the file is in. */
export async function storeAll(
	browser: Browser,
	upload: string,
	shown: Set<string>
): Promise<void> {
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
		await sleep(LOOK_MS);
	}
}

/** @returns the page; '' where it leads elsewhere. @throws Error where it is refused */
export async function open({ product, cookie }: Browser, path: string): Promise<string> {
	const response = await fetch(product.origin + path, { headers: { cookie }, redirect: 'manual' });
	if (response.status === 303) return '';
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return response.text();
}
