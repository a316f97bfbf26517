import { paragraph, type Block, type Run, type TableCell } from './blocks.ts';
import { TEXT_WIDTH } from './measures.ts';

/** Who issues a document (cơ quan ban hành văn bản). */
export interface Issuer {
	/** Cơ quan chủ quản; absent: a blank to fill in; null: there is none above. */
	parent?: string | null;
	agency: string;
	/** What follows the document's number, such as `BC-STP`. */
	symbol: string;
	/** Địa danh; absent: a blank to fill in. */
	place?: string;
	/** Trích yếu of a letter (công văn), which has no name of its kind; absent on all other documents. */
	about?: string;
}

const LEFT = 66;
const RIGHT = TEXT_WIDTH - LEFT;

/** Of the motto in 14 points bold, in millimetres: the line below is as long. */
const MOTTO_LENGTH = 62;

/**
 * The head of an official document: who issues it and the nation's name, then number, place and
 * date, which are blanks: the clerk (Văn thư) gives them when it is signed.
 * @see Nghị định 30/2020/NĐ-CP, Điều 8; Phụ lục I, phần I, mục II.1–II.4
 */
export function letterhead({ parent, agency, symbol, place, about }: Issuer): Block[] {
	const number = [{ text: `Số:        /${symbol}`, size: 13 }];
	const date = [
		{ text: `${place ?? '……………'}, ngày ….. tháng ….. năm 20…..`, size: 14, italic: true }
	];
	return [
		{
			kind: 'table',
			columns: [LEFT, RIGHT],
			rows: [
				[
					{
						content: [
							...parentLine(parent),
							centred([{ text: agency.toUpperCase(), size: 12, bold: true }]),
							{ kind: 'rule', length: Math.min(24, agency.length * 1.3), room: LEFT }
						]
					},
					{
						content: [
							centred([{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12, bold: true }]),
							centred([{ text: 'Độc lập - Tự do - Hạnh phúc', size: 14, bold: true }]),
							{ kind: 'rule', length: MOTTO_LENGTH, room: RIGHT }
						]
					}
				],
				[numberCell(number, about), centredCell(date)]
			]
		}
	];
}

function parentLine(parent: string | null | undefined) {
	if (parent === null) return [];
	const text = (parent ?? 'ỦY BAN NHÂN DÂN\nTỈNH ……………').toUpperCase();
	return [centred([{ text, size: 12 }])];
}

/** Tên loại và trích yếu nội dung, with its short line. */
export function documentTitle(kind: string, subject: string): Block[] {
	return [
		paragraph('DocumentTitle', kind.toUpperCase()),
		paragraph('Subject', subject),
		{ kind: 'rule', length: 40, room: TEXT_WIDTH }
	];
}

/** @param recipient such as `Ủy ban nhân dân tỉnh` */
export function addressee(recipient: string): Block {
	return paragraph('Plain', `Kính gửi: ${recipient}`, { align: 'center', before: 12, after: 6 });
}

/** The signing: `posts` such as `GIÁM ĐỐC`, a line each; room for the signature, a blank for the name. */
export interface Signing {
	posts: readonly string[];
	/** Nơi nhận, the last one `Lưu: VT, …`. */
	recipients: readonly string[];
}

/** @see Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6–II.9 */
export function signing({ posts, recipients }: Signing): Block[] {
	const last = recipients.length - 1;
	return [
		paragraph('Plain', '', { after: 6 }),
		{
			kind: 'table',
			columns: [TEXT_WIDTH / 2, TEXT_WIDTH / 2],
			keepTogether: true,
			rows: [
				[
					{
						content: [
							paragraph('Recipients', [{ text: 'Nơi nhận:', bold: true, italic: true, size: 12 }]),
							...recipients.map((name, at) =>
								paragraph('Recipients', `- ${name}${at === last ? '.' : ';'}`)
							)
						]
					},
					{
						content: [
							...posts.map((post) => centred([{ text: post.toUpperCase(), bold: true, size: 14 }])),
							...Array.from({ length: 4 }, () => centred([])),
							centred([{ text: '……………………', bold: true, size: 14 }])
						]
					}
				]
			]
		}
	];
}

/** @param number such as `Phụ lục I` @param reference the document that it goes with, in italics */
export function appendixTitle(number: string, title: string, reference: string): Block[] {
	return [
		paragraph('Subject', number),
		paragraph('Subject', title.toUpperCase()),
		paragraph('Plain', [{ text: reference, italic: true }], { align: 'center', after: 10 })
	];
}

function centred(runs: readonly Run[]) {
	return paragraph('Plain', runs, { align: 'center' });
}

function centredCell(runs: readonly Run[]): TableCell {
	return { content: [paragraph('Plain', runs, { align: 'center', before: 6 })] };
}

/** @see Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.5: under the number, in 12 points */
function numberCell(number: readonly Run[], about: string | undefined): TableCell {
	const { content } = centredCell(number);
	if (about === undefined) return { content };
	const subject = paragraph('Plain', [{ text: `V/v ${about}`, size: 12 }], { align: 'center' });
	return { content: [...content, subject] };
}
