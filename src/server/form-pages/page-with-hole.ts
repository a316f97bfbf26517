import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A page that is the same for everybody but for one short text. */
export interface PageWithHole {
	/** @param filling what stands in the hole; ASCII, as long as the text that the hole was made of */
	plain: (filling: string) => Buffer;
	/** The same as one gzip member, of which only the filling is new. */
	gzipped: (filling: string) => Buffer;
}

/** RFC 1952 §2.3: deflate, no flags, no time, no hint, unknown system. */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** Distances in deflate reach back this far, in bytes (RFC 1951 §2). */
const WINDOW = 32_768;

/**
 * Compresses a page once, around a hole: what stands before it, a stored block for the filling, and
 * what stands after it. Compressing anew for each visitor would cost more than all the rest.
 * @param hole length of the filling in bytes; 0 for none
 */
export function pageWithHole(before: Buffer, hole: number, after: Buffer): PageWithHole {
	const start = Buffer.concat([GZIP_HEAD, deflatedBefore(before), storedHead(hole)]);
	const end = deflatedAfter(before, hole, after);
	const checkBefore = crc32(before);
	const length = before.length + hole + after.length;
	return {
		plain: (filling) => Buffer.concat([before, ascii(filling, hole), after]),
		gzipped: (filling) => {
			const filled = ascii(filling, hole);
			const trailer = Buffer.allocUnsafe(8);
			trailer.writeUInt32LE(crc32(after, crc32(filled, checkBefore)), 0);
			trailer.writeUInt32LE(length, 4);
			return Buffer.concat([start, filled, end, trailer]);
		}
	};
}

/** Ends at a whole byte, with more blocks to come. */
function deflatedBefore(before: Buffer): Buffer {
	return deflateRawSync(before, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
}

/** RFC 1951 §3.2.4: a block that is not compressed, and not the last. */
function storedHead(length: number): Buffer {
	const head = Buffer.alloc(5);
	head.writeUInt16LE(length, 1);
	head.writeUInt16LE(length ^ 0xffff, 3);
	return head;
}

/** May refer to what stands before the hole, never into it: no page has the zeros that stand for it here. */
function deflatedAfter(before: Buffer, hole: number, after: Buffer): Buffer {
	const seen = Buffer.concat([before, Buffer.alloc(hole)]).subarray(-WINDOW);
	return deflateRawSync(after, { level: 9, ...(seen.length > 0 && { dictionary: seen }) });
}

function ascii(filling: string, hole: number): Buffer {
	const bytes = Buffer.from(filling, 'latin1');
	if (bytes.length !== hole) throw new RangeError(`${bytes.length} bytes for a hole of ${hole}`);
	return bytes;
}
