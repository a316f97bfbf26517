import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// Android 7 shows a link from Zalo in the WebView of Chrome 60.

const ASSETS = 'build/client/_app/immutable/assets';

/** What Chrome 60 lacks; the version that brought it, from https://caniuse.com. */
const TOO_NEW: readonly [string, RegExp, number][] = [
	['nesting', /(^|[{;}])\s*&/, 120],
	['@layer', /@layer\b/, 99],
	['@container', /@container\b/, 105],
	[':is()', /:is\(/, 88],
	[':where()', /:where\(/, 88],
	[':focus-visible', /:focus-visible/, 86],
	[':focus-within', /:focus-within/, 60],
	['a list in :not()', /:not\([^()]*,/, 88],
	['gap', /[;{]\s*(row-|column-)?gap\s*:/, 84],
	['inset', /[;{]\s*inset(-\w+)*\s*:/, 87],
	['aspect-ratio', /[;{]\s*aspect-ratio\s*:/, 88],
	['min(), max(), clamp()', /:[^;{}]*\b(min|max|clamp)\(/, 79],
	['logical properties', /[;{]\s*(margin|padding|border)-(inline|block)\b/, 87],
	['place-items', /[;{]\s*place-\w+\s*:/, 59],
	['colours of four or eight digits', /#([\da-f]{8}|[\da-f]{4})\b/i, 62],
	['colours with spaces', /(rgb|hsl)a?\(\s*\d+\s+\d/, 65],
	['ranges in media queries', /@media[^{]*[<>]/, 104],
	['dvh', /\d[dsl]v[hw]\b/, 108],
	['content-visibility', /content-visibility/, 85]
].map(([name, pattern, version]) => [String(name), pattern as RegExp, Number(version)]);

const sheets = readdirSync(ASSETS).filter((name) => /^citizen.*\.css$/.test(name));

/** Without the comments, and without what only a browser that knows it reads. */
function readSheet(name: string): string {
	const css = readFileSync(join(ASSETS, name), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
	return css.replaceAll(/@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}

test('the stylesheet of citizens’ pages is built', () => {
	expect(sheets.length).toBeGreaterThan(0);
});

test.each(TOO_NEW)('%s, unknown to Chrome 60, is not in it', (_name, pattern) => {
	for (const sheet of sheets) expect(readSheet(sheet)).not.toMatch(pattern);
});

test('no rule stands within another', () => {
	for (const sheet of sheets) {
		const flat = readSheet(sheet).replaceAll(
			/@(media|page)[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g,
			'$2'
		);
		expect(flat).not.toMatch(/\{[^{}]*\{/);
	}
});

test('a selector with :has() stands alone: an old browser drops the whole rule it is in', () => {
	for (const sheet of sheets) {
		const rules = [...readSheet(sheet).matchAll(/([^{}]+)\{[^{}]*\}/g)].map(
			([, list = '']) => list
		);
		for (const list of rules.filter((it) => it.includes(':has('))) {
			for (const selector of list.split(',')) expect(selector).toContain(':has(');
		}
	}
});
