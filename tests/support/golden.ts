import { readFileSync } from 'node:fs';
import { unzip } from './unzip.ts';

/** As text, byte order mark and line ends included: a difference is then shown as such. */
export function textOf(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Parts of an archive, a line an element: its bytes but for zlib's. @param which by name; absent: all */
export function partsOf(bytes: Uint8Array, which = /./): string {
	const parts = [...unzip(bytes)].filter(([name]) => !name.endsWith('.png'));
	return parts
		.filter(([name]) => which.test(name))
		.map(([name, part]) => `== ${name}\n${textOf(part).replaceAll('><', '>\n<')}\n`)
		.join('');
}

/** A file of tests/golden/files. */
export function golden(file: string): string {
	return textOf(readFileSync(new URL(`../golden/files/${file}`, import.meta.url)));
}
