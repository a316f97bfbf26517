import { describe, expect, test } from 'vitest';
import { projectFiles, readManifest, readProjectFile } from './project-files.ts';

describe('docs/operations.md', () => {
	const operations = readProjectFile('docs/operations.md');
	const read = ['src/lib/server/config.ts', 'playwright.config.ts', 'scripts/chromium.ts']
		.flatMap((path) => [...readProjectFile(path).matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g)])
		.map((match) => match[1] ?? '');

	test.each([...new Set(read)].sort())('explains %s', (variable) => {
		expect(operations).toMatch(new RegExp(`^\\| \`${variable}\` +\\|`, 'm'));
	});

	test('is right that one file reads the environment of the product', () => {
		const readers = projectFiles('src').filter((path) =>
			/process\.env\.[A-Z]|\$env\//.test(readProjectFile(path))
		);
		// server.ts sets the default of NODE_ENV, handler.ts hands adapter-node its settings.
		expect(readers).toEqual(['src/server.ts', 'src/server/handler.ts']);
	});

	test('explains every script that package.json has', () => {
		const scripts = Object.keys(readManifest().scripts);
		const asTyped = (name: string) => (['test', 'start'].includes(name) ? name : `run ${name}`);
		expect(scripts.filter((name) => !operations.includes(`npm ${asTyped(name)}`))).toEqual([]);
	});
});

describe('package.json', () => {
	test.each(['demo', 'test', 'start', 'dev', 'check', 'build', 'bench', 'faults', 'cli'])(
		// Without exec, npm's signals end its shell only, and npm does not wait for what that started.
		'has the script %s, which runs on any Node from 20 and gets the signals that npm gets',
		(name) => {
			expect(readManifest().scripts[name]).toBe(`exec node scripts/run.mjs ${name}`);
		}
	);
});

describe('docs/decisions', () => {
	const decisions = projectFiles('docs/decisions');

	test('are numbered without a gap', () => {
		const numbers = decisions.map((path) => Number(/\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]));
		expect(numbers).toEqual(decisions.map((_, i) => i + 1));
	});

	test.each(decisions)('%s says why, what, and what follows', (path) => {
		const headings = [...readProjectFile(path).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
		expect(headings).toEqual(['Context', 'Decision', 'Consequences']);
	});
});
