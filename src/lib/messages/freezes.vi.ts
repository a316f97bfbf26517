/** Freezing of figures (chốt số liệu), and the page where anybody holds frozen figures against paper. */
export const freezesVi = {
	published: 'Số liệu công bố',
	sampleName: 'Báo cáo năm 2024 (dữ liệu minh hoạ)',
	title: 'Chốt số liệu',
	toFreezes: 'Chốt số liệu',
	lead: 'Chốt số liệu giữ nguyên mọi con số của đợt khảo sát tại một thời điểm. Báo cáo lấy từ một lần chốt luôn cho ra đúng những con số ấy, kể cả khi sau này có thêm phiếu, có phiếu bị loại hay cơ quan đổi tên.',
	moving:
		'Đợt khảo sát chưa kết thúc hẳn: lần chốt lúc này là số liệu giữa kỳ, chỉ Sở Nội vụ và kiểm tra xem được, không dùng để công bố.',
	freeze: 'Chốt số liệu bây giờ',
	name: 'Tên lần chốt',
	nameHint: 'Ví dụ: Báo cáo năm 2026',
	button: 'Chốt số liệu',
	faults: {
		'name-required': 'Xin ghi tên lần chốt.',
		'name-too-long': 'Tên lần chốt dài quá 200 ký tự.',
		'frozen-meanwhile':
			'Vừa có người khác chốt số liệu của đợt này. Xin xem lần chốt mới bên dưới; nếu vẫn cần, bấm lại.'
	},
	done: (number: string, code: string) => `Đã chốt số liệu lần ${number}, mã ${code}.`,
	list: 'Các lần chốt',
	empty: 'Chưa chốt số liệu lần nào. Kết quả đang xem là số liệu tạm tính.',
	number: 'Lần',
	code: 'Mã chốt',
	at: 'Chốt lúc',
	by: 'Người chốt',
	open: 'Xem số liệu',
	openOf: (number: string) => `Xem số liệu chốt lần ${number}`,
	midterm: 'giữa kỳ',
	beforeLog: 'chốt trước khi có trong nhật ký, không công bố; có thể chốt lại',
	back: 'Đợt khảo sát',
	backToList: 'Các lần chốt',
	compare: 'So sánh hai lần chốt',
	compareButton: 'So sánh',
	from: 'Lần trước',
	to: 'Lần sau',
	differences: (from: string, to: string) => `Khác nhau giữa lần chốt ${from} và lần chốt ${to}`,
	same: 'Hai lần chốt có cùng số liệu.',
	needTwo: 'Cần ít nhất hai lần chốt để so sánh.',
	what: 'Số liệu',
	before: (number: string) => `Lần ${number}`,
	change: 'Thay đổi',
	ballots: 'Số phiếu đã nhận',
	voided: 'Phiếu bị loại',
	satisfied: (domain: string) => `${domain}: hài lòng`,
	nameOf: 'Tên cơ quan',
	files: 'Hồ sơ đã giải quyết',
	province: 'Chỉ số chung tính theo số hồ sơ đã giải quyết',
	/** @param question its text */
	weightOf: (question: string) => `Trọng số của tiêu chí: ${question}`,
	whole: 'Chung',
	absent: 'không có',
	points: (points: string) => `${points} điểm phần trăm`,
	few: (agencies: string) =>
		`Lưu ý: số phiếu của ${agencies} chỉ khác nhau dưới 10. Ai có cả hai bản sẽ suy ra được câu trả lời trong những phiếu ấy. Chỉ nên phát hành một trong hai.`,
	liveNow: 'Xem số liệu hiện tại',
	provisionalHere: 'Trang này là số liệu hiện tại, có thể thay đổi.',
	checkPaper: 'Đối chiếu với bản giấy',
	checkPaperText:
		'Quét mã QR hoặc mở địa chỉ bên cạnh để xem lại đúng những con số này và đối chiếu với bản giấy.',
	qrLabel: (address: string) => `Mã QR mở ${address}`,
	public: {
		title: 'Số liệu đã chốt',
		of: 'Đợt khảo sát',
		match: 'Mã này khớp với một lần chốt số liệu của hệ thống.',
		notYet:
			'Kết quả của đợt khảo sát này chưa được công bố, nên số liệu chưa hiện ở đây. Sau khi Sở Nội vụ công bố, địa chỉ này mở đúng những con số đã in trên giấy.',
		midterm:
			'Đây là số liệu giữa kỳ, chốt khi đợt khảo sát chưa kết thúc, nên không được công bố. Số liệu công bố của đợt khảo sát là số liệu chốt sau khi kết thúc.',
		staff: 'Ông/Bà là cán bộ có quyền xem kết quả: đăng nhập rồi mở lại địa chỉ này.',
		logIn: 'Đăng nhập',
		newer: 'Đã có lần chốt mới hơn của đợt này; bản giấy có thể dùng số liệu cũ.',
		current: 'Xem kết quả đang công bố'
	}
};
