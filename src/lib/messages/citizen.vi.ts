import type { FieldError } from '#lib/domain/parse-ballot.ts';

/** What is wrong with a field, said under its question. */
const fieldErrors: Record<FieldError['code'], string> = {
	required: 'Xin Ông/Bà chọn một câu trả lời.',
	'not-an-option': 'Câu trả lời này không có trong phiếu. Xin Ông/Bà chọn lại.',
	'too-long': 'Nội dung dài quá mức cho phép. Xin Ông/Bà viết ngắn lại.',
	'too-many': 'Ông/Bà đã chọn quá số lượng cho phép. Xin bỏ bớt.',
	'no-consent': 'Xin Ông/Bà đánh dấu đồng ý, hoặc chọn “Không muốn trả lời”.'
};

export const citizenVi = {
	productName: 'Hài Lòng',
	skipToContent: 'Đến nội dung chính',
	otherLanguage: 'English',
	formTitle: (agency: string) => `${agency} · Ông/Bà có hài lòng không?`,
	formDescription: (minutes: number) =>
		`Kính mời Ông/Bà cho ý kiến. Không ghi tên, khoảng ${minutes} phút.`,
	greeting: (agency: string) =>
		`Kính thưa Ông/Bà! ${agency} mong được nghe ý kiến của Ông/Bà để phục vụ tốt hơn.`,
	openingAnonymous: 'Phiếu không ghi tên.',
	openingVoluntary: 'Trả lời hay không là tùy Ông/Bà, không ảnh hưởng đến hồ sơ.',
	openingTotals:
		'Chúng tôi chỉ công bố số liệu chung, không công bố phiếu của từng người. Cán bộ giải quyết hồ sơ không xem được phiếu này.',
	openingMinutes: (minutes: number) => `Mất khoảng ${minutes} phút. Trân trọng cảm ơn Ông/Bà!`,
	notForComplaints: 'Đây không phải nơi nộp đơn khiếu nại, tố cáo.',
	reportProblem: (hotline: string) => `Cần phản ánh, xin gọi ${hotline}.`,
	sampleData: 'Dữ liệu minh hoạ: đây là phiếu để xem thử, không dùng để đánh giá cơ quan.',
	serviceQuestion: 'Ông/Bà làm thủ tục nào?',
	chooseService: 'Chọn thủ tục',
	otherService: 'Thủ tục khác',
	ownWords: 'Ý kiến khác: nếu được, xin Ông/Bà ghi thêm',
	chooseOne: 'Chọn một ô',
	chooseUpTo: (max: number) => `Chọn tối đa ${max} ô`,
	optional: 'Không bắt buộc',
	consent: 'Tôi đồng ý cung cấp thông tin này',
	send: 'Gửi ý kiến',
	honeypot: 'Xin để trống ô này',
	fieldErrors,
	textRequired: 'Xin Ông/Bà ghi câu trả lời.',
	faults: (count: number) => `Còn ${count} chỗ cần xem lại. Ý kiến của Ông/Bà chưa được gửi.`,
	staleForm: 'Phiếu này đã mở quá lâu. Xin Ông/Bà bấm “Gửi ý kiến” một lần nữa.',
	notAnEmptyField: 'Có một ô ẩn phải để trống. Xin Ông/Bà bấm “Gửi ý kiến” một lần nữa.',
	nonceUsed:
		'Phiếu mở trên máy này đã được gửi trước đó với câu trả lời khác. Nếu đây là phiếu của người khác, xin bấm “Gửi ý kiến” để gửi thành phiếu mới.',
	slipUsed:
		'Mã trên phiếu mời này đã được dùng hoặc không còn hiệu lực. Mỗi mã chỉ gửi được một phiếu. Phiếu này CHƯA được ghi nhận.',
	slipUnknown:
		'Đợt khảo sát này không có mã đó. Phiếu CHƯA được ghi nhận. Xin Ông/Bà xem lại mã in trên phiếu mời.',
	tooManyBallots:
		'Có quá nhiều phiếu gửi từ mạng này cùng lúc. Phiếu CHƯA được ghi nhận. Xin Ông/Bà đợi một phút rồi bấm “Gửi ý kiến” lần nữa.',
	notRecorded:
		'Phiếu CHƯA được ghi nhận vì hệ thống đang gặp trục trặc. Câu trả lời vẫn còn dưới đây. Xin Ông/Bà bấm “Gửi ý kiến” lần nữa sau ít phút.',
	hallTitle: 'Ông/Bà muốn cho ý kiến về cơ quan nào?',
	hallServiceTitle: (agency: string) => `Ông/Bà làm thủ tục nào tại ${agency}?`,
	chooseOtherAgency: 'Chọn cơ quan khác',
	thanksTitle: 'Đã nhận phiếu của Ông/Bà',
	thanksLead: 'Cảm ơn Ông/Bà đã cho ý kiến.',
	receiptLabel: 'Mã xác nhận',
	receiptNote:
		'Không cần giữ mã này. Mã chỉ cho biết phiếu đã được nhận, không cho biết Ông/Bà trả lời thế nào.',
	statusReceived:
		'Phiếu đang chờ được tính cùng các phiếu khác, để không ai biết phiếu nào là của Ông/Bà.',
	statusKept: 'Phiếu đã được tính vào kết quả chung.',
	anotherBallot: 'Gửi phiếu khác cho người khác',
	backHome: 'Về trang đầu',
	homeTitle: 'Hài Lòng · Khảo sát sự hài lòng của người dân',
	homeHeading: 'Ý kiến của Ông/Bà giúp cơ quan nhà nước phục vụ tốt hơn',
	homeLead:
		'Hài Lòng là nơi người dân cho biết mức độ hài lòng với chính sách và dịch vụ của cơ quan nhà nước. Không ghi tên, không cần tài khoản, mất khoảng một phút.',
	codeLabel: 'Mã in trên áp phích hoặc phiếu mời',
	codeExample: 'Ví dụ: STP2024',
	openForm: 'Mở phiếu',
	codeMissing: 'Xin Ông/Bà gõ mã rồi bấm “Mở phiếu”.',
	codeUnknown: 'Không có điểm khảo sát nào hay phiếu mời nào mang mã này. Xin Ông/Bà xem lại mã.',
	openSurveys: 'Đang lấy ý kiến',
	noOpenSurveys: 'Hiện không có đợt khảo sát nào đang lấy ý kiến.',
	publishedResults: 'Kết quả đã công bố',
	noPublishedResults: 'Chưa có kết quả nào được công bố.',
	staffLogin: 'Dành cho cán bộ',
	sampleTag: 'dữ liệu minh hoạ'
};
