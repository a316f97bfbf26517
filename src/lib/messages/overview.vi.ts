import type { Break } from '#lib/domain/overview/movement.ts';
import type { Owed } from '#lib/domain/overview/unreported.ts';

/** Agencies side by side, for the department and the auditor. */
export const overviewVi = {
	tabs: {
		label: 'Các trang kết quả của đợt khảo sát',
		results: 'Kết quả',
		overview: 'Tổng hợp theo khối',
		compare: 'So sánh',
		crosstab: 'Bảng chéo',
		comments: 'Ý kiến bằng lời'
	},
	title: 'Tổng hợp theo khối',
	lead: 'Mỗi cơ quan một dòng, so trong cùng khối. Bấm vào tên cơ quan để xem vì sao.',
	against: 'So với đợt trước',
	againstNone: 'Không so sánh',
	noEarlier: 'Chưa có đợt khảo sát trước cùng bộ câu hỏi để so sánh.',
	apply: 'Xem',
	onThisPage: 'Trên trang này',
	noGroup: 'Cơ quan không thuộc khối nào',
	group: (name: string) => `Khối: ${name}`,
	domain: (domain: string, group: string) => `${domain} · ${group}`,
	columns: {
		agency: 'Cơ quan',
		answered: 'Số người trả lời',
		satisfied: 'Hài lòng',
		interval: 'Khoảng tin cậy 95%',
		bar: '0 – 100%',
		rank: 'Thứ hạng',
		movement: 'So với đợt trước'
	},
	caption: (question: string) => `Câu hỏi: ${question} Sắp theo tỷ lệ hài lòng, cao nhất ở trên.`,
	ranks: {
		exact: (rank: string) => `hạng ${rank}`,
		range: (rank: string, best: string, worst: string) =>
			`hạng ${rank} (có thể từ ${best} đến ${worst})`,
		equal: 'tương đương nhau',
		'too-few': 'chưa đủ phiếu để xếp hạng',
		none: '–'
	},
	notRanked: 'Thứ tự trong bảng chỉ để dễ đọc.',
	ofRanked:
		'Số người trả lời, tỷ lệ và khoảng tin cậy là của phiếu dùng để xếp hạng; cột “Mọi nguồn phiếu” và cột so với đợt trước là của toàn bộ phiếu.',
	rankMethod: (least: string) =>
		`Thứ hạng chỉ so trong cùng khối, từ ${least} người trả lời trở lên; khoảng thứ hạng tính theo so sánh từng cặp có hiệu chỉnh Holm ở mức ý nghĩa 5%.`,
	movement: {
		/** @param way up, down or alike @param points such as `+2,1` */
		moved: (way: string, points: string) => `${way}: ${points} điểm`,
		between: (low: string, high: string) => `từ ${low} đến ${high}`,
		up: 'tăng',
		down: 'giảm',
		alike: 'tương đương',
		none: 'không có số liệu ở một trong hai đợt',
		hidden: 'không hiển thị',
		broken: {
			merger: 'chuỗi bị gián đoạn: cơ quan đã sáp nhập hoặc chia tách giữa hai đợt',
			question: 'chuỗi bị gián đoạn: cách quy đổi câu trả lời đã đổi'
		} satisfies Record<Break, string>,
		note: 'Thay đổi tính bằng điểm phần trăm, khoảng tin cậy 95% của hiệu theo Newcombe; khoảng chứa số 0 thì hai đợt tương đương.'
	},
	heat: {
		title: 'Chỉ số theo cơ quan và yếu tố',
		caption:
			'Thang điểm 100. Nền càng đậm chỉ số càng thấp. ▼ thấp hơn trung bình các cơ quan từ 5 điểm, ▲ cao hơn từ 5 điểm: chỗ nên xem trước, chưa phải kết luận thống kê.',
		index: 'Chỉ số chung',
		mean: 'Trung bình các cơ quan',
		none: '–',
		unanswered: 'Không có câu trả lời nào tính được.',
		noneNote: 'Dấu –: không có câu trả lời nào tính được.',
		low: 'thấp hơn trung bình',
		high: 'cao hơn trung bình',
		bands: ['dưới 60', '60 đến dưới 70', '70 đến dưới 80', '80 đến dưới 90', 'từ 90'],
		rule: (version: string) =>
			`Chỉ số tính theo quy tắc ${version}: tỷ lệ hài lòng của từng tiêu chí, trung bình theo yếu tố.`
	},
	owed: {
		title: 'Danh sách chưa nộp đủ',
		lead: (deadline: string) => `Hạn các cơ quan hoàn thành: ${deadline}.`,
		none: 'Mọi cơ quan đã đủ phiếu và đã nhập số hồ sơ.',
		letter: 'Tải công văn đôn đốc (Word)',
		columns: {
			agency: 'Cơ quan',
			ballots: 'Đã nhận',
			target: 'Theo kế hoạch',
			owes: 'Còn thiếu'
		},
		noTarget: 'kế hoạch không ghi',
		owes: {
			'no-ballots': 'chưa có phiếu nào',
			'too-few': 'chưa đủ 10 phiếu để hiển thị',
			'below-target': 'chưa đủ số phiếu theo kế hoạch',
			'no-files': 'chưa nhập số hồ sơ đã giải quyết'
		} satisfies Record<Owed, string>,
		filesOf: (year: string) => `năm ${year}`
	}
};
