import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x0605_4b50;
const DIRECTORY = 0x0201_4b50;
const LOCAL = 0x0403_4b50;

/**
 * The files of a zip archive by name, in the order of its directory; checksums are checked.
 * @throws Error where the archive does not hold together
 */
export function unzip(bytes: Uint8Array): Map<string, Buffer> {
	const zip = Buffer.from(bytes);
	const end = zip.length - 22;
	if (zip.readUInt32LE(end) !== END) throw new Error('no end of directory');
	const count = zip.readUInt16LE(end + 10);
	const files = new Map<string, Buffer>();
	let at = zip.readUInt32LE(end + 16);
	for (let entry = 0; entry < count; entry += 1) {
		if (zip.readUInt32LE(at) !== DIRECTORY) throw new Error(`no directory entry ${entry}`);
		const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
		if (files.has(name)) throw new Error(`${name} twice`);
		files.set(name, contentAt(zip, at));
		at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return files;
}

/** @param at where the directory speaks of the file */
function contentAt(zip: Buffer, at: number): Buffer {
	const [crc, packed, size] = [16, 20, 24].map((offset) => zip.readUInt32LE(at + offset));
	const local = zip.readUInt32LE(at + 42);
	if (zip.readUInt32LE(local) !== LOCAL) throw new Error(`no local header at ${local}`);
	const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
	const stored = zip.subarray(start, start + (packed ?? 0));
	const content = zip.readUInt16LE(at + 10) === 0 ? stored : inflateRawSync(stored);
	if (content.length !== size || crc32(content) !== crc) throw new Error(`damaged at ${local}`);
	return content;
}
