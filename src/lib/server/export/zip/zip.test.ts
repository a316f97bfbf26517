import { describe, expect, test } from 'vitest';
import { unzip } from '../../../../../tests/support/unzip.ts';
import { collectBytes } from '../bytes.ts';
import { zipBytes, type ZipEntry } from './zip.ts';

const zip = (entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>) =>
	collectBytes(zipBytes(entries));

describe('zipBytes', () => {
	test('holds every file whole', async () => {
		const large = Array.from({ length: 2_000 }, (_it, at) => `${at} hài lòng\n`);
		const bytes = await zip([
			{ name: 'a.txt', content: ['Xin ', Buffer.from('chào')] },
			{ name: 'thư mục/b.txt', content: large },
			{ name: 'empty', content: [] }
		]);
		expect([...unzip(bytes)].map(([name, content]) => [name, content.toString()])).toEqual([
			['a.txt', 'Xin chào'],
			['thư mục/b.txt', large.join('')],
			['empty', '']
		]);
	});

	test('gives the same bytes again', async () => {
		const once = () => zip([{ name: 'a', content: ['a'] }]);
		expect(await once()).toEqual(await once());
	});

	test('asks for an entry when the one before it is written', async () => {
		const written: string[] = [];
		async function* content() {
			yield 'a';
			written.push('content of a');
		}
		async function* entries(): AsyncGenerator<ZipEntry> {
			yield { name: 'a', content: content() };
			yield { name: 'b', content: [...written] };
		}
		expect(
			unzip(await zip(entries()))
				.get('b')
				?.toString()
		).toBe('content of a');
	});

	test('hands on what goes wrong in a content', async () => {
		async function* content() {
			yield 'a';
			throw new Error('the database is gone');
		}
		await expect(zip([{ name: 'a', content: content() }])).rejects.toThrow('the database is gone');
	});

	test('lets go of the content when nobody reads on', async () => {
		let isClosed = false;
		async function* content() {
			try {
				for (;;) yield 'hài lòng '.repeat(10_000);
			} finally {
				isClosed = true;
			}
		}
		for await (const chunk of zipBytes([{ name: 'a', content: content() }])) {
			if (chunk.length > 1_000) break;
		}
		await expect.poll(() => isClosed).toBe(true);
	});
});
