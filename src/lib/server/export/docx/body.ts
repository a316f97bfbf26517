import type { Block, Picture, Section, WordDocument } from './blocks.ts';
import { PAGE, twips } from './measures.ts';
import { paragraphXml, ruleXml } from './paragraph.ts';
import { pictureXml } from './picture.ts';
import { tableXml } from './table.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** By which the document knows the head of its pages. */
export const HEADER_RELATIONSHIP = 'rIdHeader';

/** @param at the picture's place among all of the document, from 0 */
export function pictureRelationship(at: number): string {
	return `rIdPicture${at + 1}`;
}

/** `document.xml`. */
export function documentXml({ sections }: WordDocument): string {
	const known: Picture[] = [];
	const parts = sections.map((section, at) =>
		sectionXml(section, at === sections.length - 1, known)
	);
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
		'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
		` xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">`,
		`<w:body>${parts.join('')}</w:body></w:document>`
	].join('');
}

/** Of the whole document, in its order. */
export function picturesOf({ sections }: WordDocument): Picture[] {
	return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'picture'));
}

/** @param pictures grows by those of this section */
function sectionXml(section: Section, isLast: boolean, pictures: Picture[]): string {
	const blocks = section.blocks.map((block, at) => {
		// Two tables without a paragraph between them would be one.
		const isTouching = block.kind === 'table' && section.blocks[at + 1]?.kind === 'table';
		return blockXml(block, pictures) + (isTouching ? SMALL_GAP : '');
	});
	const layout = layoutXml(section);
	return blocks.join('') + (isLast ? layout : lastParagraph(layout));
}

function blockXml(block: Block, pictures: Picture[]): string {
	switch (block.kind) {
		case 'paragraph':
			return paragraphXml(block);
		case 'rule':
			return ruleXml(block);
		case 'table':
			return tableXml(block);
		case 'picture':
			pictures.push(block);
			return pictureXml(block, pictures.length, pictureRelationship(pictures.length - 1));
	}
}

const SMALL_GAP =
	'<w:p><w:pPr><w:pStyle w:val="Plain"/><w:spacing w:line="120" w:lineRule="exact"/></w:pPr></w:p>';

/** A section but the last says how its pages lie in its last paragraph, here one that is not seen. */
function lastParagraph(layout: string): string {
	return `<w:p><w:pPr><w:pStyle w:val="Plain"/><w:spacing w:line="20" w:lineRule="exact"/>${layout}</w:pPr></w:p>`;
}

/** @see ECMA-376 part 1, §17.6.17 */
function layoutXml({ landscape, ownNumbers }: Section): string {
	const { width, height, top, bottom, left, right } = PAGE;
	const [across, down] = landscape ? [height, width] : [width, height];
	// Turned by a quarter, the binding edge is on top.
	const margins = landscape
		? { top: left, right: top, bottom: right, left: bottom }
		: { top, right, bottom, left };
	return [
		`<w:sectPr><w:headerReference w:type="default" r:id="${HEADER_RELATIONSHIP}"/><w:type w:val="nextPage"/>`,
		`<w:pgSz w:w="${twips(across)}" w:h="${twips(down)}"${landscape ? ' w:orient="landscape"' : ''}/>`,
		`<w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" w:left="${twips(margins.left)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/>`,
		ownNumbers ? '<w:pgNumType w:start="1"/>' : '',
		'<w:titlePg/></w:sectPr>'
	].join('');
}
