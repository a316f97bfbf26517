/** Points of Chỉ số CCHC that follow from the results. */
export const parPointsVi = {
	title: 'Điểm Chỉ số CCHC',
	to: 'Điểm CCHC',
	sheet: 'Điểm CCHC',
	none: 'Chưa có quy tắc tính điểm. Sở Nội vụ nhập quy tắc theo Quyết định ban hành Bộ chỉ số CCHC ở cuối trang.',
	rule: (version: string, decision: string, day: string) =>
		`Tính theo quy tắc phiên bản ${version}, Quyết định số ${decision} ngày ${day}.`,
	linear: (from: string, to: string, most: string) =>
		`Từ ${from}% trở xuống: 0 điểm; từ ${to}% trở lên: ${most} điểm; ở giữa tính theo tỷ lệ.`,
	step: (atLeast: string, points: string) => `từ ${atLeast}%: ${points} điểm`,
	steps: (lines: string) => `Theo bậc: ${lines}; dưới bậc thấp nhất: 0 điểm.`,
	measures: {
		index: 'Chỉ số hài lòng chung',
		policy: 'Chỉ số nhóm chính sách',
		service: 'Chỉ số nhóm dịch vụ'
	},
	columns: { agency: 'Cơ quan', value: 'Kết quả (%)', points: 'Điểm', note: 'Ghi chú' },
	noFigure: 'không có số liệu hiển thị được',
	table: (measure: string) =>
		`Điểm Chỉ số CCHC theo ${measure.charAt(0).toLowerCase()}${measure.slice(1)}`,
	back: 'Xem kết quả',
	set: 'Nhập quy tắc mới',
	setLead:
		'Quy tắc mới là một phiên bản mới; các phiên bản trước được giữ nguyên và báo cáo đã chốt không đổi.',
	fields: {
		decision: 'Số Quyết định',
		decidedOn: 'Ngày Quyết định',
		measure: 'Kết quả dùng để tính',
		most: 'Điểm tối đa',
		kind: 'Cách tính',
		from: 'Tính tỷ lệ: 0 điểm từ … % trở xuống',
		to: 'Tính tỷ lệ: điểm tối đa từ … % trở lên',
		steps: 'Theo bậc: mỗi dòng một bậc'
	},
	kinds: { linear: 'Tính theo tỷ lệ', steps: 'Tính theo bậc' },
	hints: {
		decision: 'Ví dụ: 120/QĐ-UBND.',
		decidedOn: 'Ví dụ: 15/01/2026.',
		steps: 'Ví dụ dòng “90: 10” là từ 90% trở lên được 10 điểm.'
	},
	submit: 'Lưu quy tắc',
	saved: (version: string) => `Đã lưu quy tắc phiên bản ${version}.`,
	overtaken:
		'Người khác vừa nhập một phiên bản mới. Nội dung của Ông/Bà còn nguyên bên dưới; xin xem phiên bản mới ở trên rồi lưu lại nếu vẫn cần.',
	mistakes: (count: number) => `Có ${count} chỗ cần sửa:`,
	faults: {
		required: 'Cần điền mục này.',
		'too-long': 'Nội dung quá dài.',
		'malformed-day': 'Ngày chưa đúng, ví dụ: 15/01/2026.',
		'malformed-number': 'Cần một số, nhiều nhất hai chữ số thập phân.',
		'malformed-steps':
			'Bậc chưa đúng: mỗi dòng “phần trăm: điểm”, tỷ lệ cao hơn không được ít điểm hơn, không quá điểm tối đa.',
		'not-rising': 'Phải lớn hơn tỷ lệ được 0 điểm.',
		unknown: 'Vui lòng chọn một mục.'
	},
	versions: 'Các phiên bản quy tắc',
	by: (who: string, when: string) => `${who} nhập lúc ${when}`,
	action: 'Nhập quy tắc điểm CCHC'
};
