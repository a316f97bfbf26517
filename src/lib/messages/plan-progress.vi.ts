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
	late: 'Cơ quan chậm',
	dueBy: (day: string) => `cần đôn đốc; hạn báo cáo ${day}`,
	noneLate: (day: string) => `không cơ quan nào cần đôn đốc; hạn báo cáo ${day}`,
	overdue: (day: string) => `cần đôn đốc; đã quá hạn báo cáo ${day}`,
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
	byDay: 'Theo ngày và nơi gửi',
	day: 'Ngày',
	/** Where ballots were sent, by the kind of the point. */
	places: {
		poster: 'Ở điểm mã QR',
		slip: 'Ở điểm phiếu mời',
		kiosk: 'Ở kiosk',
		enumerator: 'Qua điều tra viên',
		paper: 'Ở điểm phiếu giấy',
		import: 'Nhập từ tệp'
	},
	dayNote: (dated: string) =>
		`Bảng này đếm ${dated} phiếu người dân tự gửi, theo ngày và theo loại điểm khảo sát nơi phiếu được gửi.`,
	slipsElsewhere: (count: string) =>
		`${count} phiếu mời được dùng ở điểm khác, như điểm mã QR: bảng theo hình thức xếp vào Phiếu mời, bảng này xếp vào điểm đó.`,
	undated: (count: string) => `${count} phiếu không lưu ngày gửi, chỉ có ở bảng theo hình thức.`,
	dayless: (count: string) =>
		`${count} phiếu giấy và phiếu nhập từ tệp không có ngày gửi, chỉ có ở bảng theo hình thức.`,
	dayBar: 'So với ngày nhiều phiếu nhất',
	sum: 'Cộng',
	nothingYet: 'Chưa có phiếu nào gửi qua mã QR hoặc phiếu mời.'
};
