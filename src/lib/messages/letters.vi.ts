import type { Owed } from '#lib/domain/overview/unreported.ts';

/** Official letters are Vietnamese, whatever language the page is in. */
export const lettersVi = {
	reminder: {
		title: 'Công văn đôn đốc',
		about: 'đôn đốc thực hiện và báo cáo kết quả khảo sát sự hài lòng',
		department: 'Sở Nội vụ',
		addressees: 'Thủ trưởng các cơ quan, đơn vị có tên trong danh sách kèm theo',
		nobody:
			'Đến nay không có cơ quan, đơn vị nào còn thiếu phiếu hoặc số liệu của đợt khảo sát này.',
		basis: (title: string) => `Thực hiện đợt khảo sát “${title}”, qua theo dõi trên hệ thống, `,
		found: (issuer: string, agencies: string) =>
			`${issuer} nhận thấy còn ${agencies} cơ quan, đơn vị chưa hoàn thành việc thu phiếu hoặc chưa nhập số liệu hồ sơ đã giải quyết.`,
		ask: (issuer: string, deadline: string) =>
			`${issuer} đề nghị Thủ trưởng các cơ quan, đơn vị trong danh sách dưới đây khẩn trương chỉ đạo hoàn thành các nội dung còn thiếu trước ngày ${deadline}, bảo đảm đúng đối tượng, không làm thay, không chọn trước người trả lời.`,
		list: 'Danh sách cơ quan, đơn vị chưa hoàn thành',
		columns: [
			'TT',
			'Cơ quan, đơn vị',
			'Số phiếu đã nhận',
			'Số phiếu theo kế hoạch',
			'Nội dung còn thiếu'
		],
		noTarget: '–',
		owes: {
			'no-ballots': 'chưa có phiếu nào',
			'too-few': 'chưa đủ 10 phiếu để hiển thị kết quả',
			'below-target': 'chưa đủ số phiếu theo kế hoạch',
			'no-files': 'chưa nhập số hồ sơ đã giải quyết'
		} satisfies Record<Owed, string>,
		filesOf: (year: string) => `của năm ${year}`,
		trouble: (issuer: string) =>
			`Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các cơ quan, đơn vị phản ánh về ${issuer} để được hướng dẫn.`,
		closing: (issuer: string) =>
			`${issuer} đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.`,
		post: 'Giám đốc',
		recipients: ['Như trên', 'UBND tỉnh (để báo cáo)', 'Lưu: VT, …']
	}
};
