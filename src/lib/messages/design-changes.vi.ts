import type { ChangedField, ChangedPart } from '#lib/domain/questionnaire-change.ts';

const fields: Record<ChangedField, string> = {
	'text.vi': 'đổi lời tiếng Việt',
	'text.en': 'đổi lời tiếng Anh',
	hint: 'đổi lời gợi ý',
	notice: 'đổi lời xin phép về dữ liệu nhạy cảm',
	note: 'đổi lời dẫn',
	kind: 'đổi kiểu câu hỏi',
	required: 'đổi việc bắt buộc trả lời',
	enabled: 'đổi việc có hỏi hay không',
	index: 'đổi việc tính vào chỉ số',
	weight: 'đổi trọng số',
	scale: 'đổi thang đo',
	condition: 'đổi điều kiện hỏi',
	options: 'đổi các phương án trả lời',
	'option-words': 'đổi lời một phương án',
	limit: 'đổi giới hạn',
	domain: 'đổi nhóm nội dung',
	factor: 'đổi yếu tố',
	counting: 'đổi cách tính'
};

const parts: Record<ChangedPart, (id: string) => string> = {
	document: () => 'Tên phiếu',
	section: (id) => `Phần ${id}`,
	question: (id) => `Câu ${id}`,
	scale: (id) => `Thang đo ${id}`
};

/** What differs between two versions. */
export const designChangesVi = {
	title: (code: string) => `Thay đổi của phiếu ${code}`,
	scope: (from: string, to: string) => `Từ ${from} sang ${to}`,
	from: 'Bản cũ',
	to: 'Bản mới',
	show: 'So sánh',
	none: 'Hai bản không khác nhau.',
	count: (count: number) => `${count} thay đổi`,
	change: 'Thay đổi',
	before: 'Trước',
	after: 'Sau',
	added: (part: string) => `${part}: thêm mới`,
	removed: (part: string) => `${part}: bỏ đi`,
	moved: (part: string) => `${part}: chuyển chỗ`,
	changed: (part: string, field: string) => `${part}: ${field}`,
	parts,
	fields,
	values: { true: 'có', false: 'không' } as Record<string, string>,
	draft: 'bản nháp',
	nothing: '(trống)'
};
