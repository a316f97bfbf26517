import { planTemplate } from '#lib/domain/plan-template.ts';
import { totalTarget } from '#lib/domain/plan-targets.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import type { Question, Questionnaire } from '#lib/domain/questionnaire.ts';
import { messages } from '#lib/messages/index.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import { planDocx } from '#lib/server/export/plan/plan-docx.ts';
import type { PlanPaper } from '#lib/server/export/plan/plan-paper.ts';
import { unzip } from './unzip.ts';

export const agency = {
	id: 'stp',
	code: 'STP',
	name: { vi: 'Sở Tư pháp', en: 'Department of Justice' },
	superior: 'UBND tỉnh Lâm Đồng',
	symbol: 'STP',
	validFrom: '2020-01-01'
};
const service = { id: 'ht', agencyId: 'stp', code: 'HT', name: { vi: 'Hộ tịch', en: 'Civil' } };

export function paperOf(more: Partial<PlanContent> = {}): PlanPaper {
	const words = messages('vi').plans.templates;
	const content: PlanContent = {
		...planTemplate('procedure', '2026-05-01', (it) => words[it]),
		targets: [
			{ agencyId: 'stp', population: 3250, ballots: 50 },
			{ agencyId: 'stp', serviceCode: 'HT', population: 1200, ballots: 20 }
		],
		...more
	};
	const total = totalTarget(content.targets);
	return { content, owner: agency, agencies: [agency], services: [service], total, own: [] };
}

/** A rating, several choices of a draft that lacks a text, and words; the last two lean on others. */
export function withOwnQuestions(of = agency): PlanPaper {
	const questions: Question[] = [
		{
			id: 'R.STP.1',
			kind: 'rating',
			text: { vi: 'Phòng chờ của {agency}?', en: 'The waiting room of {agency}?' },
			hint: { vi: 'Ghế, quạt, nước', en: 'Seats, fans, water' },
			scale: 'two',
			index: false
		},
		{
			id: 'R.STP.2',
			kind: 'multiple',
			text: { vi: 'Ông/Bà đến bằng gì?', en: 'How did you come?' },
			max: 2,
			options: [
				{ id: 'a', text: { vi: 'Xe máy', en: 'Motorbike' } },
				{ id: 'b', text: { vi: 'Cách khác', en: 'Otherwise' }, asksText: true },
				{ id: 'c', text: { vi: '', en: '' } }
			]
		},
		{
			id: 'R.STP.3',
			kind: 'text',
			text: { vi: 'Vì sao?', en: 'Why?' },
			maxLength: 1000,
			when: { question: 'R.STP.1', in: ['bad'] },
			sensitive: { notice: { vi: 'Dữ liệu nhạy cảm', en: 'Sensitive' } }
		}
	];
	const scales: Questionnaire['scales'] = {
		two: {
			options: [
				{ id: 'good', text: { vi: 'Tốt', en: 'Good' }, counts: 'satisfied', face: 'smile' },
				{ id: 'bad', text: { vi: 'Chưa tốt', en: 'Bad' }, counts: 'dissatisfied', face: 'frown' }
			],
			mapping: { vi: 'Tốt là hài lòng', en: 'Good is satisfied' }
		}
	};
	const title = { vi: 'Phiếu', en: 'Form' };
	const sections = [{ id: 'rieng-STP', agency: of.code, questions }];
	const document = { code: 'short', version: 2, title, scales, sections };
	const silent = { ...document, sections: [{ id: 'rieng-STC', questions: [] }] };
	return {
		...paperOf(),
		questionnaireTitle: title,
		own: [
			{ agency: { ...agency, code: 'STC' }, document: silent },
			{ agency: of, document }
		]
	};
}

/** What a person reads of a Word document, a line a paragraph. */
export async function linesOf(paper: PlanPaper): Promise<string[]> {
	const parts = unzip(await collectBytes(planDocx(paper)));
	const xml = new TextDecoder().decode(parts.get('word/document.xml'));
	const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)];
	return paragraphs
		.map(([it]) => [...it.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((run) => run[1]).join(''))
		.filter((it) => it !== '');
}
