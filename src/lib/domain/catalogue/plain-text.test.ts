import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.each([
	['Sở Tư pháp', 'so tu phap'],
	['Sở Tư pháp'.normalize('NFD'), 'so tu phap'],
	['ĐẮK NÔNG – Đăng ký  (mới)', 'dak nong dang ky moi'],
	['1.000-ABC', '1 000 abc'],
	['  ', '']
])('%s is searched as %j', (text, plain) => {
	expect(plainText(text)).toBe(plain);
});
