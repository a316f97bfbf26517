/** Of whom how many ballots are wanted. */
export const targetsVi = {
	title: 'Số phiếu cần thu',
	lead: 'Nhập số hồ sơ đã giải quyết trong kỳ và số phiếu cần thu. Đặt số phiếu cho toàn cơ quan, cho từng lĩnh vực hoặc từng thủ tục. Để trống ô số phiếu là không đặt riêng cho dòng đó.',
	agency: 'Cơ quan, thủ tục',
	field: (name: string) => `Lĩnh vực: ${name}`,
	agencyCode: 'Mã cơ quan',
	agencyName: 'Cơ quan',
	serviceCode: 'Mã thủ tục',
	serviceName: 'Thủ tục',
	whole: 'toàn cơ quan',
	population: 'Số hồ sơ (người)',
	populationOf: (name: string) => `Số hồ sơ của ${name}`,
	ballots: 'Số phiếu cần thu',
	ballotsOf: (name: string) => `Số phiếu cần thu của ${name}`,
	total: 'Cộng',
	save: 'Lưu số phiếu',
	back: 'Về kế hoạch',
	search: 'Tìm cơ quan',
	find: 'Tìm',
	showServices: 'Chia theo thủ tục',
	showServicesOf: (name: string) => `Chia theo thủ tục của ${name}`,
	noAgencies: 'Không có cơ quan nào khớp.',
	more: (shown: string, all: string) =>
		`Hiện ${shown} trong ${all} cơ quan; gõ tên hoặc mã để tìm cơ quan khác. Số đã nhập của cơ quan không hiện vẫn được giữ.`,
	mistakes: (count: number) => `Chưa lưu được. Có ${count} chỗ cần sửa:`,
	faults: {
		'not-a-count': 'phải là số nguyên từ 0 trở lên, ví dụ 3250.',
		'more-than-population': 'số phiếu nhiều hơn số hồ sơ.',
		'parts-exceed-whole': 'các phần bên dưới cộng lại nhiều hơn dòng này.'
	},
	stale: (by: string, at: string) =>
		`${by} vừa lưu kế hoạch này lúc ${at}. Chưa có gì bị ghi đè: số Ông/Bà nhập vẫn ở trong ô, số đã lưu ghi bên dưới. Bấm Lưu lần nữa để lưu số của Ông/Bà.`,
	counted: (files: string, period: string) => `danh mục: ${files} hồ sơ (${period})`,
	savedNow: (text: string) => `đã lưu: ${text}`,
	nothing: 'trống'
};

/** The sample-size helper. */
export const sampleSizeVi = {
	title: 'Tính cỡ mẫu',
	lead: 'Hai chiều: muốn sai số bao nhiêu thì cần mấy phiếu, và có kinh phí cho mấy phiếu thì sai số bao nhiêu.',
	population: 'Số người có thể hỏi (N)',
	populationHint: 'Mặc định là tổng số hồ sơ của bảng trên.',
	margin: 'Sai số mong muốn (± điểm phần trăm)',
	toSize: 'Tính số phiếu',
	budget: 'Số phiếu làm được theo kinh phí',
	toMargin: 'Tính sai số',
	yamane: 'Theo hướng dẫn của Bộ Nội vụ, N/(1+N·e²)',
	yamaneWhy: 'Cách tính nhanh quen dùng từ 2014; làm tròn nên đòi hơi nhiều phiếu hơn.',
	cochran: 'Theo Cochran, có hiệu chỉnh tổng thể hữu hạn',
	cochranWhy: 'Công thức đầy đủ với độ tin cậy 95%; danh sách ngắn thì cần ít phiếu hơn.',
	ballots: (count: string) => `${count} phiếu`,
	sizeFor: (margin: string, population: string) =>
		`Để sai số không quá ±${margin} điểm trên ${population} người:`,
	marginFor: (ballots: string, population: string, margin: string) =>
		`Với ${ballots} phiếu chọn ngẫu nhiên trên ${population} hồ sơ, sai số không quá ±${margin} điểm (độ tin cậy 95%).`,
	notRandom:
		'Kế hoạch này không chọn ngẫu nhiên: không công thức nào cho biết sai số. Kết quả chỉ phản ánh ý kiến của những người tham gia.',
	onlyRandom:
		'Sai số chỉ đúng khi người trả lời được chọn ngẫu nhiên. Phiếu tự nguyện qua mã QR không có sai số theo nghĩa này.',
	faults: {
		population: 'Số người phải là số nguyên từ 1 trở lên.',
		margin: 'Sai số phải lớn hơn 0 và nhỏ hơn 100.',
		budget: 'Số phiếu phải là số nguyên từ 1 đến số người.'
	},
	allocate: {
		title: 'Chia số phiếu',
		lead: 'Chia một tổng số cho các dòng đã có số hồ sơ trong bảng trên, rồi lưu.',
		total: 'Tổng số phiếu',
		by: 'Cách chia',
		options: {
			proportional: 'Theo tỷ lệ hồ sơ: nơi đông được hỏi nhiều hơn',
			equal: 'Bằng nhau: để so sánh được giữa các nơi'
		},
		least: 'Ít nhất mỗi dòng',
		leastHint: 'Dưới 10 phiếu thì kết quả không được hiện.',
		button: 'Chia và lưu',
		none: 'Chưa có dòng nào có số hồ sơ để chia.',
		faults: {
			total: 'Tổng số phiếu phải là số nguyên từ 1 trở lên.',
			least: 'Số ít nhất phải là số nguyên từ 0 trở lên.',
			none: 'Chưa có dòng nào có số hồ sơ để chia.'
		}
	}
};
