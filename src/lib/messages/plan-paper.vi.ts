/** The words of a Kế hoạch on paper; it has no other language. */
export const planPaperVi = {
	kind: 'Kế hoạch',
	field: (name: string) => `Lĩnh vực ${name}`,
	agencyBlank: '……………………',
	basis: 'Căn cứ',
	issues: (agency: string, subject: string) =>
		`${agency} ban hành Kế hoạch ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)} như sau:`,
	purpose: 'I. MỤC ĐÍCH, YÊU CẦU',
	whom: 'II. ĐỐI TƯỢNG, PHẠM VI KHẢO SÁT',
	population: (words: string) => `Đối tượng khảo sát: ${words}.`,
	period: (start: string, end: string) =>
		`Kỳ đánh giá: dịch vụ được cung ứng từ ngày ${start} đến ngày ${end}.`,
	frame: (words: string) => `Danh sách để chọn người trả lời: ${words}`,
	method: (words: string) => `Cách chọn: ${words}.`,
	size: 'III. SỐ PHIẾU KHẢO SÁT',
	columns: ['STT', 'Cơ quan, thủ tục', 'Số hồ sơ', 'Số phiếu'] as const,
	total: 'Tổng cộng',
	how: 'IV. NỘI DUNG, HÌNH THỨC KHẢO SÁT',
	questionnaire: (title: string, { code, version }: { code: string; version: number }) => {
		const place = `mã ${code}, phiên bản ${version} trên hệ thống khảo sát`;
		return title === '' ? `Bộ câu hỏi: ${place}.` : `Bộ câu hỏi: ${title}; ${place}.`;
	},
	channels: (words: string) => `Hình thức lấy phiếu: ${words}.`,
	rankedSources: (words: string) =>
		`Xếp hạng cơ quan theo phiếu của các nguồn: ${words}; phiếu nguồn khác được trình bày riêng, không xếp hạng.`,
	occasions: (words: string) => `Phiếu mời đánh giá được phát cùng với: ${words}.`,
	anonymous:
		'Phiếu không ghi họ tên người trả lời; cơ quan được đánh giá không phát mã, không nhập và không xem từng phiếu.',
	own: (agencies: string) =>
		`Câu hỏi riêng của ${agencies}: tại Phụ lục kèm theo; không bắt buộc trả lời, không tính vào chỉ số và không so sánh giữa các cơ quan.`,
	ownOf: (agencies: string) => `${agencies} cơ quan`,
	appendix: 'Phụ lục',
	ownTitle: 'Câu hỏi riêng của cơ quan',
	/** What stands where a draft lacks a text. */
	missing: '……',
	/** @see Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.11 */
	appendixTo: (symbol: string, agency: string) =>
		`(Kèm theo Kế hoạch số      /${symbol} ngày ….. tháng ….. năm 20….. của ${agency})`,
	ownColumns: ['Mã câu', 'Câu hỏi', 'Cách trả lời'] as const,
	when: 'V. THỜI GIAN THỰC HIỆN',
	collection: (start: string, end: string) => `Nhận phiếu: từ ngày ${start} đến hết ngày ${end}.`,
	agenciesBy: (day: string) => `Các cơ quan, đơn vị báo cáo kết quả trước ngày ${day}.`,
	departmentBy: (day: string) => `Sở Nội vụ tổng hợp, báo cáo trước ngày ${day}.`,
	who: 'VI. TỔ CHỨC THỰC HIỆN',
	closing: (agency: string) =>
		`Trên đây là Kế hoạch của ${agency}; trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh kịp thời để xem xét, giải quyết./.`,
	post: 'Thủ trưởng cơ quan',
	recipients: (agency: string) => [
		'Sở Nội vụ',
		`Lãnh đạo ${agency}`,
		'Các phòng, đơn vị trực thuộc',
		'Lưu: VT'
	]
};
