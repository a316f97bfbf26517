import { unzip } from './unzip.ts';
import { all, parseXml, textIn, type Element } from './xml.ts';

export interface ReadWord {
	files: Map<string, Buffer>;
	/** `document.xml`. */
	document: Element;
	/** Every paragraph's text in document order, those of tables too, empty ones left out. */
	paragraphs: string[];
	/** Tables of rows of cells' texts; paragraphs of a cell are joined by a line end. */
	tables: string[][][];
}

/** Reads a Word document. @throws Error where a part is missing or not well formed */
export function readWord(bytes: Uint8Array): ReadWord {
	const files = unzip(bytes);
	for (const [name, content] of files) {
		if (/\.(xml|rels)$/.test(name)) parseXml(content.toString('utf8'));
	}
	const document = parseXml(files.get('word/document.xml')?.toString('utf8') ?? '');
	return {
		files,
		document,
		paragraphs: all(document, 'w:p').map(textOf).filter(Boolean),
		tables: all(document, 'w:tbl').map((table) =>
			all(table, 'w:tr').map((row) =>
				all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(textOf).join('\n'))
			)
		)
	};
}

function textOf(paragraph: Element): string {
	return all(paragraph, 'w:r')
		.flatMap((run) => run.children)
		.map((part) => {
			if (typeof part === 'string') return part;
			if (part.name === 'w:br') return '\n';
			return part.name === 'w:tab' ? '\t' : part.name === 'w:t' ? textIn(part) : '';
		})
		.join('');
}
