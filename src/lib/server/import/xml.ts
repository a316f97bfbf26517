import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileRefusal, MOST } from './table.ts';

/** What is told while a part is read, in its order. Names are without their prefix. */
export interface XmlListener {
	open: (name: string, attributes: Readonly<Record<string, string>>) => void;
	text?: (text: string) => void;
	close?: (name: string) => void;
}

/**
 * Reads one XML part as it is inflated. No entity but XML's own five is known, and a document type,
 * which is how others come in, is refused.
 */
export async function readXml(part: Readable, listener: XmlListener): Promise<void> {
	const parser = parserFor(listener);
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for await (const chunk of part) {
			parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
		}
		parser.write(decoder.decode()).close();
	} catch (cause) {
		if (cause instanceof FileRefusal || !(cause instanceof Error)) throw cause;
		throw new FileRefusal('bad-xml', undefined, { cause }); // the inflater, the decoder, the parser
	}
}

function parserFor({ open, text, close }: XmlListener): SaxesParser {
	const parser = new SaxesParser({ xmlns: false, position: false });
	let depth = 0;
	parser.on('error', (cause) => {
		throw new FileRefusal('bad-xml', undefined, { cause });
	});
	parser.on('doctype', () => {
		throw new FileRefusal('doctype');
	});
	parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
		depth += 1;
		if (depth > MOST.depth) throw new FileRefusal('bad-xml');
		open(bare(name), attributes);
	});
	parser.on('closetag', ({ name }) => {
		depth -= 1;
		close?.(bare(name));
	});
	if (text) {
		parser.on('text', text);
		parser.on('cdata', text);
	}
	return parser;
}

/** Some programs write `x:row`. */
function bare(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
