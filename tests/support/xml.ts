/** An element, or text between elements as a string. */
export interface Element {
	name: string;
	attributes: Record<string, string>;
	children: (Element | string)[];
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML as our writers make it: elements, attributes in double quotes, text.
 * @throws Error where it is not well formed
 */
export function parseXml(xml: string): Element {
	const root: Element = { name: '', attributes: {}, children: [] };
	const open = [root];
	let at = 0;
	while (at < xml.length) {
		TOKEN.lastIndex = at;
		const token = TOKEN.exec(xml);
		if (!token) throw new Error(`not XML: ${xml.slice(at, at + 60)}`);
		at = TOKEN.lastIndex;
		step(open, token);
	}
	const [only, ...rest] = root.children.filter((it) => typeof it !== 'string');
	if (open.length !== 1 || !only || rest.length > 0) throw new Error('not one element');
	return only;
}

function step(open: Element[], [, closing, name, attributes = '', empty, text]: string[]): void {
	const parent = open.at(-1);
	if (!parent) throw new Error('closed too often');
	if (text !== undefined) parent.children.push(decoded(text));
	if (name === undefined) return;
	if (closing) {
		if (open.pop()?.name !== name) throw new Error(`</${name}> closes another`);
		return;
	}
	const element: Element = { name, attributes: attributesOf(attributes), children: [] };
	parent.children.push(element);
	if (!empty) open.push(element);
}

function attributesOf(text: string): Record<string, string> {
	const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)];
	return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(text: string): string {
	return text.replace(/&([^;]*);?/g, (whole, name: string) => {
		const sign = ENTITIES[name];
		if (sign === undefined) throw new Error(`no entity ${whole}`);
		return sign;
	});
}

/** Every element of that name under `element`, in document order. */
export function all(element: Element, name: string): Element[] {
	return element.children.flatMap((child) => {
		if (typeof child === 'string') return [];
		return child.name === name ? [child, ...all(child, name)] : all(child, name);
	});
}

/** All text under `element`. */
export function textIn(element: Element): string {
	return element.children.map((it) => (typeof it === 'string' ? it : textIn(it))).join('');
}
