/** Texts of the files of results: the workbook and the Word report. */
export const filesVi = {
	sheets: {
		summary: 'Tổng hợp',
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
