/** What a page can have to say; the refusals of `server/errors.ts` and our own faults. */
export type ErrorTextCode =
	| 'point-not-found'
	| 'receipt-not-found'
	| 'receipt-not-kept'
	| 'survey-not-found'
	| 'freeze-not-found'
	| 'not-as-logged'
	| 'nothing-to-draw'
	| 'plan-not-found'
	| 'agency-not-found'
	| 'questionnaire-not-found'
	| 'staff-not-found'
	| 'page-not-found'
	| 'paper-not-found'
	| 'paper-unfinished'
	| 'paper-settled'
	| 'survey-not-open-yet'
	| 'survey-closed'
	| 'point-retired'
	| 'slip-needed'
	| 'on-paper-only'
	| 'slip-not-found'
	| 'slip-used'
	| 'too-many-codes'
	| 'batch-not-found'
	| 'survey-not-over'
	| 'nothing-locked'
	| 'not-logged-in'
	| 'token-refused'
	| 'too-many-requests'
	| 'not-allowed'
	| 'too-many-logins'
	| 'too-many-ballots'
	| 'foreign-origin'
	| 'wrong-method'
	| 'wrong-content-type'
	| 'body-too-large'
	| 'file-too-large'
	| 'bad-request'
	| 'already-exists'
	| 'draft-changed'
	| 'storage-failed'
	| 'internal';

/** One page of bad news: what happened, and what the person can do. */
export interface ErrorText {
	title: string;
	/** @param day `23/11/2026`, where the failure has one */
	text: (day?: string) => string;
}

const say = (title: string, text: string): ErrorText => ({ title, text: () => text });

const notFound = say(
	'Không tìm thấy trang này',
	'Địa chỉ có thể đã gõ sai hoặc trang không còn nữa. Xin Ông/Bà xem lại địa chỉ hoặc về trang đầu.'
);

