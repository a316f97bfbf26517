import { describe, expect, test } from 'vitest';
import { planTemplate } from '#lib/domain/plan-template.ts';
import { totalTarget } from '#lib/domain/plan-targets.ts';
import type { PlanContent } from '#lib/domain/plan.ts';
import { messages } from '#lib/messages/index.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import { planDocx } from '#lib/server/export/plan/plan-docx.ts';
import type { PlanPaper } from '#lib/server/export/plan/plan-paper.ts';
import { planXlsx } from '#lib/server/export/plan/plan-xlsx.ts';
import { unzip } from '../support/unzip.ts';

const agency = {
	id: 'stp',
	code: 'STP',
	name: { vi: 'Sở Tư pháp', en: 'Department of Justice' },
	superior: 'UBND tỉnh Lâm Đồng',
	symbol: 'STP',
	validFrom: '2020-01-01'
};
const service = { id: 'ht', agencyId: 'stp', code: 'HT', name: { vi: 'Hộ tịch', en: 'Civil' } };

function paperOf(more: Partial<PlanContent> = {}): PlanPaper {
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
	return { content, owner: agency, agencies: [agency], services: [service], total };
}

/** What a person reads of a Word document, a line a paragraph. */
async function linesOf(paper: PlanPaper): Promise<string[]> {
	const parts = unzip(await collectBytes(planDocx(paper)));
	const xml = new TextDecoder().decode(parts.get('word/document.xml'));
	const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)];
	return paragraphs
		.map(([it]) => [...it.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((run) => run[1]).join(''))
		.filter((it) => it !== '');
}

describe('a plan in Word', () => {
	test('has the letterhead, blanks for number and date, its chapters and its numbers', async () => {
		const lines = await linesOf(paperOf());
		expect(lines.slice(0, 6)).toEqual([
			'UBND TỈNH LÂM ĐỒNG',
			'SỞ TƯ PHÁP',
			'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
			'Độc lập - Tự do - Hạnh phúc',
			'Số:        /KH-STP',
			'……………, ngày ….. tháng ….. năm 20…..'
		]);
		expect(lines.slice(6, 8)).toEqual([
			'KẾ HOẠCH',
			'Khảo sát mức độ hài lòng của người dân, tổ chức đã giải quyết thủ tục hành chính năm 2026'
		]);
		expect(lines.filter((it) => /^[IVX]+\. /.test(it))).toEqual([
			'I. MỤC ĐÍCH, YÊU CẦU',
			'II. ĐỐI TƯỢNG, PHẠM VI KHẢO SÁT',
			'III. SỐ PHIẾU KHẢO SÁT',
			'IV. NỘI DUNG, HÌNH THỨC KHẢO SÁT',
			'V. THỜI GIAN THỰC HIỆN',
			'VI. TỔ CHỨC THỰC HIỆN'
		]);
		const at = lines.indexOf('STT');
		expect(lines.slice(at, at + 14)).toEqual([
			...['STT', 'Cơ quan, thủ tục', 'Số hồ sơ', 'Số phiếu'],
			...['1', 'Sở Tư pháp', '3.250', '50'],
			...['– Hộ tịch', '1.200', '20'],
			...['Tổng cộng', '3.250', '50']
		]);
		expect(lines).toContain(
			'Với 50 phiếu chọn ngẫu nhiên trên 3.250 hồ sơ, sai số không quá ±13,8 điểm (độ tin cậy 95%).'
		);
		expect(lines.slice(-2)).toEqual(['THỦ TRƯỞNG CƠ QUAN', '……………………']);
	});

	test('claims no margin where nobody is chosen at random', async () => {
		const lines = await linesOf(paperOf({ method: 'voluntary' }));
		expect(lines.join('\n')).not.toContain('±');
		expect(lines.join('\n')).toContain('không công thức nào cho biết sai số');
	});

	test('holds what was typed as text alone', async () => {
		const lines = await linesOf(paperOf({ purpose: '<w:t>x</w:t> & y' }));
		expect(lines).toContain('&lt;w:t&gt;x&lt;/w:t&gt; &amp; y');
	});
});

describe('a plan’s files', () => {
	test.each([
		['Word', () => planDocx(paperOf())],
		['Excel', () => planXlsx(paperOf(), 'vi')]
	])('%s: equal plans give equal bytes', async (_name, file) => {
		expect(await collectBytes(file())).toEqual(await collectBytes(file()));
	});

	test('the workbook has real numbers', async () => {
		const parts = unzip(await collectBytes(planXlsx(paperOf(), 'vi')));
		const xml = new TextDecoder().decode(parts.get('xl/worksheets/sheet1.xml'));
		for (const number of [3250, 50, 1200, 20]) expect(xml).toContain(`<v>${number}</v>`);
		expect(xml).toContain('Hộ tịch');
	});
});
