import type { LocalText } from '#lib/domain/locale.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import { DEFAULT_RANKED_SOURCES } from '#lib/domain/ranked-sources.ts';
import { messages } from '#lib/messages/index.ts';

/**
 * The plan of the 50 ballots. That 50 were asked, and of 3,250 finished files, is in the source; it
 * does not say how they were chosen, so the plan claims no random choice. Its words are the template's.
 * @see the article "Đắk Nông tạo bước đột phá trong cải cách hành chính" (2024)
 */
export function justicePlan2024(title: LocalText): PlanContent {
	const { legalBasis: _, ...words } = messages('vi').plans.templates.procedure;
	return {
		title: title.vi,
		titleEn: title.en,
		legalBasis: [
			'Quyết định số 1001/QĐ-BNV ngày 11/12/2023 của Bộ Nội vụ về phương pháp đo lường sự hài lòng của người dân đối với sự phục vụ của cơ quan hành chính nhà nước giai đoạn 2023–2026;',
			'Kế hoạch số 314/KH-UBND của Ủy ban nhân dân tỉnh Đắk Nông.'
		].join('\n'),
		purpose: words.purpose,
		period: { start: '2024-01-01', end: '2024-12-31' },
		collection: { start: '2024-10-01', end: '2024-10-31' },
		population: 'procedure',
		frame: 'Tổ chức, cá nhân có hồ sơ thủ tục hành chính đã giải quyết trong năm 2024.',
		method: 'quota',
		occasions: ['result'],
		channels: ['poster'],
		rankedSources: DEFAULT_RANKED_SOURCES,
		inCharge: words.inCharge,
		deadlines: { agencies: '2024-10-31', department: '2024-11-30' },
		questionnaire: { code: 'short', version: 1 },
		targets: [{ agencyId: 'agency-stp', population: 3250, ballots: 50 }],
		own: []
	};
}
