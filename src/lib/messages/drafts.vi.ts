/** Official papers are Vietnamese, whatever language the page is in. */
export const draftsVi = {
	blank: '……………',
	submission: {
		kind: 'Tờ trình',
		about: (title: string) => `Về việc công bố kết quả đợt khảo sát “${title}”`,
		addressee: 'Chủ tịch Ủy ban nhân dân tỉnh',
		basis: (title: string) =>
			`Thực hiện nhiệm vụ đo lường mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước, Sở Nội vụ đã tổ chức đợt khảo sát “${title}”.`,
		parts: ['1. Kết quả chính', '2. Hạn chế và nguyên nhân', '3. Đề nghị'],
		ask: 'Sở Nội vụ kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, ký Quyết định công bố kết quả khảo sát (dự thảo Quyết định gửi kèm).',
		attached: 'Gửi kèm: dự thảo Quyết định công bố; Báo cáo kết quả khảo sát và các bảng số liệu.',
		closing: 'Sở Nội vụ kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./.',
		posts: ['Giám đốc']
	},
	decision: {
		kind: 'Quyết định',
		about: (title: string) => `Về việc công bố kết quả đợt khảo sát “${title}”`,
		issuer: 'Ủy ban nhân dân tỉnh ……………',
		authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
		grounds: ['Căn cứ Luật Tổ chức chính quyền địa phương;', 'Căn cứ …………………………………………………………………;'],
		proposal:
			'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số      /TTr-SNV ngày ….. tháng ….. năm 20…..',
		decides: 'Quyết định:',
		article: (number: string) => `Điều ${number}. `,
		publish: (title: string) =>
			`Công bố kết quả đợt khảo sát “${title}” (theo Phụ lục kèm theo Quyết định này).`,
		duties:
			'Các cơ quan, đơn vị có tên trong Phụ lục căn cứ kết quả được công bố, xây dựng kế hoạch khắc phục hạn chế và báo cáo kết quả thực hiện về Sở Nội vụ để theo dõi, tổng hợp.',
		force: 'Quyết định này có hiệu lực kể từ ngày ký.',
		carryOut:
			'Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị có tên trong Phụ lục và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
		posts: ['Chủ tịch'],
		recipients: ['Như Điều 4', 'Bộ Nội vụ (để báo cáo)', 'Lưu: VT, …'],
		appendix: 'Phụ lục',
		appendixTitle: 'Kết quả khảo sát của các cơ quan, đơn vị',
		appendixTo: '(Kèm theo Quyết định số      /QĐ-UBND ngày ….. tháng ….. năm 20…..)',
		table: (domain: string) => `${domain}: tỷ lệ hài lòng và thứ hạng trong khối`,
		rank: 'Thứ hạng trong khối'
	},
	summary: {
		kind: 'Tóm tắt kết quả khảo sát',
		ballots: (counted: string, agencies: string) =>
			`${counted} phiếu đã đưa vào kết quả, của ${agencies} cơ quan.`,
		highest: 'Cơ quan có tỷ lệ hài lòng cao nhất',
		lowest: 'Cơ quan có tỷ lệ hài lòng thấp nhất',
		line: (agency: string, share: string, interval: string) => `${agency}: ${share} (${interval})`,
		wishes: 'Người trả lời mong làm tốt hơn',
		wish: (text: string, share: string) => `${text} (${share})`,
		order:
			'Thứ tự trên chỉ để dễ đọc: hai cơ quan có khoảng tin cậy chồng lên nhau là tương đương nhau.',
		freeze: (code: string) => `Số liệu chốt, mã ${code}.`,
		provisional: 'Số liệu tạm tính.'
	}
};
