import { describe, expect, test } from 'vitest';
import { sheetOf, workbookFile, zipFile } from '../support/zip-file.ts';
import { readTable } from '#lib/server/import/read-table.ts';
import { MOST } from '#lib/server/import/table.ts';

const MEGABYTE = 1024 * 1024;
const SHEET = sheetOf([['a'], ['b']]);
const repeat = (text: string, megabytes: number) =>
	text.repeat(Math.ceil((megabytes * MEGABYTE) / text.length));
const inSheet = (xml: string) => `<worksheet><sheetData>${xml}</sheetData></worksheet>`;

/** A megabyte that deflates to about a sixtieth: few enough times not to be looked at by itself. */
function growing(seed: number): Buffer {
	const block = Buffer.from(
		Array.from({ length: 3000 }, (_, at) => (at * at * 31 + at * 7 + seed) % 251)
	);
	const blocks = Array.from({ length: 349 }, (_, at) =>
		Buffer.concat([block, Buffer.from([at % 251, (at * 7) % 251])])
	);
	return Buffer.concat(blocks);
}

/** What people have sent to readers of workbooks, and why it is not read. */
const HOSTILE: readonly [name: string, make: () => Uint8Array, code: string][] = [
	[
		'a part that inflates 1,000 times',
		() => workbookFile(inSheet(repeat(' ', 20))),
		'inflates-too-much'
	],
	[
		'many parts that inflate little each',
		() =>
			workbookFile(
				SHEET,
				{},
				Array.from({ length: 60 }, (_, at) => ({
					name: `xl/media/${at}.bin`,
					content: growing(at)
				}))
			),
		'inflates-too-much'
	],
	[
		'a directory that makes a part smaller than it is',
		() =>
			zipFile([
				{ name: 'xl/workbook.xml', content: repeat('<a>x</a>', 5), claims: 2000 },
				{ name: 'xl/_rels/workbook.xml.rels', content: '<a/>' }
			]),
		'bad-xml'
	],
	[
		'more than 100 parts',
		() =>
			workbookFile(
				SHEET,
				{},
				Array.from({ length: 100 }, (_, at) => ({ name: `xl/media/${at}`, content: 'x' }))
			),
		'too-many-entries'
	],
	[
		'a part of another kind of file',
		() => workbookFile(SHEET, { 'word/document.xml': '<a/>' }),
		'foreign-entry'
	],
	[
		'a part that climbs out',
		() => workbookFile(SHEET, { '../xl/a.xml': '<a/>' }),
		'not-a-workbook'
	],
	[
		'the same part twice',
		() => workbookFile(SHEET, {}, [{ name: 'xl/workbook.xml', content: '<a/>' }]),
		'not-a-workbook'
	],
	[
		'an encrypted part',
		() => workbookFile(SHEET, {}, [{ name: 'xl/a.xml', content: 'x', encrypted: true }]),
		'encrypted'
	],
	[
		'an external entity',
		() =>
			workbookFile(
				`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inSheet('<row><c t="str"><v>&x;</v></c></row>')}`
			),
		'doctype'
	],
	[
		'a billion laughs',
		() =>
			workbookFile(SHEET, {
				'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst/>'
			}),
		'doctype'
	],
	[
		'an entity that nothing defines',
		() => workbookFile(inSheet('<row><c><v>&x;</v></c></row>')),
		'bad-xml'
	],
	['elements within each other without end', () => workbookFile(repeat('<a>', 0.2)), 'bad-xml'],
	['XML that breaks off', () => workbookFile('<worksheet><sheetData><row>'), 'bad-xml'],
	[
		'a million columns',
		() => workbookFile(inSheet('<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>')),
		'too-many-columns'
	],
	[
		'a column that there cannot be',
		() => workbookFile(inSheet('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>')),
		'not-a-workbook'
	],
	[
		'rows that go backwards',
		() => workbookFile(inSheet('<row r="2"/><row r="1"/>')),
		'not-a-workbook'
	],
	[
		'a shared text that is not there',
		() => workbookFile(inSheet('<row r="1"><c t="s"><v>7</v></c></row>')),
		'not-a-workbook'
	],
	[
		'one long text that 20,000 cells refer to',
		() =>
			workbookFile(
				inSheet(
					Array.from(
						{ length: 20_000 },
						(_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`
					).join('')
				),
				{ 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>` }
			),
		'too-much-text'
	],
	['a workbook of before 2007', () => Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'old-excel'],
	['a ZIP that breaks off', () => workbookFile(SHEET).subarray(0, 300), 'not-a-workbook'],
	[
		'a ZIP that holds no workbook',
		() => zipFile([{ name: 'xl/a.xml', content: 'x' }]),
		'not-a-workbook'
	],
	['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-text'],
	['nothing', () => new Uint8Array(), 'empty'],
	['more than is taken in', () => new Uint8Array(MOST.bytes + 1), 'too-large']
];

describe('a hostile file', () => {
	test.each(HOSTILE)(
		'is not read, and said why: %s',
		async (_, make, code) => {
			const result = await readTable(make());
			expect(result).toMatchObject({ ok: false, error: { code } });
		},
		30_000
	);

	test('never takes the memory of the server', async () => {
		const files = HOSTILE.slice(0, 3).map(([, make]) => make());
		const before = process.memoryUsage().rss;
		let most = before;
		const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
		for (const file of files) await readTable(file);
		clearInterval(watch);
		expect(most - before).toBeLessThan(400 * MEGABYTE);
	});
});

test('a file that is in order is read in the worker, and two at once wait for each other', async () => {
	const file = workbookFile(sheetOf([['Mã'], ['STP']]));
	const read = await Promise.all([readTable(file), readTable(file)]);
	const rows = [
		{ line: 1, cells: ['Mã'] },
		{ line: 2, cells: ['STP'] }
	];
	expect(read).toEqual([
		{ ok: true, value: { rows } },
		{ ok: true, value: { rows } }
	]);
	expect(file).toEqual(workbookFile(sheetOf([['Mã'], ['STP']])));
});
