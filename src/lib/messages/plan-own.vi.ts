/** What the page of an agency's own questions says, and what stands above them on a form. */
export const planOwnVi = {
	/** On the form, and in reports. */
	section: 'Câu hỏi riêng của cơ quan',
	title: 'Câu hỏi riêng',
	scope: (agency: string, plan: string) => `${agency} · ${plan}`,
	lead: 'Phần chung do Sở Nội vụ quy định và mọi cơ quan hỏi như nhau. Mỗi cơ quan được thêm nhiều nhất 3 câu của mình, đặt cuối phiếu. Câu hỏi riêng không bắt buộc trả lời, không tính vào chỉ số và không so sánh với cơ quan khác; kết quả chỉ cơ quan, Sở Nội vụ và người kiểm tra xem được.',
	count: (count: number) => `Đã có ${count} trong 3 câu.`,
	none: 'Chưa có câu hỏi riêng nào.',
	sound: 'Các câu hỏi riêng đã đầy đủ.',
	faults: (count: number) => `Còn ${count} chỗ cần sửa trước khi trình:`,
	full: 'Đã đủ 3 câu. Muốn thêm câu khác thì bỏ bớt một câu.',
	locked: 'Lúc này chỉ xem được, không sửa được.',
	/** How a question is answered, in a file of the plan. */
	answers: {
		options: (kind: string, options: string) => `${kind}: ${options}`,
		/** Beside an option that offers a line of text. */
		line: 'ghi thêm',
		most: (kind: string, count: string) => `${kind}, tối đa ${count}`,
		letters: (kind: string, count: string) => `${kind}, tối đa ${count} ký tự`,
		onlyWhen: (question: string) => `Có hỏi hay không là tùy câu trả lời ở câu ${question}.`,
		sensitive: 'Dữ liệu cá nhân nhạy cảm: chỉ ghi nhận khi người trả lời đồng ý.'
	},
	sheet: {
		agencyCode: 'Mã cơ quan',
		agency: 'Cơ quan',
		id: 'Mã câu',
		texts: { vi: 'Câu hỏi (tiếng Việt)', en: 'Câu hỏi (tiếng Anh)' },
		answers: { vi: 'Cách trả lời (tiếng Việt)', en: 'Cách trả lời (tiếng Anh)' }
	},
	back: 'Về kế hoạch',
	edit: 'Soạn câu hỏi riêng',
	editOf: (agency: string) => `Soạn câu hỏi riêng của ${agency}`,
	see: 'Xem câu hỏi riêng',
	seeOf: (agency: string) => `Xem câu hỏi riêng của ${agency}`,
	core: (questions: number, title: string) =>
		`Phần chung: ${title}, ${questions} câu, không sửa ở đây.`,
	toMend: (count: number) => `còn ${count} chỗ cần sửa`
};
