import { readWord } from '../word.ts';
import { readWorkbook } from '../workbook.ts';

/** What a person finds in an answer. */
export interface ReadAnswer {
	/** Words and figures, without tags and scripts. */
	text: string;
	/** Of a page. */
	html?: string;
	/** How many are in a Word document or a workbook, codes to scan left out; charts of a workbook too. */
	pictures?: number;
}

export async function readAnswer(response: Response): Promise<ReadAnswer> {
	const type = response.headers.get('content-type') ?? '';
	const bytes = new Uint8Array(await response.arrayBuffer());
	if (type.includes('wordprocessingml')) {
		const { paragraphs, document, files } = readWord(bytes);
		const codes = JSON.stringify(document).match(/"descr":"[^"]*\/f\/[^"]*"/g) ?? [];
		const drawn = [...files.keys()].filter((it) => it.endsWith('.png')).length;
		return { text: paragraphs.join('\n'), pictures: drawn - new Set(codes).size };
	}
	if (type.includes('spreadsheetml')) {
		const { sheets, files } = readWorkbook(bytes);
		const rows = sheets.flatMap((it) => it.rows.map((row) => row.join(' | ')));
		const pictures = [...files.keys()].filter((it) => it.includes('/charts/')).length;
		return { text: rows.join('\n'), pictures };
	}
	const text = new TextDecoder().decode(bytes);
	if (!type.includes('html')) return { text };
	const body = text.slice(text.indexOf('<body')).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
	return { html: body, text: body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
}

/** Of each table with bars the widest of them, of 100: a table in which nothing is drawn is no chart. */
export function chartsOn(html: string): number[] {
	const tables = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => barsIn(table));
	return tables.filter((bars) => bars.length > 0).map((bars) => Math.max(...bars));
}

/** Of each bar the width of all its parts. */
function barsIn(html: string): number[] {
	return [...html.matchAll(/<svg class="bar[^>]*>([\s\S]*?)<\/svg>/g)].map(([, inside = '']) => {
		const drawn = inside.replace(/<defs>[\s\S]*?<\/defs>/g, '');
		const widths = [...drawn.matchAll(/<rect[^>]* width="([\d.]+)"/g)];
		return widths.reduce((sum, [, width]) => sum + Number(width), 0);
	});
}

/** Where a page leads to pictures. */
export function picturesOn(html: string): string[] {
	return [...html.matchAll(/href="([^"]*\/chart\?[^"]*)"/g)].map(([, href = '']) =>
		href.replaceAll('&amp;', '&')
	);
}
