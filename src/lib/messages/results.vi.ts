import type { SurveyStatus } from '#lib/domain/survey.ts';
import { publicResultsVi } from './public-results.vi.ts';

/** What to do next about a survey. */
const steps = {
	open: 'Mở đợt khảo sát khi kế hoạch đã được duyệt.',
	'not-yet': 'Sẽ nhận phiếu khi Sở Nội vụ mở đợt khảo sát.',
	'hand-out': 'Chưa có phiếu nào: chuyển địa chỉ hoặc mã QR của phiếu đến các điểm khảo sát.',
	collecting: 'Đang nhận phiếu.',
	settling: 'Đợi các phiếu cuối cùng được đưa vào kết quả, chậm nhất khoảng 30 phút sau khi đóng.',
	publish: 'Số liệu đã đủ: xem lại kết quả rồi công bố.',
	read: 'Số liệu đã đủ: xem lại kết quả.',
	published: 'Kết quả đã công bố, ai cũng xem được.'
};

/** A step that the department takes with a survey; by the status it leads to. */
const runs: Record<
	Exclude<SurveyStatus, 'draft'>,
	{ title: string; what: readonly string[]; confirm: string; button: string; done: string }
> = {
	open: {
		title: 'Mở đợt khảo sát',
		what: [
			'Từ ngày bắt đầu, mọi điểm khảo sát của đợt này nhận phiếu.',
			'Bộ câu hỏi được khóa: không sửa được nữa.'
		],
		confirm: 'Tôi đồng ý mở đợt khảo sát này.',
		button: 'Mở đợt khảo sát',
		done: 'Đã mở đợt khảo sát.'
	},
	closed: {
		title: 'Đóng đợt khảo sát',
		what: [
			'Kể từ bây giờ không ai mở được phiếu mới.',
			'Người đang mở phiếu còn 30 phút để gửi.',
			'Sau đó toàn bộ phiếu còn lại được đưa vào kết quả. Đã đóng thì không mở lại được.'
		],
		confirm: 'Tôi đồng ý đóng đợt khảo sát này.',
		button: 'Đóng đợt khảo sát',
		done: 'Đã đóng đợt khảo sát. Người đang mở phiếu còn 30 phút để gửi.'
	},
	published: {
		title: 'Công bố kết quả',
		what: [
			'Kết quả của mọi cơ quan trong đợt này hiện trên trang công khai, kèm dữ liệu mở.',
			'Số liệu không thay đổi nữa. Đã công bố thì không thu lại được.'
		],
		confirm: 'Tôi đồng ý công bố kết quả của đợt khảo sát này.',
		button: 'Công bố kết quả',
		done: 'Đã công bố kết quả.'
	}
};