export const errorsVi: { home: string } & Record<ErrorTextCode, ErrorText> = {
	home: 'Về trang đầu',
	'point-not-found': say(
		'Không có điểm khảo sát này',
		'Mã trên địa chỉ không đúng. Xin Ông/Bà quét lại mã QR tại quầy, hoặc gõ lại mã in dưới mã QR.'
	),
	'receipt-not-found': say(
		'Không tìm thấy mã xác nhận này',
		'Chưa có phiếu nào mang mã này. Xin Ông/Bà xem lại từng ký tự của mã.'
	),
	'receipt-not-kept': say(
		'Hiện chưa xác nhận được phiếu này',
		'Hệ thống đã nhận phiếu mang mã này, nhưng không tìm thấy phiếu trong mốc khóa số liệu đã ghi. Xin Ông/Bà giữ lại mã và báo cho cơ quan tổ chức khảo sát.'
	),
	'survey-not-found': notFound,
	'freeze-not-found': say(
		'Không có lần chốt số liệu này',
		'Mã hoặc số của lần chốt không đúng. Xin Ông/Bà xem lại từng ký tự của mã in trên báo cáo.'
	),
	'not-as-logged': say(
		'Số liệu này không khớp với nhật ký',
		'Dữ liệu đang lưu khác với những gì nhật ký của đợt khảo sát đã ghi, nên không được hiển thị. Xin Ông/Bà báo cho cơ quan tổ chức khảo sát.'
	),
	'nothing-to-draw': say(
		'Không có gì để vẽ',
		'Không có số liệu nào hiển thị được nên không có hình. Lý do ghi ở trang có bảng số liệu.'
	),
	'plan-not-found': notFound,
	'agency-not-found': notFound,
	'questionnaire-not-found': notFound,
	'staff-not-found': notFound,
	'page-not-found': notFound,
	'paper-not-found': {
		title: 'Không tìm thấy lô phiếu',
		text: () => 'Lô phiếu giấy này không có, hoặc không được giao cho Ông/Bà.'
	},
	'paper-unfinished': {
		title: 'Lô phiếu chưa xong',
		text: () =>
			'Cần nhập đủ phiếu, cả hai người nộp kết quả và xem lại mọi phiếu khác nhau trước khi làm bước này.'
	},
	'paper-settled': {
		title: 'Không sửa được nữa',
		text: () => 'Kết quả nhập của lô phiếu này đã được nộp hoặc đã chốt.'
	},
	'survey-not-open-yet': {
		title: 'Chưa đến ngày lấy ý kiến',
		text: (day) =>
			`Đợt lấy ý kiến này ${day === undefined ? 'chưa bắt đầu' : `bắt đầu từ ngày ${day}`}. Mời Ông/Bà quay lại sau.`
	},
	'survey-closed': {
		title: 'Đã hết thời gian lấy ý kiến',
		text: (day) =>
			`Đợt lấy ý kiến này đã kết thúc${day === undefined ? '' : ` ngày ${day}`}. Cảm ơn Ông/Bà đã quan tâm.`
	},
	'point-retired': say(
		'Điểm khảo sát này không còn dùng',
		'Mã QR này đã được thay. Xin Ông/Bà quét mã mới tại quầy, hoặc hỏi cán bộ hướng dẫn.'
	),
	'slip-needed': say(
		'Xin dùng mã in trên phiếu mời',
		'Điểm khảo sát này nhận ý kiến qua phiếu mời đánh giá. Xin Ông/Bà quét mã QR, hoặc gõ 12 ký tự, in trên phiếu mời của Ông/Bà.'
	),
	'on-paper-only': say(
		'Điểm khảo sát này dùng phiếu giấy',
		'Ý kiến ở đây được ghi trên phiếu giấy. Xin Ông/Bà nhận phiếu tại quầy.'
	),
	'slip-not-found': say(
		'Không có phiếu mời này',
		'Mã phiếu mời không đúng. Xin Ông/Bà quét lại mã QR trên phiếu, hoặc xem lại từng ký tự đã gõ.'
	),
	'slip-used': say(
		'Phiếu mời này không dùng được nữa',
		'Mỗi phiếu mời chỉ dùng được một lần: đã có một ý kiến gửi bằng mã này, hoặc phiếu đã được thu hồi. Nếu Ông/Bà đã gửi, ý kiến vẫn được giữ nguyên.'
	),
	'too-many-codes': say(
		'Gõ sai mã phiếu mời nhiều lần',
		'Xin Ông/Bà đợi mười phút rồi gõ lại. Quét mã QR trên phiếu mời thì không phải đợi.'
	),
	'batch-not-found': notFound,
	'survey-not-over': say(
		'Đợt khảo sát chưa kết thúc hẳn',
		'Người đang trả lời còn được gửi phiếu trong 30 phút sau khi đóng. Xin thử lại sau thời gian đó.'
	),
	'nothing-locked': say(
		'Chưa có mốc khóa số liệu',
		'Mốc đầu tiên có khi đủ mười phiếu của một cơ quan, hoặc khi đợt khảo sát kết thúc.'
	),
	'token-refused': say(
		'Khóa truy cập không dùng được',
		'Khóa này không có, đã hết hạn hoặc đã bị thu hồi.'
	),
	'too-many-requests': say('Quá nhiều yêu cầu', 'Xin đợi một phút rồi gửi lại.'),
	'not-logged-in': say('Cần đăng nhập', 'Xin đăng nhập bằng tài khoản cán bộ để xem trang này.'),
	'not-allowed': say(
		'Tài khoản này không được xem trang này',
		'Nội dung này không thuộc quyền của tài khoản đang đăng nhập.'
	),
	'too-many-logins': say('Đăng nhập sai nhiều lần', 'Xin đợi ít phút rồi thử lại.'),
	'too-many-ballots': say(
		'Có quá nhiều phiếu gửi cùng lúc',
		'Phiếu CHƯA được ghi nhận. Xin Ông/Bà đợi một phút rồi gửi lại.'
	),
	'foreign-origin': say(
		'Không nhận biểu mẫu gửi từ trang khác',
		'Nội dung chưa được ghi nhận. Xin Ông/Bà mở lại trang này từ địa chỉ chính thức rồi gửi lại.'
	),
	'wrong-method': say(
		'Trang này không nhận yêu cầu như vậy',
		'Xin Ông/Bà mở trang bằng trình duyệt như bình thường.'
	),
	'wrong-content-type': say(
		'Không đọc được nội dung đã gửi',
		'Nội dung chưa được ghi nhận. Xin Ông/Bà điền và gửi bằng biểu mẫu trên trang này.'
	),
	'body-too-large': say(
		'Nội dung gửi lên quá dài',
		'Nội dung chưa được ghi nhận. Xin Ông/Bà viết ngắn lại rồi gửi lần nữa.'
	),
	'file-too-large': say(
		'Tệp lớn quá 10 MB',
		'Tệp chưa được ghi nhận. Xin Ông/Bà quay lại trang trước rồi chọn tệp nhỏ hơn; bản quét thì quét lại ở độ phân giải thấp hơn hoặc tách thành nhiều tệp.'
	),
	'bad-request': say(
		'Không đọc được nội dung đã gửi',
		'Nội dung chưa được ghi nhận. Xin Ông/Bà mở lại trang rồi thử lần nữa.'
	),
	'already-exists': say('Đã có sẵn', 'Nội dung này đã có trong hệ thống nên không ghi thêm.'),
	'draft-changed': say(
		'Bản nháp vừa được người khác thay đổi',
		'Việc vừa rồi chưa được thực hiện. Xin mở lại bản nháp để xem bản mới nhất rồi làm lại.'
	),
	'storage-failed': say(
		'Hệ thống đang gặp trục trặc',
		'Nếu Ông/Bà vừa gửi phiếu, phiếu CHƯA được ghi nhận. Xin thử lại sau ít phút.'
	),
	internal: say(
		'Hệ thống gặp lỗi',
		'Nếu Ông/Bà vừa gửi nội dung, nội dung CHƯA được ghi nhận. Xin thử lại sau ít phút.'
	)
};
