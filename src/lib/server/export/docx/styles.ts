import type { ParagraphStyle } from './blocks.ts';

interface Look {
	name: string;
	/** In points. */
	size: number;
	bold?: boolean;
	italic?: boolean;
	align: 'left' | 'center' | 'both';
	/** In points, before and after. */
	space: readonly [number, number];
	/** In twentieths of a point: the first line begins 1.27 cm in. */
	firstLine?: number;
	/** In 240ths of a line. */
	line?: number;
	keepNext?: boolean;
	outline?: number;
}

const FIRST_LINE = 720;

/** Sizes and spaces as Nghị định 30/2020/NĐ-CP has them. @see Phụ lục I, phần I, mục II */
const LOOKS: Record<ParagraphStyle, Look> = {
	Body: {
		name: 'Nội dung',
		size: 14,
		align: 'both',
		space: [6, 0],
		firstLine: FIRST_LINE,
		line: 264
	},
	Plain: { name: 'Dòng', size: 14, align: 'left', space: [0, 0] },
	DocumentTitle: { name: 'Tên văn bản', size: 14, bold: true, align: 'center', space: [18, 0] },
	Subject: { name: 'Trích yếu', size: 14, bold: true, align: 'center', space: [0, 0] },
	Heading1: {
		name: 'heading 1',
		size: 14,
		bold: true,
		align: 'both',
		space: [12, 0],
		firstLine: FIRST_LINE,
		keepNext: true,
		outline: 0
	},
	Heading2: {
		name: 'heading 2',
		size: 14,
		bold: true,
		align: 'both',
		space: [8, 0],
		firstLine: FIRST_LINE,
		keepNext: true,
		outline: 1
	},
	Heading3: {
		name: 'heading 3',
		size: 14,
		bold: true,
		italic: true,
		align: 'both',
		space: [6, 0],
		firstLine: FIRST_LINE,
		keepNext: true,
		outline: 2
	},
	Caption: {
		name: 'caption',
		size: 13,
		bold: true,
		align: 'center',
		space: [10, 4],
		keepNext: true
	},
	Note: { name: 'Ghi chú', size: 12, italic: true, align: 'both', space: [3, 3] },
	TableHead: { name: 'Đầu bảng', size: 11, bold: true, align: 'center', space: [2, 2] },
	TableText: { name: 'Nội dung bảng', size: 11, align: 'left', space: [1, 1] },
	Recipients: { name: 'Nơi nhận', size: 11, align: 'left', space: [0, 0] }
};

/** `styles.xml` of every document. @param locale the language that is checked for spelling */
export function stylesXml(locale: 'vi' | 'en'): string {
	const font =
		'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"';
	const language = locale === 'vi' ? 'vi-VN' : 'en-GB';
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
		'<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>',
		`<w:rPrDefault><w:rPr><w:rFonts ${font}/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault>`,
		'<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
		'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
		...Object.entries(LOOKS).map(([id, look]) => styleXml(id, look)),
		'</w:styles>'
	].join('');
}

function styleXml(id: string, look: Look): string {
	const { name, size, bold, italic, align, space, firstLine, line, keepNext, outline } = look;
	const [before, after] = space;
	const paragraph = [
		keepNext ? '<w:keepNext/><w:keepLines/>' : '',
		`<w:spacing w:before="${before * 20}" w:after="${after * 20}"${line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`}/>`,
		firstLine === undefined ? '' : `<w:ind w:firstLine="${firstLine}"/>`,
		`<w:jc w:val="${align}"/>`,
		outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`
	];
	const run = [
		bold ? '<w:b/><w:bCs/>' : '',
		italic ? '<w:i/><w:iCs/>' : '',
		`<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`
	];
	return [
		`<w:style w:type="paragraph"${outline === undefined ? ' w:customStyle="1"' : ''} w:styleId="${id}">`,
		`<w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>`,
		`<w:pPr>${paragraph.join('')}</w:pPr><w:rPr>${run.join('')}</w:rPr></w:style>`
	].join('');
}
