import { describe, expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './project-files.ts';

const CODE = /\.(ts|mjs|js|svelte|py|c|sh)$/; // a style sheet is one a kind of page, whatever its length
const LONGEST = 200;
const LONGER: Record<string, number> = { 'verifier/verify.py': 1000 };

/** What the people who wrote a file had around them, and a reader has not. */
const ELSEWHERE = new RegExp(
	['/wo' + 'rk/', '\\bshar' + 'ed/', '@ts-' + '(ignore|nocheck)'].join('|')
);

const files = projectFiles();
const code = files.filter((path) => CODE.test(path));

describe('the source', () => {
	test(`has no file of more than ${LONGEST} lines, but the verifier, which is one file to be read`, () => {
		const lines = code.map((path) => [path, readProjectFile(path).split('\n').length - 1] as const);
		expect(lines.filter(([path, count]) => count > (LONGER[path] ?? LONGEST))).toEqual([]);
	});

	test('speaks of nothing that a clone does not have', () => {
		const text = files.filter((path) => CODE.test(path) || /\.(md|json|yml|html|css)$/.test(path));
		const read = text.filter((path) => path !== 'package-lock.json');
		expect(read.filter((path) => ELSEWHERE.test(readProjectFile(path)))).toEqual([]);
	});

	test('writes no markup past the escaping', () => {
		const svelte = code.filter((path) => path.endsWith('.svelte'));
		const raw = svelte.filter((path) => /\{@html|<svelte:element/.test(readProjectFile(path)));
		expect(raw).toEqual([]);
	});

	test('leaves a folder through #lib, never by ../', () => {
		const climbing = code
			.filter((path) => path.startsWith('src/') && !path.endsWith('.test.ts'))
			.filter((path) => /from '\.\.\//.test(readProjectFile(path)));
		expect(climbing).toEqual([]);
	});
});
