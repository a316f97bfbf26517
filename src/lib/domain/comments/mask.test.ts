import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskComment } from './mask.ts';

const WORDS = { email: '[thư]', file: '[mã]', number: '[số]', name: '[tên]' };
const mask = (text: string) => maskComment(text, WORDS);

test.each([
	['Gọi tôi số 0912345678 nhé', 'Gọi tôi số [số] nhé'],
	['Gọi 0912.345.678 hoặc (024) 3825 1234', 'Gọi [số] hoặc ([số]'],
	['+84 912-345-678', '[số]'],
	['CCCD 067203001234', 'CCCD [số]'],
	['Thư về an.nguyen@gmail.com ạ', 'Thư về [thư] ạ'],
	['Hồ sơ 000.00.15.H15-241105-0012 bị trễ', 'Hồ sơ [mã] bị trễ'],
	['Mã hồ sơ: 12345 chưa xong', 'Mã hồ sơ: [mã] chưa xong'],
	['H15.08-241105-0012', '[mã]'],
	['Cảm ơn bà Nguyễn Thị Lan ở quầy 3', 'Cảm ơn bà [tên] ở quầy 3'],
	['Ông Tuấn rất nhiệt tình', 'Ông [tên] rất nhiệt tình'],
	['Đồng chí Y Bion Niê tận tình', 'Đồng chí [tên] tận tình'],
	['CHỊ HOA TRẢ LỜI TỐT', 'CHỊ [tên]'],
	['ông/bà Trần Văn A', 'ông/bà [tên]']
])('%s', (text, expected) => {
	expect(mask(text)).toBe(expected);
});

describe('what names nobody stays', () => {
	test.each([
		'Ông bà đến phải chờ lâu',
		'Lệ phí 12.000.000 đồng là cao',
		'Theo Nghị định 61/2018/NĐ-CP',
		'Từ 2023 - 2024 đã tốt hơn',
		'Quầy 3, tầng 2, 8 giờ 30',
		'=HYPERLINK("http://x","y")',
		'<script>alert(1)</script>',
		'\u202eABC مرحبا',
		'😀'.repeat(1000),
		''
	])('%j', (text) => {
		expect(mask(text)).toBe(text);
	});

	test('letters that are written in parts are put together, and look the same', () => {
		expect(mask('Bà Lan'.normalize('NFD'))).toBe('Bà [tên]');
		expect(mask('Tốt'.normalize('NFD'))).toBe('Tốt');
	});
});

describe('whatever stands around it', () => {
	const around = fc.string({ unit: 'grapheme', maxLength: 30 });
	const blank = fc.constantFrom(' ', '\n', ', ');
	const inside = (found: fc.Arbitrary<string>) => fc.tuple(around, blank, found, blank, around);

	test('a telephone number is gone', () => {
		const digits = fc.stringMatching(/^0[1-9]\d{8}$/);
		const written = fc.tuple(digits, fc.constantFrom('', ' ', '.', '-')).map(([it, gap]) => {
			return [it.slice(0, 4), it.slice(4, 7), it.slice(7)].join(gap);
		});
		fc.assert(
			fc.property(inside(written), (parts) => {
				expect(mask(parts.join(''))).not.toContain(parts[2]);
			})
		);
	});

	test('an e-mail address is gone', () => {
		fc.assert(
			fc.property(inside(fc.emailAddress()), (parts) => {
				const [name = '', host = ''] = (parts[2] ?? '').split('@');
				expect(mask(parts.join(''))).not.toContain(`${name.slice(-1)}@${host}`);
			})
		);
	});

	test('a name after a form of address is gone', () => {
		const name = fc.stringMatching(/^[A-Z][a-z]{6,12}$/);
		fc.assert(
			fc.property(inside(name.map((it) => `bà ${it}`)), (parts) => {
				const rest = mask(parts.join(''));
				expect(rest).not.toContain((parts[2] ?? '').slice(3));
			})
		);
	});

	test('masking again changes nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
				expect(mask(mask(text))).toBe(mask(text));
			})
		);
	});
});
