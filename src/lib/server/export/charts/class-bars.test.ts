import { describe, expect, test } from 'vitest';
import { newCanvas, fontOf, labelLines } from './canvas.ts';
import { classBars, type ClassBar } from './class-bars.ts';

const texts = {
	classes: { satisfied: 'Hài lòng', dissatisfied: 'Không hài lòng', other: 'Ý kiến khác' },
	interval: 'Khoảng tin cậy 95%',
	ticks: ['0%', '25%', '50%', '75%', '100%']
} as const;

const bar = (label: string): ClassBar => ({
	label,
	parts: { satisfied: 0.92, dissatisfied: 0, other: 0.08 },
	low: 0.81,
	high: 0.97,
	figure: '92% (46/50)'
});

describe('classBars', () => {
	test('is a picture as wide as the text, higher with every bar', () => {
		const [one, two] = [classBars([bar('A')], texts), classBars([bar('A'), bar('B')], texts)];
		expect(one.width).toBe(160);
		expect(two.height).toBeGreaterThan(one.height);
		const png = Buffer.from(two.png);
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, two.height * 10]);
	});

	test('draws the same again', () => {
		expect(classBars([bar('A')], texts).png).toEqual(classBars([bar('A')], texts).png);
	});

	test('refuses to draw nothing', () => {
		expect(() => classBars([], texts)).toThrow(RangeError);
	});
});

describe('a label', () => {
	const lines = (label: string, width = 300) => {
		const { pen } = newCanvas(1, 1);
		pen.font = fontOf(31);
		return labelLines(pen, label, { width, most: 2 });
	};

	test('breaks between words, and what does not fit ends in an ellipsis', () => {
		expect(lines('Sở Tư pháp')).toEqual(['Sở Tư pháp']);
		const [first, second, ...rest] = lines('Sở Nông nghiệp và Phát triển nông thôn tỉnh Đắk Nông');
		expect(first).toBe('Sở Nông nghiệp và');
		expect(second).toMatch(/…$/);
		expect(rest).toEqual([]);
		expect(lines('x'.repeat(100))[0]).toMatch(/^x+…$/);
	});

	test('has the letters of Vietnamese in the font that comes along', () => {
		const { pen } = newCanvas(1, 1);
		pen.font = fontOf(100);
		const widthOf = (text: string) => pen.measureText(text).width;
		// A letter that a font lacks is drawn by another font, of another width than its base letter.
		for (const [letter = '', base = ''] of ['ếe', 'ổo', 'ặa', 'ỹy', 'ỄE'].map((it) => [...it])) {
			expect(Math.abs(widthOf(letter) - widthOf(base))).toBeLessThan(2);
		}
	});
});
