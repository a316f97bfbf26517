/** What the directory says of an entry; sizes in bytes. */
export interface EntryRecord {
	name: Uint8Array;
	crc: number;
	packed: number;
	size: number;
	/** Where its local header stands. */
	offset: number;
}

const DEFLATE = 8;
const VERSION = 20;
/** The sizes follow the data, as they are not known before it; names are UTF-8. */
const FLAGS = 0x0808;
/** 1 January 1980, 00:00: the first instant there is, so that equal content gives equal bytes. */
const TIME = 0;
const DATE = (1 << 5) | 1;

/** A wider file needs ZIP64, which not every reader knows. */
const MOST = 0xffff_ffff;

type Field = readonly [bytes: 2 | 4, value: number];

/** @see APPNOTE.TXT 6.3.10 §4.3.7 */
export function localHeader(name: Uint8Array): Uint8Array {
	return record(
		0x0403_4b50,
		[[2, VERSION], ...COMMON, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]],
		name
	);
}

/** @see §4.3.9 */
export function dataDescriptor({ crc, packed, size }: EntryRecord): Uint8Array {
	return record(0x0807_4b50, [
		[4, crc],
		[4, packed],
		[4, size]
	]);
}

/** @see §4.3.12 */
export function directoryHeader({ name, crc, packed, size, offset }: EntryRecord): Uint8Array {
	const fields: Field[] = [
		[2, VERSION],
		[2, VERSION],
		...COMMON,
		[4, crc],
		[4, packed],
		[4, size],
		[2, name.length],
		[2, 0],
		[2, 0],
		[2, 0],
		[2, 0],
		[4, 0],
		[4, offset]
	];
	return record(0x0201_4b50, fields, name);
}

/** @param size and `offset`: of the directory @see §4.3.16 */
export function endOfDirectory(entries: number, size: number, offset: number): Uint8Array {
	const fields: Field[] = [
		[2, 0],
		[2, 0],
		[2, entries],
		[2, entries],
		[4, size],
		[4, offset],
		[2, 0]
	];
	return record(0x0605_4b50, fields);
}

const COMMON: readonly Field[] = [
	[2, FLAGS],
	[2, DEFLATE],
	[2, TIME],
	[2, DATE]
];

function record(
	signature: number,
	fields: readonly Field[],
	tail: Uint8Array = new Uint8Array()
): Uint8Array {
	const all: Field[] = [[4, signature], ...fields];
	const bytes = new Uint8Array(all.reduce((sum, [width]) => sum + width, tail.length));
	const view = new DataView(bytes.buffer);
	let at = 0;
	for (const [width, value] of all) {
		if (value > MOST) throw new RangeError(`too large for a zip file: ${value}`);
		if (width === 2) view.setUint16(at, value, true);
		else view.setUint32(at, value, true);
		at += width;
	}
	bytes.set(tail, at);
	return bytes;
}
