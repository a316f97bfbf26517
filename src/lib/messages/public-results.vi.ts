/** Published results, for everybody. */
export const publicResultsVi = {
	title: 'Kết quả đã công bố',
	lead: 'Số liệu chung do Sở Nội vụ công bố. Không có phiếu của từng người.',
	empty: 'Chưa có kết quả nào được công bố.',
	emptyNext: 'Kết quả của mỗi đợt khảo sát hiện ở đây sau khi được công bố.',
	label: 'Kết quả khảo sát',
	about: {
		policy: 'Về việc ban hành và thực hiện chính sách',
		service: 'Về việc giải quyết thủ tục hành chính'
	},
	parts: (dissatisfied: string, other: string) =>
		`${dissatisfied} người không hài lòng, ${other} người có ý kiến khác.`,
	people: (count: string) => `${count} người đã trả lời`,
	byAgency: 'Từng cơ quan',
	satisfiedShort: (satisfied: string, answered: string) => `${satisfied} trong ${answered}`,
	data: 'Dữ liệu mở',
	dataLead: 'Ai cũng được tải về, dùng lại và kiểm tra.',
	csv: 'Tệp CSV (cho bảng tính và phần mềm thống kê)',
	xlsx: 'Tệp Excel (mở để tính toán)',
	docx: 'Tệp Word (báo cáo để đọc và in)',
	json: 'Tệp JSON (cho phần mềm)',
	method: 'Hiểu các con số này thế nào',
	intervalPlain:
		'Khoảng tin cậy 95% cho biết tỷ lệ có thể dao động đến đâu, vì chỉ một số người trả lời; con số này chỉ để tham khảo.',
	all: 'Các kết quả khác'
};
