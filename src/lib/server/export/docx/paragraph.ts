import { xmlText } from '#lib/server/export/xml-text.ts';
import type { Paragraph, Rule, Run } from './blocks.ts';
import { twips } from './measures.ts';

/** @see ECMA-376 part 1, §17.3.1.22: the order of what a paragraph says of itself is fixed */
export function paragraphXml(given: Paragraph): string {
	const { style, runs, keepWithNext, pageBreakBefore, align } = given;
	const properties = [
		`<w:pStyle w:val="${style}"/>`,
		keepWithNext ? '<w:keepNext/>' : '',
		pageBreakBefore ? '<w:pageBreakBefore/>' : '',
		spacingXml(given),
		align === undefined ? '' : `<w:jc w:val="${align}"/>`
	];
	return `<w:p><w:pPr>${properties.join('')}</w:pPr>${runs.map(runXml).join('')}</w:p>`;
}

function spacingXml({ before, after }: Paragraph): string {
	const parts = [
		before === undefined ? '' : ` w:before="${before * 20}"`,
		after === undefined ? '' : ` w:after="${after * 20}"`
	].join('');
	return parts && `<w:spacing${parts}/>`;
}

function runXml({ text, bold, italic, size }: Run): string {
	const properties = [
		bold ? '<w:b/>' : '',
		italic ? '<w:i/>' : '',
		size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`
	].join('');
	return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${textXml(text)}</w:r>`;
}

function textXml(text: string): string {
	const lines = xmlText(text)
		.split('\n')
		.map((line) => {
			const words = line.split('\t').map((part) => `<w:t xml:space="preserve">${part}</w:t>`);
			return words.join('<w:tab/>');
		});
	return lines.join('<w:br/>');
}

/** An empty paragraph of two points with a line on top, as wide as its indents leave. */
export function ruleXml({ length, room }: Rule): string {
	const indent = twips((room - length) / 2);
	return [
		'<w:p><w:pPr><w:pStyle w:val="Plain"/>',
		'<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>',
		'<w:spacing w:before="60" w:after="0" w:line="40" w:lineRule="exact"/>',
		`<w:ind w:left="${indent}" w:right="${indent}"/>`,
		'<w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>'
	].join('');
}
