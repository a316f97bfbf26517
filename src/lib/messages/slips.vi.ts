import type { SlipEnd, SlipFormat } from '#lib/domain/slip-batch.ts';
import type { LedgerQuestion } from '#lib/domain/slip-ledger.ts';

const ends: Record<SlipEnd, string> = {
	returned: 'Trả lại',
	lost: 'Thất lạc',
	spoiled: 'Hỏng'
};

const formats: Record<SlipFormat, string> = {
	sheet: 'Tờ in A4 (10 phiếu một tờ)',
	csv: 'Tệp CSV: mã và đường dẫn, để in hoặc gửi Zalo',
	sms: 'Tin nhắn SMS không dấu, mỗi dòng một tin'
};

const questions: Record<LedgerQuestion, string> = {
	'more-slips-than-files': 'Phiếu phát ra nhiều hơn hồ sơ đã giải quyết.',
	'ballots-are-not-spent-slips':
		'Số ý kiến gửi bằng phiếu mời khác số phiếu đã dùng: báo bộ phận kiểm tra.',
	'many-lost': 'Từ 10% số phiếu bị thất lạc hoặc hỏng: cần giải trình.'
};

export const slipsVi = {
	title: 'Phiếu mời đánh giá',
	toSlips: 'Phiếu mời',
	scope: (survey: string) => `${survey} · mỗi phiếu một mã, dùng một lần`,
	back: 'Về đợt khảo sát',
	issued: 'Đã phát hành',
	issuedNote: (batches: string) => `trong ${batches} lô`,
	spent: 'Đã dùng',
	spentNote: 'đã có ý kiến gửi bằng phiếu',
	open: 'Còn dùng được',
	openNote: 'chưa có ý kiến, chưa thu hồi',
	ended: 'Không dùng nữa',
	endedNote: (returned: string, lost: string, spoiled: string) =>
		`trả lại ${returned}, thất lạc ${lost}, hỏng ${spoiled}`,
	list: 'Các lô phiếu',
	batch: 'Lô',
	batchIs: (number: string) => `Lô ${number}`,
	agency: 'Cơ quan',
	point: 'Điểm',
	service: 'Thủ tục',
	count: 'Số phiếu',
	ends,
	made: 'Lập lúc',
	by: 'Người lập',
	empty: 'Chưa có lô phiếu nào.',
	emptyNext: 'Chọn cơ quan bên dưới để lập lô phiếu đầu tiên.',
	make: 'Lập lô phiếu',
	makeFor: (agency: string) => `Lập lô phiếu mời về ${agency}`,
	makeLead:
		'Mã chỉ hiện một lần, trong bản in hoặc tệp tải về ngay sau khi bấm; hệ thống chỉ giữ dấu băm. Kẹt giấy, mất tệp: ghi cả lô là hỏng rồi lập lô mới.',
	chooseFirst: 'Chọn cơ quan được đánh giá để lập lô phiếu.',
	choose: 'Chọn',
	chooseAgency: 'Cơ quan được đánh giá',
	noAgencies:
		'Chưa có điểm khảo sát nào mà tài khoản này được lập phiếu mời. Phiếu mời không do cơ quan được đánh giá tự lập, kể cả Sở Nội vụ: xin giao cho một đơn vị khác ở cuối trang.',
	closed: 'Đợt khảo sát đã kết thúc: không lập thêm phiếu.',
	serviceAny: 'Theo điểm khảo sát, hoặc người dân tự chọn',
	countHint: 'Từ 1 đến 5.000 phiếu một lô.',
	format: 'Xuất ra',
	formats,
	agree: 'Tôi sẽ in hoặc tải về ngay, và tự giữ mã như giữ tiền.',
	makeButton: 'Lập và xuất mã',
	afterwards: 'Xong, xin tải lại trang này để thấy lô mới.',
	mistakes: (count: number) => `Có ${count} chỗ cần sửa:`,
	faults: {
		'point-unknown': 'Xin chọn một điểm khảo sát đang dùng, không phải điểm phiếu giấy.',
		'agency-not-at-point': 'Điểm này không thuộc cơ quan đã chọn.',
		'service-not-of-agency': 'Thủ tục này không thuộc cơ quan, hoặc điểm đã ấn định thủ tục khác.',
		'count-malformed': 'Số phiếu là một số từ 1 đến 5000.',
		'batch-made-before':
			'Lô phiếu của lần bấm trước đã lập xong và mã không hiện lại được. Nếu chưa in được, xin ghi lô đó là hỏng rồi lập lô mới.',
		'not-agreed': 'Xin đánh dấu vào ô cam kết rồi bấm lại.'
	},
	makers: 'Ai được lập phiếu mời',
	makersLead:
		'Sở Nội vụ lập phiếu cho mọi cơ quan, trừ chính mình. Sở giao thêm tài khoản của đơn vị khác ở đây, ví dụ Thanh tra tỉnh cho phiếu về Sở Nội vụ. Không ai lập phiếu về cơ quan của mình.',
	noMakers: 'Chưa giao cho tài khoản nào khác.',
	makerName: 'Tên đăng nhập',
	nameMaker: 'Giao',
	unnameMaker: 'Thôi giao',
	unnameMakerOf: (username: string) => `Thôi giao cho ${username}`,
	makerUnknown: 'Không có tài khoản đang hoạt động với tên này.',
	makerNamed: (username: string) => `Đã giao cho ${username}.`,
	makerUnnamed: (username: string) => `Đã thôi giao cho ${username}.`,
	toLedger: 'Bảng cân đối phiếu',
	one: {
		title: (number: string) => `Lô phiếu mời ${number}`,
		facts: 'Thông tin lô phiếu',
		format: 'Xuất ra',
		hash: 'Dấu băm của lô (SHA-256)',
		hashNote: 'Đã ghi vào nhật ký trước khi mã hiện ra: không ai thêm bớt phiếu về sau được.',
		states: 'Tình trạng phiếu',
		endCodes: 'Phiếu thu về: quét hoặc gõ mã',
		endCodesLead:
			'Mỗi dòng một mã (26 hoặc 12 ký tự, hoặc cả đường dẫn). Máy quét cầm tay gõ giúp. Phiếu còn dùng được sẽ bị khóa; phiếu đã có ý kiến giữ nguyên.',
		codes: 'Các mã',
		end: 'Ghi là',
		endButton: 'Khóa các phiếu này',
		endedCodes: (ended: number, late: number, unknown: number) =>
			`Đã khóa ${ended} phiếu; ${late} phiếu đã dùng hoặc đã khóa từ trước; ${unknown} dòng không phải mã của lô này.`,
		tooMany: 'Mỗi lần nhiều nhất 500 mã. Xin chia nhỏ.',
		close: 'Khóa mọi phiếu còn lại của lô',
		closeLead: (open: string) =>
			`Còn ${open} phiếu dùng được. Ghi số phiếu thu về và số phiếu hỏng; phần còn lại ghi là thất lạc. Khóa rồi không mở lại được.`,
		returned: 'Số phiếu thu về',
		spoiled: 'Số phiếu hỏng',
		confirm: 'Tôi đồng ý khóa mọi phiếu còn lại của lô này.',
		confirmMissing: 'Xin đánh dấu vào ô đồng ý rồi bấm lại.',
		moreThanOpen: 'Số phiếu thu về và hỏng nhiều hơn số phiếu còn lại.',
		notNumbers: 'Xin ghi số phiếu bằng chữ số.',
		closeButton: 'Khóa lô phiếu',
		closed: 'Đã khóa mọi phiếu còn lại của lô.',
		onlyOthers: 'Lô phiếu này hỏi về cơ quan của Ông/Bà: chỉ xem.'
	},
	ledger: {
		title: 'Bảng cân đối phiếu',
		scope: (survey: string, year: string) => `${survey} · hồ sơ năm ${year}`,
		lead: 'Hồ sơ đã giải quyết → phiếu phát hành → đã dùng, trả lại, thất lạc, hỏng, còn lại → ý kiến hợp lệ. Một ý kiến không bao giờ gắn với phiếu mời của nó: ở đây chỉ có số đếm.',
		back: 'Về phiếu mời',
		csv: 'Tải CSV',
		xlsx: 'Tải Excel',
		finished: 'Hồ sơ đã giải quyết',
		unknown: 'chưa nhập',
		coverage: 'Tỷ lệ mời',
		valid: 'Ý kiến hợp lệ',
		check: 'Cần xem',
		balanced: 'khớp',
		questions,
		total: 'Cộng',
		empty: 'Chưa có lô phiếu mời nào trong đợt này.',
		emptyNext: 'Bảng hiện ra khi lô phiếu đầu tiên được lập.',
		fileName: 'bang-can-doi-phieu'
	}
};
