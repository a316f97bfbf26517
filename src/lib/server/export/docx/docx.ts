import { xmlText } from '#lib/server/export/xml-text.ts';
import { zipBytes, type ZipEntry } from '#lib/server/export/zip/zip.ts';
import type { WordDocument } from './blocks.ts';
import { documentXml, HEADER_RELATIONSHIP, pictureRelationship, picturesOf } from './body.ts';
import { stylesXml } from './styles.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * A Word document: A4, Times New Roman, the page's number on top from the second page.
 *
 * Equal documents give equal bytes: no part has a time or a number drawn by chance.
 *
 * @see ECMA-376 part 1, WordprocessingML
 */
export function docxBytes(document: WordDocument): AsyncGenerator<Uint8Array> {
	return zipBytes(entriesOf(document));
}

function* entriesOf(document: WordDocument): Generator<ZipEntry> {
	const pictures = picturesOf(document);
	yield { name: '[Content_Types].xml', content: [CONTENT_TYPES] };
	yield { name: '_rels/.rels', content: [ROOT_RELATIONSHIPS] };
	yield { name: 'docProps/core.xml', content: [coreXml(document.title)] };
	yield { name: 'word/document.xml', content: [documentXml(document)] };
	yield { name: 'word/_rels/document.xml.rels', content: [relationshipsXml(pictures.length)] };
	yield { name: 'word/styles.xml', content: [stylesXml(document.locale)] };
	yield { name: 'word/settings.xml', content: [SETTINGS] };
	yield { name: 'word/header1.xml', content: [HEADER] };
	for (const [at, { png }] of pictures.entries())
		yield { name: `word/${mediaPath(at)}`, content: [png] };
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function mediaPath(at: number): string {
	return `media/picture${at + 1}.png`;
}

function relationship(id: string, type: string, target: string): string {
	return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

const ROOT_RELATIONSHIPS = [
	`${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
	relationship('rId1', `${OFFICE}/officeDocument`, 'word/document.xml'),
	relationship('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
	'</Relationships>'
].join('');

const CONTENT_TYPES = [
	`${XML}<Types xmlns="${PACKAGE}/content-types">`,
	'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
	'<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>',
	'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
	`<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>`,
	`<Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/>`,
	`<Override PartName="/word/settings.xml" ContentType="${WORD_TYPE}.settings+xml"/>`,
	`<Override PartName="/word/header1.xml" ContentType="${WORD_TYPE}.header+xml"/>`,
	'</Types>'
].join('');

function coreXml(title: string): string {
	return (
		`${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>${xmlText(title)}</dc:title><dc:creator>Hài Lòng</dc:creator></cp:coreProperties>`
	);
}

function relationshipsXml(pictures: number): string {
	return [
		`${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
		relationship('rIdStyles', `${OFFICE}/styles`, 'styles.xml'),
		relationship('rIdSettings', `${OFFICE}/settings`, 'settings.xml'),
		relationship(HEADER_RELATIONSHIP, `${OFFICE}/header`, 'header1.xml'),
		...Array.from({ length: pictures }, (_it, at) =>
			relationship(pictureRelationship(at), `${OFFICE}/image`, mediaPath(at))
		),
		'</Relationships>'
	].join('');
}

/** Without the mode, Word opens the file as one of 2007. */
const SETTINGS =
	`${XML}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:compat>` +
	'<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>' +
	'</w:compat></w:settings>';

const HEADER =
	`${XML}<w:hdr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Plain"/><w:jc w:val="center"/></w:pPr>` +
	'<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>';
