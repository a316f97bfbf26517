/** Texts of the Word report (báo cáo); numbers come in as people read them. */
export const wordReportVi = {
	kind: 'Báo cáo',
	subject: (survey: string) => `Kết quả ${survey.charAt(0).toLowerCase()}${survey.slice(1)}`,
	department: 'Sở Nội vụ',
	addressee: { department: 'Chủ tịch Ủy ban nhân dân tỉnh', agency: 'Sở Nội vụ' },
	opening: (issuer: string, survey: string) =>
		`${issuer} báo cáo kết quả đợt khảo sát “${survey}” như sau:`,
	headings: {
		organisation: 'I. TÌNH HÌNH TỔ CHỨC KHẢO SÁT',
		results: 'II. KẾT QUẢ KHẢO SÁT',
		whole: 'Kết quả chung',
		agencies: 'Kết quả theo cơ quan',
		sources: 'Kết quả theo nguồn phiếu',
		index: 'Chỉ số hài lòng',
		ranks: 'Thứ hạng trong khối',
		criteria: 'Kết quả theo tiêu chí',
		levels: 'Phân bố năm mức theo tiêu chí',
		services: 'Kết quả theo thủ tục hành chính',
		channels: 'Kết quả theo kênh thu phiếu',
		periods: 'So với đợt trước',
		points: 'Điểm Chỉ số cải cách hành chính',
		choices: 'Đặc điểm người trả lời và các nội dung khác',
		assessment: 'III. ĐÁNH GIÁ CHUNG VÀ KIẾN NGHỊ',
		own: ['1. Hạn chế', '2. Nguyên nhân', '3. Kiến nghị, đề xuất']
	},
	questionnaire: (code: string, version: string, questions: string) =>
		`Đợt khảo sát sử dụng bộ câu hỏi ${code}, phiên bản ${version}, gồm ${questions} câu hỏi.`,
	scope: (scope: string) => `Phạm vi số liệu: ${scope}.`,
	received: (ballots: string, counted: string, agencies: string) =>
		`Tổng số phiếu đã nhận là ${ballots} phiếu của ${agencies} cơ quan; ${counted} phiếu đã được đưa vào kết quả.`,
	receivedHidden: (agencies: string) =>
		`Đợt khảo sát có ${agencies} cơ quan; số phiếu chung trong phạm vi này không hiển thị.`,
	field: 'Đối tượng, phương pháp chọn mẫu, thời gian và phương thức phát, thu phiếu: ',
	ownText: '[cơ quan bổ sung]',
	own: '………………………………………………………………………………',
	tables: {
		sample: 'Số phiếu theo cơ quan',
		whole: 'Kết quả chung theo nhóm nội dung',
		agencies: (domain: string) => `${domain}: kết quả theo cơ quan`,
		criteria: (section: string) => `Kết quả theo tiêu chí: ${section}`,
		levels: (domain: string) => `${domain}: phân bố năm mức`,
		services: (domain: string) => `${domain}: kết quả theo thủ tục hành chính`,
		options: 'Số phiếu theo từng câu trả lời',
		otherCriteria: 'các tiêu chí khác'
	},
	table: (number: string, title: string) => `Bảng ${number}. ${title}`,
	chart: (number: string, title: string) => `Biểu đồ ${number}. ${title}`,
	chartFor: (title: string) => `${title}. Số liệu nằm trong bảng kèm theo.`,
	order: 'TT',
	counted: 'Đã đưa vào kết quả',
	notYet: 'Chưa đưa vào',
	intervalShort: 'Khoảng tin cậy 95%',
	domainSentence: (parts: {
		domain: string;
		satisfied: string;
		answered: string;
		shares: readonly [string, string, string];
		dissatisfied: string;
		other: string;
		interval: string;
	}) =>
		`Về ${parts.domain.charAt(0).toLowerCase()}${parts.domain.slice(1)}: ${parts.satisfied} trong ${parts.answered} người trả lời hài lòng (${parts.shares[0]}, khoảng tin cậy 95% từ ${parts.interval}); ${parts.dissatisfied} người không hài lòng (${parts.shares[1]}); ${parts.other} người có ý kiến khác (${parts.shares[2]}).`,
	domainReason: (domain: string, reason: string) => `${domain}: ${reason}`,
	difference: (domain: string, points: string, high: string, low: string) =>
		`${domain}: khoảng cách giữa cơ quan có tỷ lệ hài lòng cao nhất (${high}) và thấp nhất (${low}) là ${points} điểm phần trăm.`,
	ranking:
		'Các cơ quan được xếp theo tỷ lệ hài lòng trong biểu đồ để dễ đọc; hai cơ quan có khoảng tin cậy chồng lên nhau là tương đương nhau (chưa đủ cơ sở phân hạng).',
	index: {
		value: 'Chỉ số',
		overall: 'Chỉ số hài lòng chung',
		table: 'Chỉ số hài lòng theo nhóm nội dung và yếu tố',
		none: 'chưa tính được',
		sentence: (value: string) => `Chỉ số hài lòng chung là ${value} (thang điểm 100).`,
		noSentence: 'Chưa tính được chỉ số hài lòng chung: có nhóm nội dung không có câu trả lời nào.',
		rule: (version: string, policy: string, service: string) =>
			`Chỉ số tính theo quy tắc ${version}: chỉ số của tiêu chí là tỷ lệ trả lời hài lòng, của yếu tố là trung bình các tiêu chí, của nhóm nội dung là trung bình các yếu tố, chỉ số chung có trọng số ${policy} cho chính sách và ${service} cho dịch vụ. Quy tắc khác có thể cho chỉ số chênh lệch hơn một điểm.`,
		partial: 'Yếu tố không có câu trả lời được bỏ qua, các yếu tố còn lại thay thế.',
		byAgency: 'Chỉ số theo cơ quan và yếu tố'
	},
	rank: {
		column: 'Thứ hạng',
		satisfied: 'Hài lòng (khoảng tin cậy 95%)',
		title: (domain: string, group: string) => `${domain}: thứ hạng ${group}`,
		/** @param name of the group */
		group: (name: string) => `trong khối ${name.replace(/^khối\s+/iu, '')}`,
		noGroup: 'của các cơ quan không thuộc khối nào',
		exact: (rank: string) => `hạng ${rank}`,
		range: (rank: string, best: string, worst: string) =>
			`hạng ${rank} (có thể từ ${best} đến ${worst})`,
		equal: 'tương đương nhau',
		tooFew: 'chưa đủ phiếu để xếp hạng',
		method: (least: string) =>
			`Thứ hạng chỉ so trong cùng khối, từ ${least} người trả lời trở lên. Khoảng thứ hạng tính theo so sánh từng cặp có hiệu chỉnh Holm ở mức ý nghĩa 5%; không phân biệt được thì là tương đương nhau.`
	},
	tablesMore: {
		channels: (domain: string) => `${domain}: kết quả theo kênh thu phiếu`,
		periods: (domain: string) => `${domain}: thay đổi so với đợt trước`
	},
	periods: {
		before: 'Đợt trước',
		now: 'Đợt này',
		change: 'Thay đổi (điểm phần trăm)',
		intro: (survey: string, days: string) => `Đợt trước được so sánh là “${survey}” (${days}).`,
		ways: { up: 'tăng', down: 'giảm', same: 'không đổi' },
		/** @param way one of `ways` @param points such as `1,28` */
		index: (way: string, points: string, before: string, now: string) =>
			`Chỉ số hài lòng chung ${way} ${points} điểm phần trăm so với đợt trước (từ ${before} thành ${now}).`,
		indexSame: (value: string) => `Chỉ số hài lòng chung không đổi so với đợt trước (${value}).`,
		share: (
			domain: string,
			change: string,
			shares: readonly [string, string],
			interval: readonly [string, string]
		) =>
			`${domain}: tỷ lệ hài lòng ${change} so với đợt trước (từ ${shares[0]} thành ${shares[1]}; khoảng tin cậy 95% của mức thay đổi từ ${interval[0]} đến ${interval[1]}).`,
		points: (way: string, points: string) => `${way} ${points} điểm phần trăm`,
		alike: 'Khoảng tin cậy chứa số 0 nên chưa đủ cơ sở để kết luận có thay đổi.',
		none: (domain: string, reason: string) => `${domain}: chưa so sánh được (${reason}).`,
		otherVersion: (before: string, now: string) =>
			`Hai đợt dùng hai phiên bản bộ câu hỏi khác nhau (${before} và ${now}); xin thận trọng khi so sánh.`,
		otherAgencies:
			'Danh sách cơ quan của hai đợt khác nhau; số liệu chung của hai đợt không cùng phạm vi.'
	},
	sourcesNote:
		'Phiếu của người tự tham gia và phiếu nhập từ tệp không phải mẫu ngẫu nhiên; không nên cộng chung với phiếu mời và mẫu ngẫu nhiên khi so sánh.',
	textAnswers: (count: string, question: string) =>
		`${count} người ghi ý kiến bằng lời ở câu “${question}”.`,
	multiple: 'Mỗi người được chọn nhiều ô nên tổng có thể hơn 100%.',
	closing: (issuer: string) => `Trên đây là báo cáo kết quả khảo sát, ${issuer} kính báo cáo./.`,
	signer: 'Giám đốc',
	asAbove: 'Như trên',
	file: 'Lưu: VT, …',
	appendix: (number: string) => `Phụ lục ${number}`,
	appendixTo: (symbol: string, issuer: string) =>
		`(Kèm theo Báo cáo số      /${symbol} ngày ….. tháng ….. năm 20….. của ${issuer})`,
	methodTitle: 'Phương pháp tính',
	checkPaper: 'Đối chiếu số liệu',
	checkPaperText: (code: string, address: string) =>
		`Số liệu của báo cáo này được chốt với mã ${code}. Quét mã QR dưới đây hoặc mở địa chỉ ${address} để xem lại đúng những con số này và đối chiếu với bản giấy.`,
	checkPaperQr: (address: string) => `Mã QR mở ${address}`,
	indexTitle: 'Chỉ số theo cơ quan và yếu tố',
	optionsTitle: 'Số liệu chi tiết theo câu trả lời'
};
