/** Texts of the files of results: the workbook and the Word report. */
export const filesVi = {
	sheets: {
		summary: 'Tổng hợp',
		ranked: 'Biểu đồ cơ quan',
		levels: 'Biểu đồ năm mức',
		questions: 'Theo câu hỏi',
		services: 'Theo dịch vụ',
		sample: 'Mẫu khảo sát',
		method: 'Phương pháp'
	},
	order: 'TT',
	shareOf: (what: string) => `Tỷ lệ ${what.toLowerCase()}`,
	low: 'Cận dưới (95%)',
	high: 'Cận trên (95%)',
	note: 'Ghi chú',
	counted: 'Phiếu đưa vào kết quả',
	noServices: 'Không có phiếu nào ghi thủ tục hành chính.',
	noAgencies: 'Không có cơ quan nào trong phạm vi của tệp này.',
	noTraits: 'Bộ câu hỏi này không hỏi về người trả lời.',
	answersOf: (option: string) => `Số phiếu: ${option}`,
	whole: 'Chung các cơ quan',
	charts: {
		columns: { below: 'Từ cận dưới', above: 'Đến cận trên' },
		/** @param bars in one chart at most */
		most: (bars: number) =>
			`Mỗi biểu đồ có nhiều nhất ${bars} cơ quan; các cơ quan tiếp theo ở biểu đồ kế dưới.`,
		mostItems: (bars: number) =>
			`Mỗi biểu đồ có nhiều nhất ${bars} tiêu chí; các tiêu chí tiếp theo ở biểu đồ kế dưới.`,
		ranked: {
			order:
				'Xếp theo tỷ lệ hài lòng trong từng khối cho dễ đọc. Vạch đen là khoảng tin cậy 95%; hai cơ quan có khoảng chồng lên nhau là tương đương nhau.',
			part: (title: string, from: number, to: number, all: number) =>
				`${title} (cơ quan ${from}–${to} trong ${all})`,
			description: (title: string) =>
				`Tỷ lệ hài lòng của từng cơ quan với khoảng tin cậy 95%. ${title}. Số liệu ở bảng bên trái.`
		},
		levels: {
			part: (title: string, from: number, to: number, all: number) =>
				`${title} (tiêu chí ${from}–${to} trong ${all})`,
			description: (title: string) =>
				`Phân bố năm mức của từng tiêu chí, mỗi thanh 100%. ${title}. Số liệu ở bảng bên trái.`
		}
	},
	rank: {
		answered: 'Số người trả lời dùng để xếp hạng',
		satisfied: 'Tỷ lệ hài lòng dùng để xếp hạng',
		low: 'Cận dưới dùng để xếp hạng (95%)',
		high: 'Cận trên dùng để xếp hạng (95%)',
		rank: 'Hạng',
		best: 'Hạng cao nhất có thể',
		worst: 'Hạng thấp nhất có thể',
		words: 'Thứ hạng trong khối'
	},
	method: {
		survey: 'Đợt khảo sát',
		surveyId: 'Mã đợt khảo sát',
		status: 'Trạng thái',
		figures: 'Số liệu',
		questionnaire: 'Bộ câu hỏi',
		version: (code: string, version: string) => `${code}, phiên bản ${version}`,
		scope: 'Phạm vi số liệu',
		cautions: 'Lưu ý khi đọc số liệu',
		how: 'Cách tính',
		satisfied: 'Tỷ lệ hài lòng',
		satisfiedText:
			'Số câu trả lời được quy đổi là “hài lòng” chia cho tổng số câu trả lời được quy đổi là hài lòng, không hài lòng và ý kiến khác. Câu trả lời “Tôi chưa gặp việc này” và câu bỏ trống không tính vào mẫu số.',
		level: 'Độ tin cậy',
		threshold: 'Ngưỡng hiển thị',
		thresholdText: (threshold: number) => `${threshold} phiếu`
	}
};
