/** Satisfaction by field and by the state of the file, in files. */
export const traitsVi = {
	heading: 'Kết quả theo lĩnh vực và tình trạng hồ sơ',
	sheet: 'Theo lĩnh vực, hồ sơ',
	/** As the head of a column. */
	kinds: { field: 'Lĩnh vực', outcome: 'Tình trạng hồ sơ' },
	by: 'Theo',
	group: 'Nhóm',
	groupCode: 'Mã nhóm',
	/** @param kind one of `kinds` */
	table: (domain: string, kind: string) => `${domain}: kết quả theo ${kind.toLowerCase()}`,
	/** @param kind one of `kinds` */
	covered: (kind: string, covered: string, ballots: string) =>
		`${kind}: các nhóm hiển thị gồm ${covered} trong ${ballots} phiếu, theo câu trả lời của người trả lời phiếu. Nhóm bị ẩn ở một cơ quan không được cộng vào số chung của nhóm đó.`,
	missing: {
		moving:
			'Số liệu theo lĩnh vực và tình trạng hồ sơ chỉ có sau khi đợt khảo sát kết thúc và mọi phiếu đã được tính.',
		'not-kept':
			'Lần chốt số liệu này được lập trước khi phần mềm giữ số liệu theo lĩnh vực và tình trạng hồ sơ. Muốn có, Sở Nội vụ cần chốt số liệu lần nữa.'
	}
};
