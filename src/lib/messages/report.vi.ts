import type { Channel } from '#lib/domain/channel.ts';
import type { Differed } from '#lib/domain/gap.ts';
import type { Domain } from '#lib/domain/questionnaire.ts';
import type { SurveyStatus } from '#lib/domain/survey.ts';

const channels: Record<Channel, string> = {
	poster: 'Mã QR tại quầy',
	slip: 'Phiếu mời',
	kiosk: 'Kiosk',
	enumerator: 'Điều tra viên',
	paper: 'Phiếu giấy',
	import: 'Nhập từ tệp'
};

const domains: Record<Domain, string> = {
	policy: 'Xây dựng, tổ chức thực hiện chính sách công',
	service: 'Cung ứng dịch vụ hành chính công'
};

const statuses: Record<SurveyStatus, string> = {
	draft: 'Chưa mở',
	open: 'Đang khảo sát',
	closed: 'Đã kết thúc',
	published: 'Đã công bố'
};

export const reportVi = {
	picture: 'Tải hình (PNG)',
	/** @param what the chart's or the table's title */
	pictureOf: (what: string) => `Tải hình (PNG): ${what}`,
	title: 'Kết quả khảo sát',
	agency: 'Cơ quan',
	agencyCode: 'Mã cơ quan',
	service: 'Thủ tục hành chính',
	serviceCode: 'Mã thủ tục',
	question: 'Tiêu chí',
	questionId: 'Mã tiêu chí',
	option: 'Câu trả lời',
	count: 'Số phiếu',
	share: 'Tỷ lệ',
	ballots: 'Số phiếu đã nhận',
	waiting: 'Phiếu chưa đưa vào kết quả',
	/** @param waiting a number as people read it */
	paperNote: (papers: string, invalid: string) =>
		`Phiếu giấy: thu về ${papers} phiếu, trong đó ${invalid} phiếu không hợp lệ, không tính vào kết quả.`,
	agreementNote: (share: string, compared: string) =>
		`Nhập liệu phiếu giấy: hai người nhập độc lập trùng nhau ở ${share} trong ${compared} ô được nhập hai lần; chỗ khác nhau được xem lại theo phiếu giấy.`,
	ownEntryNote: (papers: string) =>
		`Có ${papers} phiếu giấy do người của cơ quan được đánh giá tham gia nhập liệu.`,
	waitingNote: (waiting: string) =>
		`${waiting} phiếu đã nhận nhưng chưa đưa vào kết quả; kết quả cập nhật theo từng nhóm từ 10 phiếu, số còn lại được tính khi đợt khảo sát kết thúc.`,
	answered: 'Số người trả lời',
	satisfied: 'Hài lòng',
	dissatisfied: 'Không hài lòng',
	other: 'Ý kiến khác',
	interval: 'Khoảng tin cậy 95%',
	intervalOfSatisfied: 'Khoảng tin cậy 95% của tỷ lệ hài lòng',
	intervalMethod: 'Khoảng tin cậy 95% tính theo phương pháp Wilson, chỉ có giá trị tham khảo.',
	/** @param satisfied and `answered`: numbers as people read them */
	satisfiedOf: (satisfied: string, answered: string) =>
		`${satisfied} trong ${answered} người trả lời hài lòng`,
	total: 'Chung',
	allAgencies: 'Tất cả cơ quan',
	allServices: 'Tất cả thủ tục',
	allChannels: 'Tất cả kênh',
	allPeriods: 'Toàn bộ thời gian',
	theAgency: 'cơ quan',
	otherService: 'Thủ tục khác',
	serviceNotRecorded: 'Không ghi thủ tục',
	provisional: 'Tạm tính',
	/** @param since, until instants as people read them */
	gapNote: (since: string, until: string) =>
		`Dữ liệu đã được phục hồi từ bản sao lưu sau một sự cố: phiếu nhận từ ${since} đến ${until} có thể không có trong kết quả này.`,
	/** @param since, until instants as people read them */
	differedNote: (since: string, until: string, { receipts, ballots }: Differed) =>
		ballots < receipts
			? `Trong số phiếu nhận từ ${since} đến ${until}, ${receipts} phiếu đã có mã xác nhận nhưng trước khi khóa số liệu chỉ còn ${ballots} phiếu: kết quả này thiếu ít nhất ${receipts - ballots} phiếu.`
			: `Trong số phiếu nhận từ ${since} đến ${until}, có ${ballots} phiếu nhưng chỉ có ${receipts} mã xác nhận: không phân biệt được phiếu nào do người dân gửi nên kết quả này không tính phiếu nào trong số đó.`,
	provisionalNote: 'Số liệu tạm tính: chưa chốt, còn có thể thay đổi.',
	/** @param at an instant, `code` in groups, as people read them */
	frozenNote: (at: string, code: string) => `Số liệu chốt lúc ${at}, mã ${code}.`,
	frozen: 'Đã chốt',
	sample: 'Dữ liệu minh hoạ',
	sampleNote:
		'Dữ liệu minh hoạ: các phiếu này được tạo ra để xem thử, không phải ý kiến của người dân.',
	suppressed: 'Không hiển thị',
	/** @param threshold the fewest ballots with which figures are shown */
	suppressedNote: (threshold: number) =>
		`Không hiển thị số liệu của nhóm dưới ${threshold} phiếu, và của nhóm mà từ đó có thể suy ra nhóm dưới ${threshold} phiếu.`,
	/** @param threshold the fewest ballots that a part may grow by */
	movingNote: (threshold: number) =>
		`Khi còn nhận phiếu, chưa hiển thị các câu chỉ hỏi một số người; các phần của một cơ quan (thủ tục, kênh, nguồn phiếu, thời gian) cũng chưa hiển thị khi có phần từng tăng dưới ${threshold} phiếu một lần, vì so số liệu trước và sau có thể suy ra câu trả lời của một người.`,
	notRepresentative:
		'Kết quả phản ánh ý kiến của những người tham gia, không đại diện cho toàn bộ người sử dụng dịch vụ.',
	/** @param mapping which answers count as what; a sentence */
	mappingNote: (mapping: string) => `Cách quy đổi câu trả lời: ${mapping}`,
	roundingNote: 'Các tỷ lệ của một tiêu chí được làm tròn để có tổng bằng đúng 100%.',
	noBallots: 'Chưa có phiếu nào.',
	noneSealed: 'Chưa đủ 10 phiếu để hiển thị kết quả.',
	nobodyAnswered: 'Không có người trả lời.',
	notApplicable: 'Không tính được tỷ lệ: mọi người trả lời đều chưa gặp việc này.',
	province: {
		weighted: (index: string, period: string) =>
			`Chỉ số chung của các cơ quan, tính theo số hồ sơ đã giải quyết (${period}): ${index}.`,
		mean: (agencies: string, index: string) =>
			`Trung bình cộng của ${agencies} cơ quan có số liệu được hiển thị: ${index}.`,
		noFiles: (agencies: string) =>
			`Chưa tính được theo số hồ sơ đã giải quyết: ${agencies} cơ quan chưa có số hồ sơ.`,
		noWeight: 'Không tính được theo số hồ sơ đã giải quyết: tổng số hồ sơ đã nhập bằng 0.',
		origin: (sources: string, day: string, people: string) =>
			`Số hồ sơ: ${sources}; tính đến ${day}${people === '' ? '' : `; người nhập: ${people}`}.`
	},
	source: 'Nguồn phiếu',
	bySource: (domain: string) => `${domain}: theo nguồn phiếu`,
	sources: {
		slip: 'Phiếu mời',
		random: 'Mẫu ngẫu nhiên',
		'walk-in': 'Người tự tham gia',
		import: 'Nhập từ tệp'
	},
	ranking: {
		rank: 'Thứ hạng',
		by: (sources: string) => `Xếp hạng theo phiếu của các nguồn: ${sources}.`,
		others: 'Phiếu của nguồn khác vẫn nằm trong kết quả nhưng không xếp hạng.',
		unsure:
			'Cơ quan có dưới 10 phiếu ngoài các nguồn này: số liệu của phiếu xếp hạng được ẩn; thứ hạng là khoảng đúng với mọi khả năng của các phiếu ấy nên rộng hơn.',
		free: 'Trong đó có phiếu không qua chọn ngẫu nhiên: thứ hạng không đại diện cho mọi người sử dụng dịch vụ.',
		none: (sources: string) =>
			`Không xếp hạng: không có phiếu nào của nguồn dùng để xếp hạng (${sources}).`,
		filtered:
			'Không xếp hạng: số liệu đang xem chỉ là một phần, có cả phiếu của nguồn không xếp hạng. Thứ hạng chỉ tính trên toàn bộ phiếu.',
		noBallots: 'không có phiếu của nguồn xếp hạng',
		all: 'Mọi nguồn phiếu',
		basis: (share: string, answered: string) => `theo ${share} của ${answered} người`,
		/** @param answered of all ballots */
		ofAll: (answered: string) => `của ${answered} người`
	},
	channel: 'Kênh',
	channels,
	domain: 'Nhóm nội dung',
	domains,
	statuses,
	period: 'Thời gian',
	year: 'Năm',
	quarter: 'Quý',
	month: 'Tháng'
};
