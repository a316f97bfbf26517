/** One agency's results in depth. */
export const agencyResultsVi = {
	index: {
		title: 'Chỉ số hài lòng',
		caption: 'Thang điểm 100, yếu tố thấp nhất ở trên. Bấm vào yếu tố để xem từng tiêu chí.',
		overall: 'Chỉ số chung',
		factor: 'Yếu tố',
		value: 'Chỉ số',
		none: 'chưa tính được',
		lowest: 'Yếu tố thấp nhất:',
		/** @param index of 100 */
		overallIs: (index: string) => `Chỉ số chung: ${index}.`,
		rule: (version: string) =>
			`Chỉ số tính theo quy tắc ${version}: tỷ lệ hài lòng của từng tiêu chí, trung bình theo yếu tố, rồi theo nhóm nội dung.`
	},
	levels: {
		title: 'Phân bố năm mức theo tiêu chí',
		caption:
			'Trong mỗi ô: tỷ lệ và số người trả lời. Thanh xếp từ mức 5 (rất hài lòng, bên trái) đến mức 1 (rất không hài lòng, bên phải).',
		item: 'Tiêu chí',
		answered: 'Số người trả lời',
		level: (level: string) => `Mức ${level}`,
		/** From 5 to 1. */
		names: ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng'],
		bar: '0 – 100%'
	},
	byChannel: (domain: string) => `${domain}: theo kênh`,
	byMonth: (domain: string) => `${domain}: theo tháng`
};
