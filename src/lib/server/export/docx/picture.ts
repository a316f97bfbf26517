import { xmlText } from '#lib/server/export/xml-text.ts';
import type { Picture } from './blocks.ts';
import { emu } from './measures.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/**
 * A picture in a line of its own.
 * @param id its number in the document, from 1
 * @param relationship by which the document knows its file
 * @see ECMA-376 part 1, §20.4.2.8
 */
export function pictureXml(
	{ width, height, description }: Picture,
	id: number,
	relationship: string
): string {
	const size = `cx="${emu(width)}" cy="${emu(height)}"`;
	const name = `id="${id}" name="Picture ${id}" descr="${xmlText(description)}"`;
	return [
		'<w:p><w:pPr><w:pStyle w:val="Plain"/><w:keepNext/><w:spacing w:before="120"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>',
		`<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${name}/>`,
		`<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">`,
		`<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>`,
		`<pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
		'</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
	].join('');
}
