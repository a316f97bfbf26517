import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { requireBuild } from '../../src/server/readiness.ts';
import { freshFolder } from '../support/folders.ts';

describe('a start', () => {
	let build: string;
	let handler: string;
	beforeEach(() => {
		build = join(freshFolder(), 'build');
		handler = join(build, 'handler.js');
	});

	test('goes on where there is a build', () => {
		mkdirSync(build);
		writeFileSync(handler, '');
		expect(() => requireBuild(handler)).not.toThrow();
	});

	test('says where nothing is built', () => {
		expect(() => requireBuild(handler)).toThrow(/^nothing is built: run "npm run build" first$/);
	});

	// Another way than by rights not to be read: root, as whom tests may run, reads all files.
	test('says where what is built cannot be read', () => {
		mkdirSync(build);
		symlinkSync(handler, handler);
		expect(() => requireBuild(handler)).toThrow(
			`what is built cannot be read (ELOOP): give the server's user the right to read ${build}`
		);
	});
});
