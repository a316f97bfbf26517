import type { VoidRefusal } from '#lib/domain/void-pair.ts';

/** Why two people may not void a ballot together. */
const refusals: Record<VoidRefusal, string> = {
	'same-person': 'Người đề nghị không tự xác nhận được: cần một người khác.',
	'needs-department':
		'Phiếu này phải do hai người của Sở Nội vụ quyết định. Tài khoản này không xác nhận được.',
	'needs-auditor':
		'Phiếu này của chính Sở Nội vụ: cần một người của Sở và một người của cơ quan kiểm tra.'
};

/** Ballots that no longer count. */
export const voidsVi = {
	title: 'Phiếu bị loại',
	lead: 'Phiếu bị loại không bị xóa: phiếu vẫn nằm trong nhật ký, chỉ không được tính nữa. Cần hai người, số quyết định và lý do; báo cáo nào cũng ghi rõ có bao nhiêu phiếu bị loại.',
	pairing:
		'Hai người của Sở Nội vụ; với phiếu của chính Sở Nội vụ thì một người của Sở và một người của cơ quan kiểm tra.',
	list: 'Đề nghị và quyết định',
	empty: 'Chưa có phiếu nào bị loại hoặc được đề nghị loại.',
	ballot: 'Tên phiếu trong nhật ký',
	agency: 'Cơ quan',
	decision: 'Số quyết định',
	reason: 'Lý do',
	by: 'Đề nghị',
	confirmed: 'Xác nhận',
	waiting: 'Đang chờ người thứ hai',
	own: 'Ông/Bà đã đề nghị; cần một người khác xác nhận.',
	agree: 'Tôi đã xem quyết định và đồng ý loại phiếu này',
	confirm: 'Xác nhận loại phiếu',
	withdraw: 'Rút đề nghị',
	propose: 'Đề nghị loại phiếu',
	proposeLead:
		'Tên phiếu lấy từ bộ dữ liệu thanh tra (tệp ballots.jsonl). Mã xác nhận của người dân không dẫn đến phiếu nào, nên không ai loại được phiếu của một người nhất định.',
	notOver: 'Đợt khảo sát còn nhận phiếu: chỉ loại phiếu được sau khi kết thúc.',
	ballotHint: '32 chữ và số, ví dụ 0976b82a750253ead6dce1acba06b812',
	reasonHint: 'Lý do được ghi công khai trong nhật ký: xin không ghi tên người dân.',
	mistakes: (count: number) => `Còn ${count} chỗ cần xem lại. Chưa có gì được ghi.`,
	faults: {
		required: 'Xin ghi vào ô này.',
		'too-long': 'Nội dung dài quá mức cho phép.',
		'not-a-name': 'Tên phiếu có 32 ký tự, gồm số và chữ từ a đến f.',
		'no-such-ballot': 'Không có phiếu nào của đợt này mang tên đó.',
		'proposed-before': 'Phiếu này đã được đề nghị hoặc đã bị loại.'
	},
	noConsent: 'Xin đánh dấu đồng ý rồi bấm lại.',
	refusals,
	done: {
		proposed: 'Đã ghi đề nghị. Phiếu vẫn được tính đến khi có người thứ hai xác nhận.',
		confirmed: 'Phiếu đã bị loại và được ghi vào nhật ký bằng một mốc khóa số liệu mới.',
		withdrawn: 'Đã rút đề nghị. Phiếu vẫn được tính.'
	},
	actions: {
		'void.propose': 'Đề nghị loại phiếu',
		'void.confirm': 'Xác nhận loại phiếu',
		'void.withdraw': 'Rút đề nghị loại phiếu',
		'bundle.make': 'Lập bộ dữ liệu để kiểm tra'
	},
	back: 'Về đợt khảo sát'
};
