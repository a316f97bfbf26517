const STRING = String.raw`"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"`;
const LITERAL = String.raw`(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])`;
const TOKEN = new RegExp(String.raw`(?:([{}[\],:])|(${STRING})|${LITERAL})[ \t\n\r]*`, 'y');

type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma';

/**
 * Where a text stops being JSON: the engine's own message says so in some cases only.
 * @returns line and column, both from 1; the end where the text only stops too early
 */
export function placeOfJsonError(json: string): { line: number; column: number } {
	const before = json.slice(0, firstFault(json)).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** @returns the offset of the first token that cannot stand where it stands, else the length */
function firstFault(json: string): number {
	const open: string[] = [];
	let expected: Expected | undefined = 'value';
	let at = json.length - json.replace(/^[ \t\n\r]+/, '').length;
	while (at < json.length) {
		TOKEN.lastIndex = at;
		const token = TOKEN.exec(json);
		expected = token ? follow(open, expected, token[1] ?? (token[2] ? '"' : 'literal')) : undefined;
		if (!token || !expected) return at;
		at = TOKEN.lastIndex;
	}
	return json.length;
}

/** @returns what may stand after `token`; undefined where it may not stand itself */
function follow(open: string[], expected: Expected, token: string): Expected | undefined {
	switch (expected) {
		case 'first value':
			return token === ']' ? close(open, token) : value(open, token);
		case 'value':
			return value(open, token);
		case 'first key':
			return token === '}' ? close(open, token) : key(token);
		case 'key':
			return key(token);
		case 'colon':
			return token === ':' ? 'value' : undefined;
		case 'comma':
			if (token === ',' && open.length > 0) return open.at(-1) === '}' ? 'key' : 'value';
			return close(open, token);
	}
}

function value(open: string[], token: string): Expected | undefined {
	if (token === '"' || token === 'literal') return 'comma';
	if (token !== '{' && token !== '[') return undefined;
	open.push(token === '{' ? '}' : ']');
	return token === '{' ? 'first key' : 'first value';
}

function key(token: string): Expected | undefined {
	return token === '"' ? 'colon' : undefined;
}

function close(open: string[], token: string): Expected | undefined {
	if (open.at(-1) !== token) return undefined;
	open.pop();
	return 'comma';
}
