export const commentsVi = {
	title: 'Ý kiến bằng lời',
	lead: 'Những gì người dân ghi thêm, xếp ngẫu nhiên, không kèm câu trả lời và ngày.',
	/** In place of what was taken out of a comment. */
	masks: {
		email: '[thư điện tử]',
		file: '[mã hồ sơ]',
		number: '[số điện thoại hoặc giấy tờ]',
		name: '[tên]'
	},
	masked:
		'Số điện thoại, số giấy tờ, mã hồ sơ, thư điện tử và tên đứng sau “ông”, “bà”, “anh”, “chị”… được che tự động. Có thể còn sót: xin đọc kỹ trước khi trích dẫn, không tìm cách nhận ra người viết.',
	recorded:
		'Mỗi lần đọc trang này được ghi vào nhật ký: ai đọc, đợt và cơ quan nào; không ghi nội dung.',
	agency: 'Cơ quan',
	allAgencies: 'Tất cả cơ quan',
	search: 'Tìm trong ý kiến',
	searchHint: 'không cần gõ dấu',
	find: 'Tìm',
	clear: 'Bỏ lọc',
	found: (count: string) => `${count} ý kiến`,
	none: 'Không có ý kiến nào.',
	noneFound: 'Không có ý kiến nào khớp với từ cần tìm.',
	noneNext: 'Ý kiến hiện ra khi có phiếu kèm lời góp ý được đưa vào kết quả.',
	hidden: (agencies: string, threshold: number) =>
		`Không hiển thị ý kiến của ${agencies} cơ quan có dưới ${threshold} phiếu, hoặc từ đó suy ra được một nhóm dưới ${threshold} phiếu.`,
	beside: 'Lời ghi thêm bên một câu trả lời',
	pages: 'Các trang ý kiến',
	page: (at: string, of: string) => `Trang ${at} / ${of}`,
	previous: 'Trang trước',
	next: 'Trang sau'
};
