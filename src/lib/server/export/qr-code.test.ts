import { describe, expect, test } from 'vitest';
import { qrCode } from './qr-code.ts';

/** The modules that a path paints, as rows of `#` and `.`. */
function modulesOf({ size, path }: { size: number; path: string }): string[] {
	const rows = Array.from({ length: size }, () => Array<string>(size).fill('.'));
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
		rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(width));
	}
	return rows.map((row) => row.join(''));
}

describe('a QR code', () => {
	// ISO/IEC 18004: a code of version v has 17 + 4 v modules on a side.
	test.each([
		['http://127.0.0.1:3000/k/STP2024', 'Q', 3],
		['https://khaosat.lamdong.gov.vn/k/STP-LLTP', 'Q', 3],
		['https://khaosat.lamdong.gov.vn/s/7K3M9QX2ABCD7K3M9QX2ABCD00', 'M', 3]
	] as const)(
		'of %s with %s is version %i, as the alphanumeric mode has it',
		(text, ecc, version) => {
			expect(qrCode(text, ecc).size).toBe(17 + 4 * version);
		}
	);

	test('has the three squares by which a camera finds it', () => {
		const rows = modulesOf(qrCode('https://a.vn/k/STP2024', 'Q'));
		const square = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
		const at = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7));
		const far = rows.length - 7;
		expect([at(0, 0), at(far, 0), at(0, far)]).toEqual([square, square, square]);
	});

	test('is the same for an address in any case', () => {
		expect(qrCode('HTTPS://A.VN/K/X', 'M')).toEqual(qrCode('https://a.vn/k/x', 'M'));
	});
});
