import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'hai-long-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('all that are missing are made, once', () => {
	const path = join(folder, 'a', 'b', 'c');
	makeFolder(path, 0o700);
	makeFolder(path, 0o700);
	expect(statSync(path).mode & 0o777).toBe(0o700);
});

test('where a file lies that is said', () => {
	const file = join(folder, 'file');
	writeFileSync(file, '');
	expect(() => makeFolder(file)).toThrow('EEXIST');
	expect(() => makeFolder(join(file, 'a'))).toThrow(/EEXIST|ENOTDIR/);
});

// Node's own `recursive` never comes back from this one.
test('a folder that takes none ends it', () => {
	expect(() => makeFolder('/proc/hai-long/a')).toThrow('ENOENT');
});
