import { describe, expect, test } from 'vitest';
import { collectBytes } from '#lib/server/export/bytes.ts';
import { planDocx } from '#lib/server/export/plan/plan-docx.ts';
import { planXlsx } from '#lib/server/export/plan/plan-xlsx.ts';
import { linesOf, paperOf, withOwnQuestions } from '../support/plan-papers.ts';
import { unzip } from '../support/unzip.ts';

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

	test('has what the agency asks of its own in an appendix, with kinds and options', async () => {
		const lines = await linesOf(withOwnQuestions());
		expect(lines).toContain('1. Bộ câu hỏi: Phiếu; mã short, phiên bản 2 trên hệ thống khảo sát.');
		expect(lines).toContain(
			'2. Câu hỏi riêng của Sở Tư pháp: tại Phụ lục kèm theo; không bắt buộc trả lời, không tính vào chỉ số và không so sánh giữa các cơ quan.'
		);
		expect(lines.slice(lines.indexOf('Phụ lục'))).toEqual([
			'Phụ lục',
			'CÂU HỎI RIÊNG CỦA CƠ QUAN',
			'(Kèm theo Kế hoạch số      /KH-STP ngày ….. tháng ….. năm 20….. của Sở Tư pháp)',
			'Sở Tư pháp',
			...['Mã câu', 'Câu hỏi', 'Cách trả lời'],
			...['R.STP.1', 'Phòng chờ của Sở Tư pháp?', 'Ghế, quạt, nước'],
			'Chấm theo thang đo: Tốt; Chưa tốt',
			...['R.STP.2', 'Ông/Bà đến bằng gì?'],
			'Chọn nhiều, tối đa 2: Xe máy; Cách khác (ghi thêm); ……',
			...['R.STP.3', 'Vì sao?'],
			'Viết ý kiến, tối đa 1.000 ký tự',
			'Có hỏi hay không là tùy câu trả lời ở câu R.STP.1.',
			'Dữ liệu cá nhân nhạy cảm: chỉ ghi nhận khi người trả lời đồng ý.'
		]);
	});

	test('has no appendix where nobody asks anything of its own', async () => {
		const lines = await linesOf(paperOf());
		expect(lines.join('\n')).not.toMatch(/Phụ lục|Câu hỏi riêng/i);
		expect(lines).toContain('1. Bộ câu hỏi: mã short, phiên bản 2 trên hệ thống khảo sát.');
	});

	test('names three agencies that ask something, and counts more', async () => {
		const { own, ...rest } = withOwnQuestions();
		const times = (count: number) => ({
			...rest,
			own: Array.from({ length: count }, () => own[1]!)
		});
		expect((await linesOf(times(3))).join('\n')).toContain(
			'Câu hỏi riêng của Sở Tư pháp, Sở Tư pháp, Sở Tư pháp: tại'
		);
		expect((await linesOf(times(4))).join('\n')).toContain('Câu hỏi riêng của 4 cơ quan: tại');
	});

	test('says which ballots rank, and warns where some are no random choice', async () => {
		const lines = await linesOf(paperOf());
		expect(lines.filter((it) => it.includes('Xếp hạng'))).toEqual([
			'4. Xếp hạng cơ quan theo phiếu của các nguồn: Phiếu mời có mã dùng một lần; Mẫu chọn ngẫu nhiên; phiếu nguồn khác được trình bày riêng, không xếp hạng.'
		]);
		expect(lines.join('\n')).not.toContain('không qua chọn ngẫu nhiên');
		const free = await linesOf(paperOf({ rankedSources: ['slip', 'walk-in'] }));
		expect(free.join('\n')).toContain('không qua chọn ngẫu nhiên');
	});

	test('holds what was typed as text alone', async () => {
		const lines = await linesOf(paperOf({ purpose: '<w:t>x</w:t> & y' }));
		expect(lines).toContain('&lt;w:t&gt;x&lt;/w:t&gt; &amp; y');
	});
});

describe('a plan’s files', () => {
	test.each([
		['Word', () => planDocx(withOwnQuestions())],
		['Excel', () => planXlsx(withOwnQuestions(), 'vi')]
	])('%s: equal plans give equal bytes', async (_name, file) => {
		expect(await collectBytes(file())).toEqual(await collectBytes(file()));
	});

	test('the workbook has real numbers', async () => {
		const parts = unzip(await collectBytes(planXlsx(paperOf(), 'vi')));
		const xml = new TextDecoder().decode(parts.get('xl/worksheets/sheet1.xml'));
		for (const number of [3250, 50, 1200, 20]) expect(xml).toContain(`<v>${number}</v>`);
		expect(xml).toContain('Hộ tịch');
		const words = new TextDecoder().decode(parts.get('xl/worksheets/sheet2.xml'));
		expect(words).toContain('Phiếu mời có mã dùng một lần, Mẫu chọn ngẫu nhiên');
	});

	test('the workbook has own questions in both languages, on a sheet that is not there without them', async () => {
		const parts = unzip(await collectBytes(planXlsx(withOwnQuestions(), 'vi')));
		const xml = new TextDecoder().decode(parts.get('xl/worksheets/sheet3.xml'));
		for (const words of [
			'Phòng chờ của Sở Tư pháp?',
			'The waiting room of Department of Justice?',
			'Chọn nhiều, tối đa 2: Xe máy; Cách khác (ghi thêm); ……',
			'Choose several, at most 2: Motorbike; Otherwise (with a line to write); ……'
		]) {
			expect(xml).toContain(`>${words}<`);
		}
		const without = unzip(await collectBytes(planXlsx(paperOf(), 'vi')));
		expect([...without.keys()].filter((it) => it.includes('sheet3'))).toEqual([]);
	});
});
