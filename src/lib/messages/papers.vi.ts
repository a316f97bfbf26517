/** The page on which a survey's papers are completed and taken away. */
export const papersVi = {
	title: 'Soạn báo cáo',
	ofProvince: 'Báo cáo chung của Sở Nội vụ',
	ofAgency: (agency: string) => `Báo cáo của ${agency}`,
	toReport: 'Soạn báo cáo',
	backToResults: 'Xem kết quả',
	files: 'Tải về',
	filesLead:
		'Số liệu, bảng, biểu đồ và các câu mô tả được viết từ số liệu. Phần lời bên dưới được giữ lại và có trong mọi lần tải về sau. Số, ngày và chữ ký để trống cho Văn thư.',
	word: 'Báo cáo (Word)',
	excel: 'Số liệu (Excel)',
	drafts: {
		summary: 'Tóm tắt một trang',
		submission: 'Dự thảo Tờ trình',
		decision: 'Dự thảo Quyết định công bố'
	},
	notYet:
		'Kết quả của đợt này chưa xem được nên chưa có tệp để tải về. Ông/Bà vẫn soạn trước phần lời được.',
	own: 'Phần lời của báo cáo',
	ownLead:
		'Để trống mục nào thì trong tệp Word mục đó là dòng chấm để điền. Xuống dòng là sang đoạn mới.',
	fields: {
		superior: 'Cơ quan chủ quản trên đầu văn bản',
		place: 'Địa danh',
		recipients: 'Nơi nhận',
		organisation: 'Tổ chức thực hiện',
		limitations: 'Hạn chế',
		causes: 'Nguyên nhân',
		proposals: 'Kiến nghị, đề xuất'
	},
	hints: {
		superior: 'Để trống thì lấy theo thông tin cơ quan, ví dụ: UBND tỉnh Đắk Nông.',
		place: 'Ghi trước ngày, tháng, năm, ví dụ: Đắk Nông.',
		recipients: 'Cách nhau bằng dấu chấm phẩy, ví dụ: UBND tỉnh; các sở, ban, ngành.',
		organisation: 'Căn cứ, đối tượng, cách chọn người trả lời, thời gian và cách phát, thu phiếu.'
	},
	faults: {
		'too-long': (longest: string) => `Nội dung dài quá ${longest} ký tự.`
	},
	mistakes: (count: number) => `Có ${count} chỗ cần sửa:`,
	save: 'Lưu phần lời',
	saved: 'Đã lưu phần lời. Các tệp tải về từ bây giờ có nội dung này.',
	written: (who: string, when: string) => `${who} sửa lần cuối lúc ${when}.`,
	neverWritten: 'Chưa ai viết phần lời của báo cáo này.',
	readOnly: 'Ông/Bà xem được phần lời, không sửa.',
	empty: 'Chưa viết.'
};
