import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { POINT_CODE } from './point.ts';
import { freeCode, pointCode } from './point-code.ts';

describe('a point’s code', () => {
	test.each([
		[['STP', 'LLTP'], 'STP-LLTP'],
		[['STP', '', 'Q3'], 'STP-Q3'],
		[['STP', '1.001234.000.00.00.H17'], 'STP-1-001234-000-00-00-H17'],
		[['Đất đai'], 'DAT-DAI'],
		[['Một cửa · Quầy 3'], 'MOT-CUA-QUAY-3'],
		[['Q'], 'DIEM-Q'],
		[['…'], 'DIEM'],
		[['SNNPTNT', 'A-LONG-NAME-OF-A-PROCEDURE'], 'SNNPTNT-A-LONG-NAME-OF-A-P']
	])('%j is written %s', (parts, code) => {
		expect(pointCode(parts)).toBe(code);
	});

	test('can be typed, whatever it is made of, with a number behind too', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
				const code = pointCode(parts);
				expect(code).toMatch(POINT_CODE);
				expect(`${code}-99999`).toMatch(POINT_CODE);
			}),
			{ seed: 20261123 }
		);
	});

	test('that is taken gets the first free number', () => {
		const taken = new Set(['STP', 'STP-2', 'STP-4']);
		expect(freeCode('STP', (code) => taken.has(code))).toBe('STP-3');
		expect(freeCode('STC', (code) => taken.has(code))).toBe('STC');
	});
});
