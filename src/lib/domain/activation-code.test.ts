import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	activationCodeInGroups,
	newActivationCode,
	parseActivationCode
} from './activation-code.ts';

test('a code is read as it is shown, in any case', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 31 }), { minLength: 24, maxLength: 24 }), (numbers) => {
			let at = 0;
			const code = newActivationCode(() => numbers[at++] ?? 0);
			expect(code).toHaveLength(24);
			expect(parseActivationCode(activationCodeInGroups(code).toLowerCase())).toBe(code);
		})
	);
});

test('letters that look like digits are those digits', () => {
	expect(parseActivationCode(`o0Ii lL11-${'A'.repeat(16)}`)).toBe(`00111111${'A'.repeat(16)}`);
});

test.each(['', 'A'.repeat(23), 'A'.repeat(25), 'U'.repeat(24), 'ă'.repeat(24)])(
	'%j is no code',
	(typed) => {
		expect(parseActivationCode(typed)).toBeUndefined();
	}
);
