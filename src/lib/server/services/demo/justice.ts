import type { Service } from '#lib/domain/agency.ts';
import type { CaseCount } from '#lib/domain/catalogue/case-count.ts';
import { parsePeriod } from '#lib/domain/period.ts';

const AGENCY = 'agency-stp';

type Procedure = readonly [code: string, field: string, vi: string, en: string];

/** Main procedures of a department of justice beside the groups that the demo's ballots name. */
const PROCEDURES: readonly Procedure[] = [
	[
		'LLTP-1',
		'Lý lịch tư pháp',
		'Cấp Phiếu lý lịch tư pháp số 1',
		'Criminal record certificate no. 1'
	],
	[
		'LLTP-2',
		'Lý lịch tư pháp',
		'Cấp Phiếu lý lịch tư pháp số 2',
		'Criminal record certificate no. 2'
	],
	['HT-TL', 'Hộ tịch', 'Cấp bản sao trích lục hộ tịch', 'Copy of a civil status extract'],
	[
		'QT-XN',
		'Quốc tịch',
		'Cấp giấy xác nhận có quốc tịch Việt Nam',
		'Certificate of Vietnamese nationality'
	],
	[
		'CNNN',
		'Nuôi con nuôi',
		'Giải quyết việc nuôi con nuôi có yếu tố nước ngoài',
		'Adoption with a foreign element'
	],
	['CC-BN', 'Công chứng', 'Bổ nhiệm công chứng viên', 'Appointment of notaries'],
	['CC-VP', 'Công chứng', 'Thành lập Văn phòng công chứng', 'Founding of a notarial office'],
	[
		'LS-DK',
		'Luật sư',
		'Đăng ký hoạt động của tổ chức hành nghề luật sư',
		'Registration of a law practice'
	],
	['TGPL-YC', 'Trợ giúp pháp lý', 'Yêu cầu trợ giúp pháp lý', 'Request for legal aid'],
	['DGTS', 'Đấu giá tài sản', 'Cấp thẻ đấu giá viên', 'Auctioneer’s card'],
	[
		'GDTP',
		'Giám định tư pháp',
		'Bổ nhiệm giám định viên tư pháp',
		'Appointment of forensic examiners'
	]
];

export const JUSTICE_SERVICES: readonly Service[] = PROCEDURES.map(([code, field, vi, en]) => ({
	id: `service-stp-${code.toLowerCase()}`,
	agencyId: AGENCY,
	code,
	name: { vi, en },
	field
}));

/**
 * The files of Sở Tư pháp Đắk Nông in 2024 as they were reported: the figures contradict each other,
 * and so they are shown.
 * @see the article "Đắk Nông tạo bước đột phá trong cải cách hành chính" (2024)
 */
export function justiceCases(): CaseCount {
	const period = parsePeriod('2024');
	if (!period) throw new RangeError('period');
	return {
		agencyId: AGENCY,
		serviceCode: '',
		period,
		total: 3419,
		received: 3308,
		carriedOver: 111,
		finished: 3250,
		onTime: 3162,
		late: 65,
		open: 164,
		source: 'Bài “Đắk Nông tạo bước đột phá trong cải cách hành chính” (2024)',
		asOf: '2024-11-15'
	};
}
