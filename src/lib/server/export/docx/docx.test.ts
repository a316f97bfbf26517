import { describe, expect, test } from 'vitest';
import { readWord } from '../../../../../tests/support/word.ts';
import { all, type Element } from '../../../../../tests/support/xml.ts';
import { collectBytes } from '../bytes.ts';
import { cell, headCell, paragraph, type Block, type Section } from './blocks.ts';
import { docxBytes } from './docx.ts';

const bytesOf = (...sections: Section[]) =>
	collectBytes(docxBytes({ title: 'Thử', locale: 'vi', sections }));
const read = async (...blocks: Block[]) => readWord(await bytesOf({ blocks }));
const names = (element: Element | undefined) =>
	element?.children.map((child) => (typeof child === 'string' ? child : child.name));

const picture: Block = {
	kind: 'picture',
	png: Buffer.from('89504e470d0a1a0a', 'hex'),
	width: 160,
	height: 90,
	description: 'Biểu đồ "1"'
};

describe('a paragraph', () => {
	test.each([
		['a text', 'Sở Tư pháp'],
		['lines and tabs', 'một\n\thai'],
		['a script', '<script>alert("&amp;")</script>'],
		['a field that is none', 'DDEAUTO c:\\\\cmd.exe'],
		['right to left', '\u202Eمرحبا\u202C'],
		['emoji', '👨‍👩‍👧'.repeat(1_000)]
	])('keeps %s', async (_what, text) => {
		expect((await read(paragraph('Body', text))).paragraphs).toEqual([text]);
	});

	test('has a mark for what XML cannot hold', async () => {
		const { paragraphs } = await read(paragraph('Body', 'a\u0000\u001B\uD83Db'));
		expect(paragraphs).toEqual(['a\uFFFD\uFFFD\uFFFDb']);
	});

	test('says what it is in the order that Word asks for', async () => {
		const all_ = { keepWithNext: true, pageBreakBefore: true, before: 6, align: 'center' } as const;
		const { document } = await read(paragraph('Body', 'x', all_), {
			kind: 'rule',
			length: 40,
			room: 160
		});
		const [first, rule] = all(document, 'w:pPr');
		expect(names(first)).toEqual([
			'w:pStyle',
			'w:keepNext',
			'w:pageBreakBefore',
			'w:spacing',
			'w:jc'
		]);
		expect(names(rule)).toEqual(['w:pStyle', 'w:pBdr', 'w:spacing', 'w:ind', 'w:rPr']);
	});

	test('has no style that the document lacks', async () => {
		const { files, document } = await read(paragraph('Recipients', 'x'), picture);
		const styles = files.get('word/styles.xml')?.toString() ?? '';
		for (const { attributes } of all(document, 'w:pStyle')) {
			expect(styles).toContain(`w:styleId="${attributes['w:val']}"`);
		}
	});
});

describe('a table', () => {
	const table: Block = {
		kind: 'table',
		columns: [20, 60, 80],
		border: true,
		head: [[headCell('Cơ quan', 'head', 2), headCell('Hài lòng', 'satisfied')]],
		rows: [[cell('1'), cell('Sở Tư pháp'), cell('92%', 'right')]]
	};

	test('repeats its head, and its cells are as wide as their columns', async () => {
		const { document, tables } = await read(table);
		expect(tables).toEqual([
			[
				['Cơ quan', 'Hài lòng'],
				['1', 'Sở Tư pháp', '92%']
			]
		]);
		expect(all(document, 'w:tblHeader')).toHaveLength(1);
		const widths = all(document, 'w:tcW').map(({ attributes }) => Number(attributes['w:w']));
		expect(widths).toEqual([1134 + 3402, 4535, 1134, 3402, 4535]);
	});

	test('beside another stays apart from it', async () => {
		const { document } = await read(table, table);
		const [body] = all(document, 'w:body');
		expect(names(body)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:sectPr']);
	});

	test('refuses a row that does not fill it', async () => {
		const short: Block = { ...table, rows: [[cell('1')]] };
		await expect(read(short)).rejects.toThrow(RangeError);
	});
});

describe('a document', () => {
	test('is A4 with the margins of the decree, its pages numbered from the second on', async () => {
		const { document } = readWord(
			await bytesOf({ blocks: [] }, { blocks: [], landscape: true, ownNumbers: true })
		);
		const [first, second] = all(document, 'w:sectPr').map((it) => ({
			size: all(it, 'w:pgSz')[0]?.attributes,
			margins: all(it, 'w:pgMar')[0]?.attributes,
			start: all(it, 'w:pgNumType')[0]?.attributes,
			hides: all(it, 'w:titlePg').length
		}));
		expect(first).toMatchObject({
			size: { 'w:w': '11906', 'w:h': '16838' },
			// 20, 20, 20 and 30 millimetres
			margins: { 'w:top': '1134', 'w:right': '1134', 'w:bottom': '1134', 'w:left': '1701' },
			start: undefined,
			hides: 1
		});
		expect(second).toMatchObject({
			size: { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
			margins: { 'w:top': '1701' },
			start: { 'w:start': '1' },
			hides: 1
		});
	});

	test('has each picture once, described, and no relation that leads nowhere', async () => {
		const { files, document } = await read(picture, picture);
		expect(all(document, 'wp:docPr').map(({ attributes }) => attributes)).toEqual([
			{ id: '1', name: 'Picture 1', descr: 'Biểu đồ "1"' },
			{ id: '2', name: 'Picture 2', descr: 'Biểu đồ "1"' }
		]);
		const relations = files.get('word/_rels/document.xml.rels')?.toString() ?? '';
		const known = [...relations.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)];
		for (const [, , target] of known) expect([...files.keys()]).toContain(`word/${target}`);
		const used = JSON.stringify(document).match(/rId\w+/g) ?? [];
		expect(used).toHaveLength(3);
		for (const id of used) expect(known.map(([, it]) => it)).toContain(id);
	});

	test('gives the same bytes again', async () => {
		const once = () => bytesOf({ blocks: [paragraph('Body', 'x'), picture] });
		expect(await once()).toEqual(await once());
	});
});
