import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { heatGrid } from './heat-grid.ts';
import { COLUMN, GROUNDS, type HeatGrid, type HeatLine } from './heat-parts.ts';

const line = (label: string): HeatLine => ({
	label,
	cells: [
		{ figure: '82,35' },
		{ figure: '55,00', band: 0, mark: 'low' },
		{ figure: '91,2', band: 4 }
	]
});
const grid = (lines: readonly HeatLine[]): HeatGrid => ({
	groups: [{ title: 'Cung ứng dịch vụ', columns: ['Tiếp cận dịch vụ', 'Thủ tục hành chính'] }],
	lines,
	texts: {
		corner: 'Cơ quan',
		index: 'Chỉ số chung',
		bands: ['dưới 60', '60 đến dưới 70', '70 đến dưới 80', '80 đến dưới 90', 'từ 90'],
		low: 'thấp hơn trung bình',
		high: 'cao hơn trung bình'
	}
});

test('is higher with every line, wide enough for its legend, and the same again', () => {
	const [one, two] = [heatGrid(grid([line('A')])), heatGrid(grid([line('A'), line('B')]))];
	expect(two.height).toBeCloseTo(one.height + 5.4);
	expect(one.width).toBeGreaterThan((430 + 3 * COLUMN) / 10);
	expect(heatGrid(grid([line('A')])).png).toEqual(one.png);
});

test('what is hidden is told in words on white, and what is low stands on a dark ground', async () => {
	const { png, width, height } = heatGrid(
		grid([line('A'), { label: 'B', reason: 'Không hiển thị' }])
	);
	const image = await loadImage(Buffer.from(png));
	expect([image.width, image.height]).toEqual([Math.round(width * 10), Math.round(height * 10)]);
	const pen = createCanvas(image.width, image.height).getContext('2d');
	pen.drawImage(image, 0, 0);
	const legend = 2 * 44 + 20;
	const colourAt = (x: number, y: number) => [...pen.getImageData(x, y, 1, 1).data.subarray(0, 3)];
	const second = 430 + COLUMN + 4; // beside the left edge of the second column of figures
	const bottom = image.height - legend;
	expect(colourAt(second, bottom - 54 - 50)).toEqual([0xdd, 0x9c, 0x80]);
	expect(colourAt(image.width - 200, bottom - 50)).toEqual([255, 255, 255]);
});

test('in grey no ground is darker than the one before, until they are as good as paper', () => {
	const lightness = GROUNDS.map((colour) => {
		const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
			parseInt(colour.slice(at, at + 2), 16)
		);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue; // Rec. 709, on the bytes as they are
	});
	const [first = 0, second = 0, third = 0, fourth = 0] = lightness;
	for (const [dark, light] of [
		[first, second],
		[second, third],
		[third, fourth]
	] as const) {
		expect(light - dark).toBeGreaterThan(20);
	}
});

test('refuses to draw nothing', () => {
	expect(() => heatGrid(grid([]))).toThrow(RangeError);
});
