import { expect, test } from 'vitest';
import type { TextQuestion } from '#lib/domain/questionnaire.ts';
import { parseText } from './text.ts';

const question: TextQuestion = {
	id: 'SF.GY',
	kind: 'text',
	text: { vi: 'Góp ý', en: 'Suggestions' },
	maxLength: 5
};

test.each([
	{ sent: ' Tốt \n', text: 'Tốt' },
	{ sent: 'a\r\nb\rc', text: 'a\nb\nc' },
	{ sent: '\r\na\r\nb\r\nc', text: 'a\nb\nc' }, // 5 units once the line ends are \n
	{ sent: 'a\u0000\u0007b\u007F\u0085c', text: 'abc' },
	{ sent: 'a\tb', text: 'a b' },
	{ sent: 'a\uFFFFb', text: 'ab' }, // no XML file can carry it
	{ sent: 'a\uD800b', text: 'a\uFFFDb' }, // half of a pair
	{ sent: '👍👍', text: '👍👍' } // 4 UTF-16 units
])('$sent reads as $text', ({ sent, text }) => {
	expect(parseText(question, { 'SF.GY': [sent] })).toEqual({
		ok: true,
		value: { kind: 'text', text }
	});
});

test.each(['', ' \r\n\t ', '\u0000'])('%j is no answer', (sent) => {
	expect(parseText(question, { 'SF.GY': [sent] })).toEqual({ ok: true, value: undefined });
});

test.each([
	{ sent: ['123456'], code: 'too-long' },
	{ sent: ['👍👍👍'], code: 'too-long' }, // 6 UTF-16 units
	{ sent: ['a', 'b'], code: 'too-many' }
])('$sent is $code', ({ sent, code }) => {
	expect(parseText(question, { 'SF.GY': sent })).toEqual({
		ok: false,
		error: { field: 'SF.GY', code }
	});
});
