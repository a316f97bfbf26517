import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CliContext } from '../../src/cli/context.ts';
import { command as exportCommand } from '../../src/cli/export-questionnaire.ts';
import { command as importCommand } from '../../src/cli/import-questionnaire.ts';
import { BUILT_IN } from '#lib/domain/questionnaires/index.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { DIALECTS, freshDatabase, freshFolder } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { aQuestionnaire } from '../support/questionnaire-documents.ts';

describe.each(DIALECTS)('questionnaire commands on %s', (dialect) => {
	let deps: Deps;

	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
	});
	afterEach(() => deps.db.destroy());

	const folder = freshFolder();
	let lines: { out: string[]; err: string[] };
	let context: CliContext;

	beforeEach(() => {
		lines = { out: [], err: [] };
		context = {
			deps,
			config: readConfig({}),
			out: (line) => void lines.out.push(line),
			err: (line) => void lines.err.push(line),
			stdin: () => Promise.resolve('')
		};
	});

	function file(content: string | Buffer): string {
		const path = join(folder, 'questionnaire.json');
		writeFileSync(path, content);
		return path;
	}

	test('import and export give the same document', async () => {
		const source = file(JSON.stringify(BUILT_IN[2]));
		expect(await importCommand.run(context, [source])).toBe(0);
		const target = join(folder, 'export.json');
		expect(await exportCommand.run(context, ['sipas@1', '--out', target])).toBe(0);
		expect(readFileSync(target, 'utf8')).toBe(`${JSON.stringify(BUILT_IN[2], null, '\t')}\n`);
		expect(lines).toEqual({ out: ['stored sipas@1', `wrote ${target}`], err: [] });
	});

	test('import names every fault on a line of its own', async () => {
		const source = file(JSON.stringify({ ...aQuestionnaire(0), title: { vi: 'Chỉ tiếng Việt' } }));
		expect(await importCommand.run(context, [source])).toBe(1);
		expect(lines.err).toEqual([
			`${source}: version: expected a whole number from 1 to 9999`,
			`${source}: title.en: is missing`
		]);
	});

	test.each([
		{ case: 'no JSON', content: '{\n', line: /: line 2, column 1: not JSON/ },
		{ case: 'no UTF-8', content: Buffer.from([0x22, 0xff, 0x22]), line: /not in UTF-8/ },
		{ case: 'too much', content: ' '.repeat(1_000_001), line: /more than 1000000 bytes/ }
	])('import refuses $case in one line', async ({ content, line }) => {
		expect(await importCommand.run(context, [file(content)])).toBe(1);
		expect(lines.err).toEqual([expect.stringMatching(line)]);
	});

	test('what is stored otherwise, or not there, is refused in one line', async () => {
		await importCommand.run(context, [file(JSON.stringify(aQuestionnaire(1)))]);
		const other = file(JSON.stringify(aQuestionnaire(1, { title: { vi: 'Khác', en: 'Other' } })));
		expect(await importCommand.run(context, [other])).toBe(1);
		expect(await importCommand.run(context, [join(folder, 'missing.json')])).toBe(1);
		expect(await importCommand.run(context, [folder])).toBe(1);
		expect(await exportCommand.run(context, ['nobody', '--out', other])).toBe(1);
		expect(await exportCommand.run(context, ['mine', '--out', folder])).toBe(1);
		expect(lines.err.map((it) => /already-exists|ENOENT|EISDIR|not-found/.exec(it)?.[0])).toEqual([
			'already-exists',
			'ENOENT',
			'EISDIR',
			'not-found',
			'EISDIR'
		]);
	});

	test.each([
		{ command: importCommand, args: [] },
		{ command: importCommand, args: ['a', 'b'] },
		{ command: importCommand, args: ['--force'] },
		{ command: exportCommand, args: [] },
		{ command: exportCommand, args: ['short'] },
		{ command: exportCommand, args: ['short@0', '--out', 'x'] },
		{ command: exportCommand, args: ['short@x', '--out', 'x'] },
		{ command: exportCommand, args: ['short', '--force', '--out', 'x'] }
	])('$command.name $args is wrong usage', async ({ command, args }) => {
		expect(await command.run(context, args)).toBe(2);
		expect(lines.err).toEqual([expect.stringContaining(`usage: ${command.name} `)]);
	});
});
