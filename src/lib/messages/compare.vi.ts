import type { Incomparable } from '#lib/domain/overview/side-by-side.ts';

export const compareVi = {
	title: 'So sánh',
	lead: 'Hai cơ quan, hai thời gian, hoặc một cơ quan trong hai đợt khảo sát.',
	first: 'Bên A',
	second: 'Bên B',
	survey: 'Đợt khảo sát',
	agency: 'Cơ quan',
	allAgencies: 'Tất cả cơ quan',
	period: 'Thời gian',
	allPeriods: 'Toàn bộ thời gian',
	show: 'So sánh',
	what: 'Chênh lệch là tỷ lệ hài lòng bên A trừ bên B.',
	item: 'Tiêu chí',
	side: (side: string, agency: string, survey: string, period: string) =>
		`${side}: ${agency} · ${survey} · ${period}`,
	columns: { a: 'A: hài lòng', b: 'B: hài lòng', bars: 'A trên, B dưới', difference: 'Chênh lệch' },
	of: (count: string, answered: string) => `${count}/${answered}`,
	notAsked: 'không hỏi',
	noDifference: 'không tính được chênh lệch',
	up: 'A cao hơn',
	down: 'A thấp hơn',
	alike: 'tương đương',
	why: {
		overlap:
			'Hai bên có chung phiếu nên không tính được khoảng tin cậy của chênh lệch. Xin chọn hai cơ quan khác nhau, hoặc hai thời gian không trùng nhau.',
		merger:
			'Chuỗi bị gián đoạn: cơ quan đã sáp nhập hoặc chia tách giữa hai đợt. Số liệu hai bên đứng cạnh nhau để tham khảo, không tính chênh lệch.'
	} satisfies Record<Incomparable, string>,
	hidden: (side: string, threshold: number) =>
		`${side} không hiển thị: dưới ${threshold} phiếu, hoặc từ đây suy ra được một nhóm dưới ${threshold} phiếu.`,
	versions:
		'Hai đợt dùng hai phiên bản bộ câu hỏi: chỉ so những tiêu chí có cùng mã và cùng cách quy đổi.',
	note: 'Khoảng tin cậy 95% của chênh lệch theo Newcombe; khoảng chứa số 0 thì hai bên tương đương. Khi so nhiều tiêu chí cùng lúc, cứ 20 tiêu chí có thể có một tiêu chí khác nhau chỉ do ngẫu nhiên.',
	picture: 'Tải hình (PNG)',
	pictureOf: 'Tải hình (PNG): so sánh A và B theo tiêu chí'
};
