/** Tokens with which programs of other offices read results. */
export const tokensVi = {
	title: 'Khóa truy cập API',
	lead: 'Cho phần mềm của cơ quan khác đọc kết quả đã chốt qua API. Khóa chỉ đọc kết quả tổng hợp sau khi đợt khảo sát kết thúc, không đọc được phiếu đơn lẻ, không sửa được gì.',
	list: 'Các khóa đã cấp',
	none: 'Chưa cấp khóa nào.',
	columns: {
		name: 'Dùng cho',
		scope: 'Phạm vi',
		until: 'Hiệu lực đến',
		state: 'Trạng thái',
		made: 'Người cấp',
		used: 'Dùng lần cuối'
	},
	allSurveys: 'mọi đợt khảo sát',
	allAgencies: 'mọi cơ quan',
	states: { good: 'Đang dùng được', expired: 'Hết hạn', revoked: 'Đã thu hồi' },
	never: 'chưa dùng',
	made: (who: string, day: string) => `${who}, ${day}`,
	revoke: 'Thu hồi',
	revokeOf: (name: string) => `Thu hồi khóa “${name}”`,
	revoked: 'Đã thu hồi. Phần mềm dùng khóa này không đọc được gì nữa.',
	add: 'Cấp khóa mới',
	fields: {
		name: 'Dùng cho',
		survey: 'Đợt khảo sát',
		agency: 'Cơ quan (gồm đơn vị trực thuộc)',
		until: 'Hiệu lực đến hết ngày'
	},
	hints: {
		name: 'Ví dụ: Trang theo dõi cải cách hành chính của Văn phòng UBND tỉnh.',
		until: 'Dài nhất một năm, ví dụ: 31/12/2026.'
	},
	every: { survey: 'Mọi đợt khảo sát', agency: 'Mọi cơ quan' },
	submit: 'Cấp khóa',
	mistakes: (count: number) => `Có ${count} chỗ cần sửa:`,
	faults: {
		required: 'Cần điền mục này.',
		'too-long': 'Nội dung quá dài.',
		'malformed-day': 'Ngày chưa đúng, ví dụ: 31/12/2026.',
		'not-later': 'Ngày này đã qua.',
		'too-late': 'Khóa có hiệu lực dài nhất một năm.'
	},
	shown: {
		title: (name: string) => `Khóa cho “${name}”`,
		once: 'Khóa chỉ hiện một lần. Xin chép và giao cho người quản trị phần mềm theo đường an toàn; hệ thống chỉ giữ dấu vết đã băm, không xem lại được.',
		use: 'Gửi kèm mỗi yêu cầu:'
	},
	actions: { 'token.make': 'Cấp khóa API', 'token.revoke': 'Thu hồi khóa API' }
};
