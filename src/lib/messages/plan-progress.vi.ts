/** How many ballots of a plan came in. */
export const planProgressVi = {
	title: 'Tiến độ nhận phiếu',
	received: 'Số phiếu đã nhận',
	target: 'Cần thu',
	ofTarget: (target: string, share: string) => `trên ${target} phiếu cần thu (${share})`,
	daysLeft: 'Số ngày còn lại',
	until: (day: string) => `nhận phiếu đến hết ngày ${day}`,
	reached: 'Cơ quan đã đủ phiếu',
	reachedNote: 'đã nhận đủ số phiếu cần thu',
	late: 'Cần đôn đốc',
	dueBy: (day: string) => `chậm so với tiến độ; hạn báo cáo ${day}`,
	overdue: (day: string) => `chưa đủ phiếu; đã quá hạn báo cáo ${day}`,
	byAgency: 'Theo cơ quan, thủ tục',
	agency: 'Cơ quan, thủ tục',
	pace: 'Tiến độ',
	bar: 'So với số cần thu',
	paces: {
		reached: 'đủ',
		'on-pace': 'đúng tiến độ',
		behind: 'chậm',
		late: 'hết hạn, còn thiếu'
	},
	paceNote:
		'Chậm: ít phiếu hơn mức đều theo số ngày đã qua. Theo thủ tục chỉ đếm phiếu đã khóa số liệu, và không hiện số nào dưới 10.',
	tooFew: 'dưới 10',
	sealed: (count: string) => `${count} đã khóa`,
	noTargets: 'Kế hoạch chưa có số phiếu cần thu cho cơ quan nào mà Ông/Bà được xem.',
	toRemind: 'Cơ quan cần đôn đốc',
	short: (agency: string, missing: string, pace: string) =>
		`${agency}: còn thiếu ${missing} phiếu (${pace})`,
	slipTitle: 'Phiếu mời',
	slipAgency: 'Cơ quan',
	slips: {
		issued: 'Đã phát hành',
		spent: 'Đã dùng',
		returned: 'Trả lại',
		lost: 'Thất lạc',
		spoiled: 'Hỏng',
		open: 'Còn dùng được'
	},
	noSlips: 'Chưa phát hành phiếu mời nào.',
	byChannel: 'Theo hình thức nhận phiếu',
	channel: 'Hình thức',
	channelBar: 'Trong số phiếu đã nhận',
	byDay: 'Theo ngày và hình thức',
	day: 'Ngày',
	dayNote:
		'Theo ngày chỉ đếm phiếu người dân tự gửi, xếp theo hình thức của điểm khảo sát: phiếu mời dùng ở điểm mã QR nằm trong cột mã QR. Phiếu giấy và phiếu nhập từ tệp có ở bảng theo hình thức.',
	dayBar: 'So với ngày nhiều phiếu nhất',
	sum: 'Cộng',
	nothingYet: 'Chưa có phiếu nào gửi qua mã vuông hoặc phiếu mời.'
};