export const resultsVi = {
	overview: {
		title: 'Tổng quan',
		scope: 'Các đợt khảo sát, số phiếu đã nhận và việc cần làm tiếp',
		open: 'Đợt đang nhận phiếu',
		openOf: (all: string) => `trên tổng số ${all} đợt khảo sát`,
		received: 'Phiếu đã nhận',
		receivedNote: 'trong các đợt đang nhận phiếu',
		waiting: 'Phiếu chờ đủ nhóm 10',
		waitingNote: 'đã nhận an toàn, chưa đưa vào kết quả',
		toDo: 'Việc cần làm',
		toDoNote: 'đợt khảo sát cần quyết định tiếp',
		noSurveys: 'Không có đợt khảo sát nào thuộc phạm vi của tài khoản này.',
		noSurveysNext: {
			department: 'Đợt khảo sát xuất hiện ở đây sau khi được tạo từ kế hoạch khảo sát.',
			agency: 'Khi cơ quan có điểm khảo sát trong một đợt, đợt đó xuất hiện ở đây.',
			auditor: 'Mọi đợt khảo sát xuất hiện ở đây ngay khi được tạo.',
			entry: 'Khi được giao lô phiếu giấy để nhập, lô phiếu xuất hiện ở đây.',
			admin:
				'Tài khoản quản trị không xem số phiếu và kết quả. Việc của Ông/Bà: tài khoản và nhật ký.',
			leader: 'Khi cơ quan có điểm khảo sát trong một đợt, đợt đó xuất hiện ở đây.',
			'unit-admin':
				'Tài khoản quản trị không xem số phiếu và kết quả. Việc của Ông/Bà: tài khoản của đơn vị.'
		}
	},
	surveys: {
		title: 'Đợt khảo sát',
		scope: (count: string) => `${count} đợt, mới nhất ở trên`,
		survey: 'Đợt khảo sát',
		status: 'Trạng thái',
		period: 'Thời gian',
		received: 'Đã nhận',
		waiting: 'Chờ đủ nhóm 10',
		next: 'Việc tiếp theo',
		links: 'Xem',
		toReceived: 'Số phiếu',
		toResults: 'Kết quả',
		toResultsOf: (survey: string) => `Kết quả: ${survey}`,
		steps
	},
	survey: {
		from: (day: string) => `từ ${day}`,
		between: (first: string, last: string) => `${first} – ${last}`,
		questionnaire: (name: string) => `bộ câu hỏi ${name}`,
		code: (id: string) => `mã đợt ${id}`,
		seeResults: 'Xem kết quả',
		received: 'Phiếu đã nhận',
		receivedNote: 'gồm cả phiếu đang chờ',
		withoutOnTheWay: 'chưa gồm phiếu đang chuyển',
		waiting: 'Chờ đủ nhóm 10',
		waitingNote:
			'kết quả cập nhật theo từng nhóm từ 10 phiếu; số còn lại khi đợt khảo sát kết thúc',
		noneWaiting: 'không có phiếu nào đang chờ',
		agencies: 'Cơ quan',
		agenciesNote: (withBallots: string) => `${withBallots} cơ quan đã có phiếu`,
		points: 'Điểm khảo sát',
		pointsNote: (withBallots: string) => `${withBallots} điểm đã có phiếu`,
		byAgency: 'Phiếu đã nhận theo cơ quan',
		byPoint: 'Phiếu đã nhận theo điểm khảo sát',
		agency: 'Cơ quan',
		point: 'Điểm khảo sát',
		address: 'Địa chỉ phiếu',
		addressNote: 'Chép địa chỉ này vào tin nhắn, trang thông tin hoặc mã QR.',
		openForm: 'Mở phiếu',
		openFormOf: (code: string) => `Mở phiếu của điểm ${code}`,
		noAgencies: 'Đợt này chưa có cơ quan nào.',
		noPoints: 'Đợt này chưa có điểm khảo sát nào.',
		agencyResults: (agency: string) => `Kết quả của ${agency}`,
		whyNotWhileOpen:
			'Cơ quan được đánh giá xem được số phiếu đã nhận, chưa xem được kết quả: từ số liệu thay đổi từng ít một có thể đoán ra câu trả lời của từng người. Kết quả hiện ra sau khi đóng đợt khảo sát và mọi phiếu đã được tính.',
		run: 'Điều hành đợt khảo sát',
		runs,
		confirmMissing: 'Xin đánh dấu vào ô đồng ý rồi bấm lại.',
		settling: (time: string) =>
			`Chưa công bố được: người đang mở phiếu còn được gửi đến ${time}, sau đó các phiếu còn lại mới được đưa vào kết quả.`,
		settlingSoon:
			'Chưa công bố được: các phiếu cuối cùng đang được đưa vào kết quả. Xin tải lại trang sau ít phút.',
		arriving:
			'Chưa công bố được: còn phiếu nhập từ tệp hoặc phiếu giấy chưa chuyển xong vào kết quả. Xin tải lại trang sau ít phút.',
		notOver:
			'Chưa công bố được: đợt khảo sát chưa kết thúc hẳn. Người đang mở phiếu còn được gửi trong 30 phút sau khi đóng, sau đó các phiếu còn lại mới được đưa vào kết quả.',
		notThisStep: 'Trạng thái của đợt khảo sát đã thay đổi. Xin xem lại rồi thực hiện bước phù hợp.',
		publishedAt: 'Xem trang công khai'
	},
	page: {
		backToSurvey: 'Số phiếu đã nhận',
		allAgencies: 'Tất cả cơ quan',
		exportCsv: 'Tải CSV',
		exportXlsx: 'Tải Excel',
		exportDocx: 'Tải báo cáo Word',
		own: 'Câu hỏi riêng',
		ownBack: 'Về kết quả của cơ quan',
		ownNote:
			'Kết quả của các câu hỏi do cơ quan thêm. Không nằm trong báo cáo chung, không tính vào chỉ số, không so sánh với cơ quan khác; chỉ cơ quan, Sở Nội vụ và người kiểm tra xem được.',
		exportJson: 'Tải JSON',
		filter: 'Lọc',
		clearFilter: 'Bỏ lọc',
		chooseAgencyFirst: 'Chọn cơ quan trước',
		noServices: 'Không ghi thủ tục',
		satisfiedWith: {
			policy: 'Hài lòng về chính sách',
			service: 'Hài lòng về dịch vụ'
		},
		intervalIs: (interval: string) => `Khoảng tin cậy 95%: ${interval}`,
		waiting: 'Chờ đủ nhóm 10',
		waitingNote: 'đã nhận, chưa nằm trong kết quả dưới đây',
		noneWaiting: 'không có phiếu nào đang chờ',
		byAgency: (domain: string) => `${domain}: theo cơ quan`,
		byService: (domain: string) => `${domain}: theo thủ tục`,
		byQuestion: 'Theo tiêu chí',
		inDetail: 'Chi tiết từng câu hỏi',
		measuredBy: (question: string) => `Câu hỏi: ${question}`,
		cells: 'Trong mỗi ô: tỷ lệ và số người trả lời.',
		axis: '0 – 100%',
		answers: (count: string) => `${count} người trả lời`,
		textAnswers: (count: string) => `${count} người ghi ý kiến bằng lời.`,
		manyChoices: 'Mỗi người được chọn nhiều ô nên tổng có thể hơn 100%.',
		notCounted: 'không tính vào tỷ lệ',
		chart: 'Biểu đồ',
		chartOf: (what: string) => `Biểu đồ: ${what}. Số liệu nằm trong bảng bên cạnh.`,
		onThisPage: 'Trên trang này',
		methodTitle: 'Cách tính',
		emptyNext:
			'Khi có phiếu, kết quả hiện ra theo từng nhóm từ 10 phiếu; số còn lại khi đợt khảo sát kết thúc.',
		emptyOver: 'Đợt khảo sát đã kết thúc mà không nhận được phiếu nào.',
		emptyCut: 'Không có phiếu nào khớp với bộ lọc.',
		whole: 'Kết quả chung',
		hidden: (threshold: number) =>
			`Không hiển thị: dưới ${threshold} phiếu, hoặc từ đây suy ra được một nhóm dưới ${threshold} phiếu.`,
		hiddenYet: 'Chưa hiển thị khi còn nhận phiếu: câu này chỉ hỏi một số người.',
		refused: {
			title: 'Chưa xem được kết quả này',
			text: 'Tài khoản này không được xem kết quả của cơ quan này, hoặc đợt khảo sát chưa kết thúc. Cơ quan được đánh giá xem được kết quả của mình sau khi đóng đợt khảo sát và mọi phiếu đã được tính.'
		},
		notFound: {
			title: 'Không tìm thấy',
			text: 'Không có đợt khảo sát hoặc cơ quan này, hoặc nội dung không thuộc phạm vi của tài khoản.'
		},
		badFilter: {
			title: 'Bộ lọc không đúng',
			text: 'Kênh hoặc thời gian trong địa chỉ không đúng. Thời gian viết như 2024, 2024-Q4 hoặc 2024-11.'
		},
		back: 'Về trang tổng quan'
	},
	open: publicResultsVi
};
