import type { TemplateWords } from '#lib/domain/plan-template.ts';
import type { Population } from '#lib/domain/plan.ts';

const LEGAL_BASIS = [
	'Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021–2030;',
	'Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông;',
	'Quyết định số 1001/QĐ-BNV ngày 11/12/2023 của Bộ Nội vụ về phương pháp đo lường sự hài lòng của người dân đối với sự phục vụ của cơ quan hành chính nhà nước giai đoạn 2023–2026.'
].join('\n');

const PURPOSE = [
	'Đánh giá khách quan mức độ hài lòng của người dân, tổ chức đối với việc ban hành, tổ chức thực hiện chính sách và việc cung ứng dịch vụ hành chính công của cơ quan.',
	'Làm căn cứ để cơ quan nâng cao chất lượng phục vụ; bảo đảm trung thực, không ghi tên người trả lời.'
].join('\n');

const IN_CHARGE = [
	'Lãnh đạo phụ trách: …',
	'Văn phòng: chủ trì, theo dõi tiến độ, tổng hợp báo cáo.',
	'Bộ phận Tiếp nhận và Trả kết quả: phát phiếu mời đánh giá, không điền hộ, không xem phiếu.'
].join('\n');

const common = { legalBasis: LEGAL_BASIS, purpose: PURPOSE, inCharge: IN_CHARGE };

/** What the templates bring; every word may be changed. */
export const templatesVi: Record<Population, TemplateWords & { name: string; lead: string }> = {
	procedure: {
		...common,
		name: 'Người đã giải quyết thủ tục hành chính',
		lead: 'Phát phiếu mời cho người nộp hồ sơ trong kỳ: cả người nhận kết quả, người phải bổ sung và người bị từ chối. Hợp với sở, xã, phường.',
		title: (year) =>
			`Kế hoạch khảo sát mức độ hài lòng của người dân, tổ chức đã giải quyết thủ tục hành chính năm ${year}`,
		titleEn: (year) => `Plan of the ${year} satisfaction survey of people who had a procedure`,
		frame:
			'Danh sách hồ sơ thủ tục hành chính trong kỳ trên Hệ thống thông tin giải quyết thủ tục hành chính, gồm cả hồ sơ bị yêu cầu bổ sung và bị từ chối; chọn ngẫu nhiên theo số thứ tự hồ sơ.'
	},
	household: {
		...common,
		name: 'Hộ gia đình',
		lead: 'Điều tra viên đến nhà người từ 18 tuổi trở lên, theo cách của SIPAS. Hợp với cuộc khảo sát toàn tỉnh.',
		title: (year) => `Kế hoạch khảo sát mức độ hài lòng của người dân tại hộ gia đình năm ${year}`,
		titleEn: (year) => `Plan of the ${year} household satisfaction survey`,
		frame:
			'Danh sách hộ gia đình của thôn, bon, tổ dân phố được chọn; mỗi hộ hỏi một người từ 18 tuổi trở lên, chọn ngẫu nhiên.'
	},
	'walk-in': {
		...common,
		name: 'Khách đến giao dịch (tự nguyện)',
		lead: 'Dán mã QR tại quầy, ai muốn thì trả lời. Nhanh và rẻ, nhưng kết quả không đại diện cho mọi người sử dụng dịch vụ.',
		title: (year) =>
			`Kế hoạch lấy ý kiến người dân, tổ chức đến giao dịch tại Bộ phận Một cửa năm ${year}`,
		titleEn: (year) => `Plan of the ${year} survey of visitors to the one-stop centre`,
		frame:
			'Người dân, tổ chức đến giao dịch tại Bộ phận Tiếp nhận và Trả kết quả trong thời gian lấy phiếu.'
	}
};
