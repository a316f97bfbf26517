/** What a plan's form says. */
export const planFormVi = {
	newTitle: 'Kế hoạch mới',
	editTitle: 'Sửa kế hoạch',
	save: 'Lưu kế hoạch',
	cancel: 'Không sửa nữa',
	mistakes: (count: number) => `Chưa lưu được. Có ${count} chỗ cần sửa:`,
	groups: {
		what: 'Nội dung',
		whom: 'Hỏi ai',
		how: 'Hỏi bằng cách nào',
		when: 'Thời gian',
		who: 'Phân công'
	},
	fields: {
		title: 'Tên kế hoạch',
		titleEn: 'Tên bằng tiếng Anh (không bắt buộc)',
		legalBasis: 'Căn cứ pháp lý',
		purpose: 'Mục đích, yêu cầu',
		periodStart: 'Đánh giá dịch vụ từ ngày',
		periodEnd: 'Đến ngày',
		collectionStart: 'Nhận phiếu từ ngày',
		collectionEnd: 'Đến hết ngày',
		population: 'Đối tượng khảo sát',
		frame: 'Danh sách để chọn người trả lời (khung mẫu)',
		method: 'Cách chọn người trả lời',
		occasions: 'Phát phiếu mời cùng với',
		channels: 'Hình thức lấy phiếu',
		questionnaire: 'Bộ câu hỏi',
		rankedSources: 'Nguồn phiếu dùng để xếp hạng',
		inCharge: 'Người phụ trách, phân công',
		agenciesBy: 'Các cơ quan báo cáo trước ngày',
		departmentBy: 'Sở Nội vụ tổng hợp trước ngày'
	},
	hints: {
		oneALine: 'Mỗi dòng một ý.',
		titleEn:
			'Hiện ở trang tiếng Anh của phiếu. Đổi tên tiếng Việt thì sửa cả tên này, hoặc để trống.',
		frame:
			'Ghi rõ danh sách lấy từ đâu. Mọi người trong danh sách cần có cơ hội được hỏi như nhau.',
		occasions:
			'Nên phát cả khi yêu cầu bổ sung và khi từ chối: chỉ hỏi người đã nhận kết quả thì số liệu đẹp hơn sự thật.',
		channels: 'Chọn được nhiều hình thức.',
		rankedSources:
			'Cơ quan được xếp hạng chỉ theo phiếu của các nguồn này; phiếu nguồn khác vẫn nằm trong kết quả chung. Khi kế hoạch đã trình thì không đổi được nữa. Lưu ý: người tự tham gia và phiếu nhập từ tệp không phải là mẫu chọn ngẫu nhiên, cơ quan có thể mời riêng người hài lòng trả lời; chỉ chọn khi có lý do.',
		collection: 'Phiếu nhận được trong những ngày này; đợt khảo sát tự đóng khi hết ngày cuối.'
	},
	populations: {
		procedure: 'Người đã giải quyết thủ tục hành chính',
		household: 'Người dân tại hộ gia đình',
		'walk-in': 'Khách đến giao dịch'
	},
	methods: {
		all: 'Hỏi tất cả',
		random: 'Chọn ngẫu nhiên từ danh sách',
		quota: 'Chỉ tiêu cố định, không chọn ngẫu nhiên',
		voluntary: 'Tự nguyện, ai muốn thì trả lời'
	},
	occasions: {
		result: 'kết quả giải quyết',
		supplement: 'phiếu yêu cầu bổ sung hồ sơ',
		refusal: 'văn bản từ chối giải quyết'
	},
	channels: {
		poster: 'Mã QR tại quầy',
		slip: 'Phiếu mời có mã dùng một lần',
		kiosk: 'Máy tại quầy',
		enumerator: 'Điều tra viên phỏng vấn',
		paper: 'Phiếu giấy'
	},
	rankedSources: {
		slip: 'Phiếu mời có mã dùng một lần',
		random: 'Mẫu chọn ngẫu nhiên',
		'walk-in': 'Người tự tham gia (mã QR, máy tại quầy)',
		import: 'Phiếu nhập từ tệp'
	},
	rankedFreely:
		'Thứ hạng có tính cả phiếu không qua chọn ngẫu nhiên: không đại diện cho mọi người sử dụng dịch vụ.',
	faults: {
		required: 'cần được điền.',
		'too-long': 'dài quá.',
		'not-a-day': 'chưa phải là một ngày có thật của những năm 2000 đến 2099, ví dụ 31/10/2026.',
		'end-before-start': 'sớm hơn ngày bắt đầu.',
		'not-an-option': 'không có lựa chọn này.',
		'other-year':
			'ghi năm khác với tên tiếng Việt hoặc thời gian của kế hoạch. Sửa cho khớp hoặc để trống.'
	},
	fault: (field: string, fault: string) => `${field}: ${fault}`,
	stale: {
		title: 'Có người vừa lưu kế hoạch này trước Ông/Bà',
		text: (by: string, at: string) =>
			`${by} lưu lúc ${at}. Chưa có gì bị ghi đè: dưới đây là chỗ khác nhau, phần Ông/Bà gõ vẫn còn nguyên trong các ô. Sửa cho khớp rồi bấm Lưu lần nữa.`,
		same: 'Hai bản giống nhau: có thể bấm Lưu hoặc bỏ qua.',
		field: 'Mục',
		theirs: 'Bản đã lưu',
		yours: 'Bản của Ông/Bà',
		nothing: '(để trống)'
	}
};
