import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefusal, MOST } from './table.ts';

/** The folders of a workbook's parts, as Excel, LibreOffice and Google write them. */
const OF_A_WORKBOOK = /^(\[Content_Types\]\.xml|(_rels|docProps|xl|customXml)(\/|$))/;

/** A part this small may grow as it likes: an empty sheet of Excel grows 200 times. */
const SMALL_BYTES = 256 * 1024;

const ENCRYPTED = 0x1;

/** The parts of a workbook by name, none of them read yet. */
export interface Parts {
	has: (name: string) => boolean;
	/** @throws FileRefusal where there is none */
	open: (name: string) => Promise<Readable>;
}

/**
 * Looks a workbook's parts over before any is inflated. That a part is as large as the directory
 * says is watched by yauzl while it is read, so that a lie is found out as soon as it is told.
 */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
	const zip = await openZip(bytes);
	const entries = new Map<string, Entry>();
	let inflated = 0;
	if (zip.entryCount > MOST.entries) throw new FileRefusal('too-many-entries');
	for await (const entry of entriesOf(zip)) {
		requireHarmless(entry);
		inflated += entry.uncompressedSize;
		if (inflated > MOST.inflatedBytes) throw new FileRefusal('inflates-too-much');
		if (entries.has(entry.fileName)) throw new FileRefusal('not-a-workbook');
		entries.set(entry.fileName, entry);
	}
	return {
		has: (name) => entries.has(name),
		open: async (name) => {
			const entry = entries.get(name);
			if (!entry) throw new FileRefusal('not-a-workbook');
			return zip.openReadStreamPromise(entry).catch(asRefusal);
		}
	};
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return fromBufferPromise(buffer, { strictFileNames: true }).catch(asRefusal);
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
	try {
		for await (const entry of zip.eachEntry()) yield entry;
	} catch (cause) {
		asRefusal(cause);
	}
}

function requireHarmless(entry: Entry): void {
	if (!OF_A_WORKBOOK.test(entry.fileName)) throw new FileRefusal('foreign-entry');
	if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw new FileRefusal('encrypted');
	const { compressedSize, uncompressedSize } = entry;
	const grows = uncompressedSize > MOST.ratio * Math.max(1, compressedSize);
	if (grows && uncompressedSize > SMALL_BYTES) throw new FileRefusal('inflates-too-much');
}

/** yauzl and zlib fail with plain errors for what is no ZIP; its words may quote the file. */
function asRefusal(cause: unknown): never {
	if (cause instanceof FileRefusal || !(cause instanceof Error)) throw cause;
	throw new FileRefusal('not-a-workbook', undefined, { cause });
}
