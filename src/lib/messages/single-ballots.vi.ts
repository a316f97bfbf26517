/** Single ballots, for the auditor alone. */
export const singleBallotsVi = {
	title: 'Phiếu đơn lẻ',
	to: 'Phiếu đơn lẻ',
	scope:
		'Chỉ người kiểm tra tải được, sau khi đợt khảo sát đã đóng. Mỗi lần tải được ghi vào nhật ký.',
	rulesTitle: 'Trong tệp có gì',
	rules: [
		'Mỗi dòng là một phiếu còn tính vào kết quả. Thứ tự các dòng được xáo trộn ngẫu nhiên mỗi lần xuất.',
		'Không có: ý kiến bằng lời, mã phiếu, mã xác nhận, điểm khảo sát, ngày, nơi cư trú, dân tộc, khuyết tật.',
		'Thời gian ghi theo quý. Tuổi, học vấn, nghề nghiệp ghi theo nhóm rộng.',
		'Dấu * thay cho đặc điểm có dưới 10 phiếu của cơ quan: thủ tục, kênh, quý, đặc điểm người trả lời.',
		'Câu chọn nhiều ô ghi các ô cách nhau bằng dấu chấm phẩy. Ô trống là không trả lời.',
		'Tên cột là mã câu hỏi trong bộ câu hỏi; mức 1 đến 5 là số.'
	],
	sheet: 'Phiếu',
	rulesSheet: 'Giải thích',
	count: (ballots: string) => `${ballots} phiếu`,
	start: { csv: 'Xuất CSV', xlsx: 'Xuất Excel' },
	notYet: 'Đợt khảo sát chưa kết thúc hẳn nên chưa xuất được phiếu đơn lẻ.',
	fileName: 'phieu-don-le',
	back: 'Về đợt khảo sát'
};
