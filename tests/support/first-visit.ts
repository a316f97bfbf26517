import { receive, type Received } from './wire.ts';

/** What Chromium asks for over TLS, and over plain HTTP. */
export const CHROMIUM_ENCODINGS = ['gzip, deflate, br, zstd', 'gzip, deflate'] as const;

export interface FirstVisit {
	page: Received;
	/** The page and all that a browser fetches for it. */
	received: readonly Received[];
	/** Of all answers, headers included. */
	bytes: number;
	/** Addresses on other hosts that a browser would fetch. */
	foreign: string[];
}

/** Fetches a page and what it refers to, as a browser with an empty cache does. */
export async function firstVisit(
	origin: string,
	path: string,
	encodings: string
): Promise<FirstVisit> {
	const page = await receive(origin, path, encodings);
	const wanted = [...new Set(fetchedBy(page.text).map((it) => new URL(it, origin + path).href))];
	const own = wanted.filter((it) => it.startsWith(`${origin}/`));
	const parts: Received[] = [];
	for (const href of own) parts.push(await receive(origin, href.slice(origin.length), encodings));
	const inStyles = parts.flatMap((it) => urlsIn(it.text));
	const received = [page, ...parts];
	return {
		page,
		received,
		bytes: received.reduce((sum, it) => sum + it.bytes, 0),
		foreign: [...wanted.filter((it) => !own.includes(it)), ...inStyles]
	};
}

/** Every address that drawing the page fetches; an icon that is not named is asked for all the same. */
function fetchedBy(html: string): string[] {
	const links = [...html.matchAll(/<link\b[^>]*>/g)]
		.map(([tag]) => ({ rel: attribute(tag, 'rel'), href: attribute(tag, 'href') }))
		.filter(({ rel }) => /\b(stylesheet|icon|preload|modulepreload|manifest)\b/.test(rel));
	const sources = [...html.matchAll(/<[a-z]+\b[^>]*\bsrc=[^>]*>/g)];
	const hasIcon = links.some(({ rel }) => rel.includes('icon'));
	return [
		...links.map(({ href }) => href),
		...sources.map(([tag]) => attribute(tag, 'src')),
		...(hasIcon ? [] : ['/favicon.ico'])
	].filter((it) => it !== '' && !it.startsWith('data:'));
}

function attribute(tag: string, name: string): string {
	return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** What a style sheet fetches: ours fetch nothing. */
function urlsIn(text: string): string[] {
	return [...text.matchAll(/url\(\s*["']?((?!data:|#)[^"')]+)/g)].map((match) => match[1] ?? '');
}
