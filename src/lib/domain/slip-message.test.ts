import { describe, expect, test } from 'vitest';
import { MESSAGE_MAX_LENGTH, plainLetters, slipMessage } from './slip-message.ts';

const URL = `https://khaosat.lamdong.gov.vn/s/${'0'.repeat(26)}`;

describe('an invitation by text message', () => {
	test('is plain and short', () => {
		expect(slipMessage({ name: 'Sở Tư pháp', code: 'STP' }, URL)).toBe(
			`So Tu phap kinh moi Ong/Ba cho y kien: ${URL} Ma dung 1 lan, khong ghi ten.`
		);
	});

	test.each([
		['Sở Nông nghiệp và Phát triển nông thôn', 'SNNPTNT'],
		['Trung tâm Phục vụ hành chính công và Kiểm soát thủ tục hành chính tỉnh', 'TTPVHCC']
	])('of %s has at most 160 characters, all of the plain alphabet', (name, code) => {
		const message = slipMessage({ name, code }, URL);
		expect(message.length).toBeLessThanOrEqual(MESSAGE_MAX_LENGTH);
		expect(message).toMatch(/^[\x20-\x7e]+$/);
		expect(message).toContain(URL);
	});

	test('does not cut an address that is too long for it', () => {
		expect(() => slipMessage({ name: 'A', code: 'A' }, 'x'.repeat(150))).toThrow(RangeError);
	});
});

test.each([
	['Đắk Nông – Sở Tư pháp', 'Dak Nong - So Tu phap'],
	['đường’', 'duong']
])('%s in plain letters: %s', (text, plain) => {
	expect(plainLetters(text)).toBe(plain);
});
