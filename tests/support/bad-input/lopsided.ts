/** Items of one factor that weigh 0.3, 0.3 and 7; of the other a thousandth. */
export const LOPSIDED = {
	code: 'trong-so',
	version: 1,
	title: text('Trọng số lệch'),
	scales: {
		five: {
			mapping: text('Mức 4, 5 là hài lòng.'),
			options: [
				...(['dissatisfied', 'dissatisfied', 'other', 'satisfied', 'satisfied'] as const).map(
					(counts, at) => ({
						id: String(at + 1),
						text: text(`Mức ${at + 1}`),
						counts,
						face: `level-${at + 1}`,
						score: at + 1
					})
				),
				{ id: 'na', text: text('Chưa gặp'), counts: 'none', face: 'skip' }
			]
		}
	},
	sections: (
		[
			['policy', 'F1', [0.3, 0.3, 7]],
			['service', 'F1', [0.001]]
		] as const
	).map(([domain, factor, weights]) => ({
		id: domain,
		title: text(`Yếu tố của ${domain}`),
		domain,
		factor,
		questions: weights.map((weight, at) => ({
			id: `${domain === 'policy' ? 'P' : 'S'}.${at + 1}`,
			kind: 'rating',
			text: text(`Tiêu chí ${domain} ${at + 1}`),
			scale: 'five',
			weight
		}))
	}))
};

function text(vi: string) {
	return { vi, en: vi };
}
