/** What stands on paper: posters, cards, slips, ballots. */
export const printVi = {
	title: {
		poster: 'Áp phích A4',
		card: 'Thẻ để bàn',
		paper: 'Phiếu giấy'
	},
	back: 'Về điểm khảo sát',
	backToSlips: 'Về phiếu mời',
	howTo: {
		poster: 'Bấm Ctrl + P để in. Chọn giấy A4, lề “Không”, bật “Đồ họa nền”. Mỗi điểm một trang.',
		card: 'Bấm Ctrl + P để in. Chọn giấy A4, lề “Không”, bật “Đồ họa nền”. Gấp đôi theo nét đứt, dựng trên bàn: hai mặt đều đọc được.',
		paper: 'Bấm Ctrl + P để in, giấy A4, hai mặt. Ghi số lô ở cuối phiếu trước khi phát.'
	},
	pages: (count: number) => `${count} điểm khảo sát`,
	nothing: 'Không có điểm nào để in theo mẫu này.',
	nothingNext: {
		poster:
			'Áp phích và thẻ để bàn dành cho điểm nhận phiếu qua mã QR, kiosk hoặc điều tra viên, đang còn dùng.',
		card: 'Áp phích và thẻ để bàn dành cho điểm nhận phiếu qua mã QR, kiosk hoặc điều tra viên, đang còn dùng.',
		paper:
			'Phiếu giấy dành cho điểm có hình thức “Phiếu giấy”. Xin thêm một điểm như vậy rồi in lại.'
	},
	leftOut: (count: number) => `${count} điểm dùng hình thức khác hoặc đã ngừng, không in ở đây.`,
	sample: 'DỮ LIỆU MINH HOẠ',
	invitation: 'Kính mời bà con cho ý kiến',
	invitationHall: 'Quét mã, chọn cơ quan, cho ý kiến',
	satisfied: 'Hài lòng',
	dissatisfied: 'Không hài lòng',
	other: 'Ý kiến khác',
	counter: (name: string) => `Quầy ${name}`,
	service: (name: string) => `Thủ tục: ${name}`,
	orType: 'Hoặc vào',
	typeCode: 'gõ mã',
	steps: ['Mở Zalo hoặc máy ảnh', 'Quét mã QR', 'Chấm, rồi bấm Gửi ý kiến'],
	promise: (minutes: number) => `Không ghi tên · Khoảng ${minutes} phút · Không cần cài đặt`,
	voluntary: 'Trả lời hay không là tùy Ông/Bà, không ảnh hưởng đến hồ sơ.',
	notForComplaints: 'Đây không phải nơi nộp đơn khiếu nại, tố cáo.',
	hotline: (number: string) => `Cần phản ánh, xin gọi ${number}.`,
	qrOf: (code: string) => `Mã QR mở phiếu của điểm ${code}`,
	foldHere: 'gấp ở đây',
	paper: {
		heading: 'Phiếu lấy ý kiến',
		motto: 'Xin Ông/Bà đánh dấu ✕ vào ô phù hợp, mỗi câu một ô, trừ câu ghi khác.',
		upTo: (max: number) => `chọn tối đa ${max} ô`,
		optional: 'không bắt buộc',
		service: 'Thủ tục Ông/Bà đã làm',
		ownWords: 'ghi thêm, nếu được:',
		agency: 'Cơ quan',
		onlyIf: (options: string) => `Chỉ trả lời nếu đã chọn: ${options}`,
		consent: 'Tôi đồng ý cung cấp thông tin này',
		thanks: 'Trân trọng cảm ơn Ông/Bà!',
		return: 'Xin bỏ phiếu vào thùng kín. Cán bộ giải quyết hồ sơ không xem phiếu này.',
		point: 'Điểm',
		questionnaire: 'Bộ câu hỏi',
		batch: 'Lô số'
	},
	slip: {
		title: 'Phiếu mời đánh giá',
		sheets: (batch: number, slips: number) => `Lô ${batch} · ${slips} phiếu`,
		howTo:
			'In ngay bây giờ: bấm Ctrl + P, giấy A4, lề “Không”. Trang này không mở lại được; kẹt giấy thì ghi cả lô là hỏng và lập lô mới. Cắt rời theo nét đứt, xáo trộn trước khi phát.',
		lead: 'Kính mời Ông/Bà cho ý kiến về',
		scan: 'Quét bằng Zalo hoặc máy ảnh',
		orType: (host: string) => `hoặc vào ${host}, gõ:`,
		once: 'Mã dùng một lần, không gắn với tên.',
		until: (day: string) => `Dùng đến hết ngày ${day}.`,
		batch: (number: string) => `Lô ${number}`
	}
};
