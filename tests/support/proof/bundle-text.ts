import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A bundle in memory: the text of each file by its name. */
export type Bundle = ReadonlyMap<string, string>;

export function readBundle(folder: string): Bundle {
	const names = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((it) => it.isFile())
		.map((it) => join(it.parentPath, it.name).slice(folder.length + 1));
	return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** Bytes for bytes: half a character stays one. */
export function writeBundleText(folder: string, bundle: Bundle): void {
	rmSync(folder, { recursive: true, force: true });
	for (const [name, text] of bundle) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text, 'latin1');
	}
}
