import { expect, test } from 'vitest';
import { messages } from '#lib/messages/index.ts';
import { lineName } from './line-name.ts';

const { design } = messages('vi');

test.each([
	['question', 'text.vi', 'Lời câu hỏi · Tiếng Việt'],
	['question', 'options[1].text.en', 'Phương án 2 · Tiếng Anh'],
	['question', 'required', 'Bắt buộc trả lời'],
	['title', 'title.vi', 'Tên phiếu · Tiếng Việt'],
	['section', 'title.en', 'Tiêu đề phần (không bắt buộc) · Tiếng Anh'],
	['section', 'id', 'Mã phần'],
	['question', 'unheard-of', 'unheard-of']
] as const)('of a %s, %s is called "%s"', (kind, path, words) => {
	expect(lineName(design, kind, path)).toBe(words);
});
