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
	back: 'Về kế hoạch',
	edit: 'Soạn câu hỏi riêng',
	editOf: (agency: string) => `Soạn câu hỏi riêng của ${agency}`,
	see: 'Xem câu hỏi riêng',
	seeOf: (agency: string) => `Xem câu hỏi riêng của ${agency}`,
	core: (questions: number, title: string) =>
		`Phần chung: ${title}, ${questions} câu, không sửa ở đây.`,
	toMend: (count: number) => `còn ${count} chỗ cần sửa`
};
