import { expect, test } from 'vitest';
import { lineCount, rowHeight } from './row-height.ts';

test.each([
	['', 10, 1],
	['Sở Tư pháp', 10, 1],
	['Sở Tư pháp tỉnh', 10, 2],
	['một hai ba bốn', 7, 2],
	['một\nhai', 10, 2],
	['một\n\nhai', 10, 3],
	['x'.repeat(25), 10, 3],
	['một ' + 'x'.repeat(25), 10, 4]
])('%j takes, at %i letters a line, %i lines', (text, width, lines) => {
	expect(lineCount(text, width)).toBe(lines);
});

test('a row is as high as its highest cell, and no higher than the format has it', () => {
	const cell = (text: string) => ({ text, width: 10 });
	expect(rowHeight([])).toBeUndefined();
	expect(rowHeight([cell('a')])).toBeUndefined();
	expect(rowHeight([cell('a'), cell('a\nb\nc')])).toBe(45);
	expect(rowHeight([cell('a\n'.repeat(100))])).toBe(409);
});
