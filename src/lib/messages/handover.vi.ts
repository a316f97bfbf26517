import type { Pass } from '#lib/domain/paper/batch.ts';
import type { ImportKind } from '#lib/domain/imports/kinds.ts';

const passes: Record<Exclude<Pass, 'settled'>, string> = { first: 'lần 1', second: 'lần 2' };
const files: Record<ImportKind, string> = {
	agencies: 'danh sách cơ quan',
	services: 'danh mục thủ tục',
	cases: 'số hồ sơ',
	staff: 'danh sách cán bộ',
	ballots: 'phiếu đã thu'
};

/** Work that goes from one person to a colleague, and the paper that both sign. */
export const handoverVi = {
	title: (username: string) => `Bàn giao công việc của ${username}`,
	ownTitle: 'Bàn giao công việc của tôi',
	scope:
		'Chuyển những việc đang mở cho một đồng nghiệp cùng đơn vị; quyền của mỗi người giữ nguyên',
	colleague: 'Người nhận',
	choose: '(chọn người nhận)',
	show: 'Xem trước',
	noColleague: 'Đơn vị chưa có tài khoản nào khác đang hoạt động để nhận bàn giao.',
	noColleagueNext: 'Xin thêm tài khoản cho người thay thế, hoặc mở lại tài khoản đã khóa.',
	nothingOpen: 'Không có việc nào đang mở.',
	nothingOpenNext: 'Có thể chuyển hoặc khóa tài khoản này mà không cần bàn giao.',
	ownNothingOpenNext: 'Ông/Bà không phụ trách kế hoạch, bản nháp, lô phiếu hay tệp nào chưa xong.',
	open: 'Việc đang mở',
	goes: 'Bàn giao',
	goesOf: (thing: string) => `Bàn giao: ${thing}`,
	what: 'Công việc',
	kind: 'Loại',
	kinds: {
		plan: 'Kế hoạch khảo sát',
		questionnaire: 'Phiếu khảo sát đang soạn',
		slips: 'Lô phiếu mời',
		paper: 'Lô phiếu giấy',
		import: 'Tệp đang nhập'
	},
	questionnaire: (title: string, code: string, version: number) =>
		`${title} (${code}, phiên bản ${version})`,
	slips: (number: number, survey: string, agency: string, slips: string) =>
		`Lô ${number}, ${slips} phiếu mời về ${agency}, ${survey}`,
	paper: (
		number: number,
		survey: string,
		agency: string,
		papers: string,
		pass: Exclude<Pass, 'settled'>
	) => `Lô ${number}, ${papers} phiếu về ${agency}, nhập ${passes[pass]}, ${survey}`,
	import: (fileName: string, of: ImportKind) => `${fileName} (${files[of]})`,
	outcome: 'Kết quả',
	willGo: 'Chuyển được',
	staysTitle: 'Ở lại',
	stays: {
		'no-right': 'Ở lại: vai trò của người nhận không làm việc này.',
		'own-agency': 'Ở lại: không ai lập phiếu mời, nhập phiếu về chính cơ quan mình.',
		'same-person': 'Ở lại: người nhận đã nhập lô này ở lần kia; hai lần phải do hai người.'
	},
	staysNext: 'Việc ở lại: chọn người nhận khác, hoặc Sở Nội vụ giao lại.',
	submit: (name: string) => `Bàn giao cho ${name}`,
	submitNote:
		'Việc được chuyển ngay và ghi vào nhật ký; sau đó hệ thống hiện Biên bản bàn giao để in, hai bên ký.',
	faults: {
		'no-colleague': 'Xin chọn người nhận đang hoạt động trong cùng đơn vị.',
		nothing:
			'Không có việc nào được chọn, hoặc các việc đã chọn vừa xong hay đã chuyển cho người khác.'
	},
	records: 'Các lần bàn giao',
	recordOf: (from: string, to: string) => `${from} giao cho ${to}`,
	recordThings: (count: number) => `${count} việc`,
	at: 'Thời điểm',
	back: 'Về tài khoản',
	pointer: {
		title: 'Bàn giao trước khi chuyển hoặc khóa',
		lead: (count: number) => `Người này đang phụ trách ${count} việc chưa xong.`,
		leadShut: (count: number) =>
			`Tài khoản đã khóa nhưng còn ${count} việc chưa xong chưa được bàn giao.`,
		none: 'Không có việc nào đang mở.',
		submit: 'Bàn giao công việc'
	},
	record: {
		title: 'Biên bản bàn giao',
		made: 'Đã bàn giao. Xin in biên bản này (Ctrl + P, khổ A4) thành hai bản, hai bên ký.',
		nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
		motto: 'Độc lập - Tự do - Hạnh phúc',
		heading: 'BIÊN BẢN BÀN GIAO',
		subject: 'Về việc bàn giao công việc trên hệ thống khảo sát sự hài lòng',
		opening: (time: string, day: string) => `Vào lúc ${time} ngày ${day}, hai bên gồm:`,
		from: 'Bên giao',
		to: 'Bên nhận',
		name: 'Ông/Bà',
		username: 'Tên đăng nhập',
		post: 'Vai trò',
		agency: 'Cơ quan, đơn vị',
		noAgency: 'không thuộc cơ quan nào',
		list: (count: number) => `đã bàn giao ${count} việc đang thực hiện sau đây:`,
		number: 'STT',
		what: 'Nội dung công việc',
		kind: 'Loại',
		papers: 'Hồ sơ, giấy tờ, phiếu kèm theo (nếu có):',
		closing:
			'Từ thời điểm nêu trên, bên nhận chịu trách nhiệm tiếp tục các công việc này. Biên bản được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.',
		trail: (by: string, id: string) => `Ghi trên hệ thống bởi ${by}; mã biên bản ${id}.`,
		signFrom: 'BÊN GIAO',
		signTo: 'BÊN NHẬN',
		sign: '(Ký, ghi rõ họ tên)',
		back: 'Về trang bàn giao'
	},
	fullName: 'Họ và tên (không bắt buộc)',
	fullNameShort: 'Họ và tên',
	rename: {
		title: 'Họ và tên',
		lead: 'Ghi trên phiếu kích hoạt và biên bản bàn giao.',
		submit: 'Lưu họ và tên'
	},
	renamed: 'Đã lưu họ và tên.'
};
