import { deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

/** @see PNG (Third Edition), W3C 2025, Annex D */
function crc32(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	}
	return (sum ^ 0xffffffff) >>> 0;
}

/** A PNG of one colour. @param colour red, green, blue */
export function png(width: number, height: number, colour = [200, 30, 30]): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 2, 0, 0, 0], 8);
	const row = Buffer.from([0, ...Array.from({ length: width }, () => colour).flat()]);
	const pixels = Buffer.concat(Array.from({ length: height }, () => row));
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	const parts = [
		chunk('IHDR', head),
		chunk('IDAT', deflateSync(pixels)),
		chunk('IEND', Buffer.of())
	];
	return Buffer.concat([signature, ...parts]);
}

/** The frame of a JPEG, without a picture that could be drawn. */
export function jpegFrame(width: number, height: number, frame = 0xc0): Buffer {
	const app = [0xff, 0xe0, 0, 4, 1, 1];
	const sizes = [height >> 8, height & 255, width >> 8, width & 255];
	const start = [0xff, frame, 0, 11, 8, ...sizes, 1, 1, 0x11, 0];
	const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34];
	return Buffer.from([0xff, 0xd8, ...app, ...start, ...scan, 0xff, 0xd9]);
}
