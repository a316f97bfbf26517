import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOfJsonError } from './json-place.ts';

test.each([
	{ json: '', line: 1, column: 1 },
	{ json: '{"a": x}', line: 1, column: 7 },
	{ json: '{\n\t"a": 1,\n}', line: 3, column: 1 },
	{ json: '[1, 2,]', line: 1, column: 7 },
	{ json: '[01]', line: 1, column: 2 },
	{ json: '{"a" 1}', line: 1, column: 6 },
	{ json: '{a: 1}', line: 1, column: 2 },
	{ json: '["a\nb"]', line: 1, column: 2 },
	{ json: '[1}', line: 1, column: 3 },
	{ json: '{} {}', line: 1, column: 4 },
	{ json: '{"a": [1,\n 2', line: 2, column: 3 }
])('$json breaks at line $line, column $column', ({ json, line, column }) => {
	expect(() => JSON.parse(json) as unknown).toThrow(SyntaxError);
	expect(placeOfJsonError(json)).toEqual({ line, column });
});

test('what stands before the place is a beginning of JSON, and JSON itself has no fault', () => {
	fc.assert(
		fc.property(fc.json({ maxDepth: 4 }), (json) => {
			expect(placeOfJsonError(json)).toEqual({ line: 1, column: json.length + 1 });
		})
	);
});

test('a sign that JSON cannot have is found wherever it stands between tokens', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(fc.integer(), fc.string()), { minLength: 1 }), (list) => {
			const json = JSON.stringify(list);
			expect(placeOfJsonError(`${json.slice(0, -1)} @]`).column).toBe(json.length + 1);
		})
	);
});
