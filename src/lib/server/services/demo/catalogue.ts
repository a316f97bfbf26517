import type { Agency, Service } from '#lib/domain/agency.ts';

/** Code, Vietnamese and English name. */
type Named = readonly [code: string, vi: string, en: string];

interface DemoAgency {
	agency: Named;
	services: readonly Named[];
}

/**
 * Departments of Đắk Nông as they stood in 2024, with some of their procedures. The names are real;
 * every figure but the 50 ballots of Sở Tư pháp is invented.
 */
const DEPARTMENTS: readonly DemoAgency[] = [
	{
		agency: ['STP', 'Sở Tư pháp', 'Department of Justice'],
		services: [
			['LLTP', 'Cấp Phiếu lý lịch tư pháp', 'Criminal record certificate'],
			['HT', 'Hộ tịch', 'Civil status'],
			['CC', 'Công chứng', 'Notarial practice'],
			['TGPL', 'Trợ giúp pháp lý', 'Legal aid']
		]
	},
	{
		agency: ['SNV', 'Sở Nội vụ', 'Department of Home Affairs'],
		services: [
			['HOI', 'Hội, quỹ', 'Associations and funds'],
			['TDKT', 'Thi đua, khen thưởng', 'Emulation and rewards']
		]
	},
	{
		agency: ['SKHDT', 'Sở Kế hoạch và Đầu tư', 'Department of Planning and Investment'],
		services: [
			['DKDN', 'Đăng ký doanh nghiệp', 'Business registration'],
			['DT', 'Chấp thuận chủ trương đầu tư', 'Investment approval']
		]
	},
	{
		agency: ['STC', 'Sở Tài chính', 'Department of Finance'],
		services: [
			['GIA', 'Kê khai giá', 'Price declaration'],
			['MS', 'Cấp mã số ngân sách', 'Budget code']
		]
	},
	{
		agency: ['SGTVT', 'Sở Giao thông vận tải', 'Department of Transport'],
		services: [
			['GPLX', 'Đổi giấy phép lái xe', 'Driving licence renewal'],
			['PH', 'Cấp phù hiệu xe', 'Vehicle badge']
		]
	},
	{
		agency: ['SXD', 'Sở Xây dựng', 'Department of Construction'],
		services: [
			['GPXD', 'Cấp giấy phép xây dựng', 'Building permit'],
			['CCHN', 'Chứng chỉ hành nghề xây dựng', 'Construction practice certificate']
		]
	},
	{
		agency: ['SCT', 'Sở Công Thương', 'Department of Industry and Trade'],
		services: [
			['XD', 'Kinh doanh xăng dầu', 'Fuel trading'],
			['KM', 'Đăng ký khuyến mại', 'Promotion registration']
		]
	},
	{
		agency: [
			'SNNPTNT',
			'Sở Nông nghiệp và Phát triển nông thôn',
			'Department of Agriculture and Rural Development'
		],
		services: [
			['BVTV', 'Bảo vệ thực vật', 'Plant protection'],
			['TY', 'Thú y', 'Veterinary services']
		]
	},
	{
		agency: [
			'STNMT',
			'Sở Tài nguyên và Môi trường',
			'Department of Natural Resources and Environment'
		],
		services: [
			['DD', 'Đất đai', 'Land'],
			['MT', 'Môi trường', 'Environment'],
			['KS', 'Khoáng sản', 'Minerals']
		]
	},
	{
		agency: ['SYT', 'Sở Y tế', 'Department of Health'],
		services: [
			['HNY', 'Chứng chỉ hành nghề khám, chữa bệnh', 'Medical practice certificate'],
			['DUOC', 'Kinh doanh dược', 'Pharmacy licence']
		]
	},
	{
		agency: ['SGDDT', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training'],
		services: [
			['VB', 'Cấp bản sao văn bằng', 'Copies of diplomas'],
			['CT', 'Chuyển trường', 'School transfer']
		]
	},
	{
		agency: [
			'SLDTBXH',
			'Sở Lao động - Thương binh và Xã hội',
			'Department of Labour, Invalids and Social Affairs'
		],
		services: [
			['NCC', 'Người có công', 'People of merit'],
			['VL', 'Việc làm', 'Employment']
		]
	},
	{
		agency: ['BDT', 'Ban Dân tộc', 'Committee for Ethnic Minority Affairs'],
		services: [['CS', 'Chính sách dân tộc', 'Ethnic minority policy']]
	}
];

const PROVINCE: Agency = {
	id: 'agency-ubnd',
	code: 'UBND',
	name: { vi: 'UBND tỉnh Đắk Nông', en: 'People’s Committee of Đắk Nông Province' },
	comparisonGroup: 'ubnd-tinh',
	symbol: 'UBND',
	validFrom: '2004-01-01',
	validTo: '2025-07-01'
};

/** The province first, then its departments. */
export const DEMO_AGENCIES: readonly Agency[] = [
	PROVINCE,
	...DEPARTMENTS.map(({ agency: [code, vi, en] }) => ({
		id: `agency-${code.toLowerCase()}`,
		code,
		name: { vi, en },
		comparisonGroup: 'so-ban-nganh',
		parentId: PROVINCE.id,
		hotline: '1022',
		superior: 'UBND tỉnh Đắk Nông',
		symbol: code,
		validFrom: '2004-01-01',
		validTo: '2025-07-01'
	}))
];

export const DEMO_SERVICES: readonly Service[] = DEPARTMENTS.flatMap(({ agency, services }) =>
	services.map(([code, vi, en]) => ({
		id: `service-${agency[0].toLowerCase()}-${code.toLowerCase()}`,
		agencyId: `agency-${agency[0].toLowerCase()}`,
		code,
		name: { vi, en }
	}))
);
