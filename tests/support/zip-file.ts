import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
	name: string;
	content: string | Uint8Array;
	/** What the directory says of the size, where that is a lie. */
	claims?: number;
	encrypted?: boolean;
}

/** A ZIP file by hand, so that it can be made to lie. @see APPNOTE.TXT 4.3 */
export function zipFile(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
	const locals: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const part of parts) {
		const content = Buffer.from(part.content);
		const packed = deflateRawSync(content);
		const head = headOf(part, content, packed);
		const name = Buffer.from(part.name);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), head, lengths(name), name, packed]);
		locals.push(local);
		const more = Buffer.alloc(14);
		more.writeUInt32LE(offset, 10);
		const madeBy = Buffer.from([20, 0]);
		directory.push(
			Buffer.concat([
				Buffer.from('PK\x01\x02'),
				madeBy,
				head,
				lengths(name),
				more.subarray(0, 14),
				name
			])
		);
		offset += local.length;
	}
	return new Uint8Array(Buffer.concat([...locals, ...directory, endOf(directory, offset)]));
}

function headOf(part: ZipPart, content: Buffer, packed: Buffer): Buffer {
	const head = Buffer.alloc(22);
	head.writeUInt16LE(20, 0);
	head.writeUInt16LE(part.encrypted ? 0x801 : 0x800, 2);
	head.writeUInt16LE(8, 4);
	head.writeUInt32LE(0x21_0000, 6);
	head.writeUInt32LE(crc32(content), 10);
	head.writeUInt32LE(packed.length, 14);
	head.writeUInt32LE(part.claims ?? content.length, 18);
	return head;
}

function lengths(name: Buffer): Buffer {
	const both = Buffer.alloc(4);
	both.writeUInt16LE(name.length, 0);
	return both;
}

function endOf(directory: readonly Buffer[], offset: number): Buffer {
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(directory.length, 8);
	end.writeUInt16LE(directory.length, 10);
	end.writeUInt32LE(Buffer.concat([...directory]).length, 12);
	end.writeUInt32LE(offset, 16);
	return end;
}

/** A workbook of one sheet, as XML by hand; other parts can be put in its place. */
export function workbookFile(
	sheet: string,
	others: Readonly<Record<string, string>> = {},
	more: readonly ZipPart[] = []
): Uint8Array<ArrayBuffer> {
	const parts: Record<string, string> = {
		'[Content_Types].xml': '<Types/>',
		'xl/workbook.xml':
			'<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
		'xl/_rels/workbook.xml.rels':
			'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
		'xl/worksheets/sheet1.xml': sheet,
		...others
	};
	const named = Object.entries(parts).map(([name, content]) => ({ name, content }));
	return zipFile([...named, ...more]);
}

/** The cells of a sheet's XML from rows of texts. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
	const cells = (row: readonly string[]) =>
		row.map((it) => `<c t="inlineStr"><is><t xml:space="preserve">${it}</t></is></c>`).join('');
	const lines = rows.map((row, at) => `<row r="${at + 1}">${cells(row)}</row>`);
	return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
}
