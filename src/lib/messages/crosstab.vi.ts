export const crosstabVi = {
	title: 'Bảng chéo',
	lead: 'Một câu hỏi theo một đặc điểm của người trả lời hoặc tình trạng hồ sơ.',
	agency: 'Cơ quan',
	allAgencies: 'Tất cả cơ quan',
	trait: 'Theo đặc điểm',
	question: 'Câu hỏi',
	show: 'Xem',
	group: 'Nhóm',
	unanswered: 'Không trả lời câu này',
	ballots: 'Số phiếu',
	caption: (question: string, trait: string) => `${question} Theo: ${trait}`,
	/** @param question that was asked before @param answers of which one was given */
	askedOf: (question: string, answers: string) =>
		`Câu này chỉ hỏi người trả lời “${answers}” cho câu “${question}”. Số phiếu là số người được hỏi và có trả lời; tỷ lệ tính trên số người trả lời câu này.`,
	fewAsked: (threshold: number) =>
		`Không hiển thị: dưới ${threshold} người được hỏi và trả lời, hoặc từ đây suy ra được một nhóm dưới ${threshold} người.`,
	nobodyAsked: 'Không có ai được hỏi và trả lời câu này.',
	coveredAsked: (covered: string, asked: string) =>
		`Các nhóm hiển thị gồm ${covered} trong ${asked} người được hỏi và có trả lời. Nhóm nhỏ được ẩn ở từng cơ quan.`,
	unasked: 'Không được hỏi hoặc không trả lời câu này',
	nobody: 'Không có ai trong nhóm này.',
	hidden: (threshold: number) =>
		`Không hiển thị: dưới ${threshold} phiếu, hoặc từ đây suy ra được một nhóm dưới ${threshold} phiếu.`,
	covered: (covered: string, ballots: string) =>
		`Các nhóm hiển thị gồm ${covered} trong ${ballots} phiếu. Nhóm nhỏ được ẩn ở từng cơ quan; cột của nhiều cơ quan chỉ cộng những nhóm được hiển thị.`,
	nothing: 'Bộ câu hỏi này không hỏi đặc điểm của người trả lời.',
	frozen: {
		/** @param name of the freeze */
		note: (number: string, name: string) =>
			`Bảng của lần chốt số liệu ${number} (${name}), như trong các tệp đã xuất. Lần chốt giữ mức độ hài lòng theo lĩnh vực và tình trạng hồ sơ; bảng chéo khác được tính từ các phiếu hiện có và là số liệu tạm tính.`,
		other:
			'Lần chốt số liệu không giữ bảng này. Bảng tính từ các phiếu hiện có là số liệu tạm tính, có thể khác số liệu đã chốt.',
		live: 'Xem bảng chéo tạm tính'
	},
	hiddenAgency: 'Cơ quan này không đủ phiếu để hiển thị.',
	picture: 'Tải hình (PNG)',
	pictureOf: (what: string) => `Tải hình (PNG): ${what}`,
	officials: {
		title: 'Có và không có người trả lời là cán bộ, công chức, viên chức',
		lead: 'Người trong cơ quan nhà nước trả lời về cơ quan nhà nước có thể khác người dân. Chênh lệch lớn là điều cần nêu trong báo cáo.',
		of: {
			all: 'Tất cả người trả lời',
			others: 'Không gồm cán bộ, công chức, viên chức',
			officials: 'Chỉ cán bộ, công chức, viên chức'
		},
		link: 'Xem có và không có cán bộ, công chức'
	},
	links: {
		title: 'Người trả lời và tình trạng hồ sơ',
		lead: 'Sự hài lòng theo từng nhóm người trả lời, mỗi nhóm từ 10 phiếu.'
	},
	notYet:
		'Bảng chéo chỉ xem được sau khi đợt khảo sát kết thúc và mọi phiếu đã được tính: khi còn nhận phiếu, một nhóm có thể tăng từng phiếu một.'
};
