import { describe, expect, test } from 'vitest';
import { NO_REPORT_TEXTS } from '#lib/domain/report-text.ts';
import type { Report } from '#lib/domain/report.ts';
import { agency, cell, report } from '../../../../../tests/support/reports.ts';
import { readWord } from '../../../../../tests/support/word.ts';
import { collectBytes } from '../bytes.ts';
import type { ReportDetails } from '../results-docx/own-words.ts';
import { decisionDocx } from './decision-docx.ts';
import { submissionDocx } from './submission-docx.ts';
import { summaryDocx } from './summary-docx.ts';

const AGENCIES = ['A', 'B', 'C', 'D'].map((code) => agency(code));
const REPORT = report({
	agencies: AGENCIES,
	cells: [
		cell('a', [46, 0, 4]),
		cell('b', [30, 10, 10]),
		cell('c', [20, 20, 10]),
		cell('d', [2, 1, 0])
	]
});
const DETAILS: ReportDetails = {
	issuer: { parent: 'UBND tỉnh Đắk Nông', symbol: 'SNV' },
	texts: {
		...NO_REPORT_TEXTS,
		place: 'Gia Nghĩa',
		limitations: 'Còn hồ sơ trễ hạn.',
		proposals: 'Bố trí thêm máy lấy số.'
	}
};

type Writer = (report: Report, details: ReportDetails) => AsyncGenerator<Uint8Array>;
const read = async (write: Writer, details = DETAILS, of = REPORT) =>
	readWord(await collectBytes(write(of, details)));
const wordsOf = ({ paragraphs, tables }: Awaited<ReturnType<typeof read>>) =>
	[...paragraphs, ...tables.flat(2)].join('\n');

describe('the submission', () => {
	test('is the department’s, to the chairman, with the figures and the words that were kept', async () => {
		const cells = [cell('a', [46, 0, 4]), cell('b', [30, 10, 10]), cell('c', [20, 20, 10])];
		const large = report({ agencies: AGENCIES.slice(0, 3), cells });
		const words = wordsOf(await read(submissionDocx, DETAILS, large));
		expect(words).toContain('UBND TỈNH ĐẮK NÔNG\nSỞ NỘI VỤ');
		expect(words).toContain('Số:        /TTr-SNV');
		expect(words).toContain('Gia Nghĩa, ngày ….. tháng ….. năm 20…..');
		expect(words).toContain('TỜ TRÌNH');
		expect(words).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh');
		expect(words).toContain('96 trong 150 người trả lời hài lòng');
		expect(words).toContain('Còn hồ sơ trễ hạn.');
		expect(words).toContain('Bố trí thêm máy lấy số.');
		expect(words).toContain('[cơ quan bổ sung]');
	});
});

describe('the decision', () => {
	test('is the chairman’s, with nobody above, in articles', async () => {
		const decision = await read(decisionDocx);
		expect(decision.tables[0]?.[0]?.[0]).toBe('UBND TỈNH ĐẮK NÔNG\n');
		expect(decision.tables[0]?.[1]?.[0]).toBe('Số:        /QĐ-UBND');
		const words = decision.paragraphs;
		expect(words).toContain('QUYẾT ĐỊNH');
		expect(words).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH');
		expect(words.filter((it) => /^Điều \d\. /.test(it))).toHaveLength(4);
		expect(words.at(words.indexOf('QUYẾT ĐỊNH:') + 1)).toBe(
			'Điều 1. Công bố kết quả đợt khảo sát “Khảo sát” (theo Phụ lục kèm theo Quyết định này).'
		);
	});

	test('names every agency in its appendix, and hides what is under ten ballots', async () => {
		const { tables } = await read(decisionDocx);
		const lines = tables.find((it) => it[0]?.[1] === 'Cơ quan')?.slice(1) ?? [];
		expect(lines.map((it) => it[1])).toEqual(['Sở A', 'Sở B', 'Sở C', 'Sở D']);
		expect(lines[3]?.[2]).toContain('Không hiển thị');
	});

	test('has a blank for who issues it, where that is not known', async () => {
		expect((await read(decisionDocx, {})).tables[0]?.[0]?.[0]).toBe('ỦY BAN NHÂN DÂN TỈNH ……………\n');
	});
});

describe('the summary', () => {
	test('names as many at each end as there are to tell apart, and none twice', async () => {
		const cells = [cell('a', [46, 0, 4]), cell('b', [30, 10, 10]), cell('c', [20, 20, 10])];
		const words = wordsOf(
			await read(summaryDocx, DETAILS, report({ agencies: AGENCIES.slice(0, 3), cells }))
		);
		expect(words).toContain('Cơ quan có tỷ lệ hài lòng cao nhất\nSở A: 92% (81,2–96,8%)\n');
		expect(words).toContain('Cơ quan có tỷ lệ hài lòng thấp nhất\nSở C: 40% (27,6–53,8%)\n');
		expect(words).not.toContain('Sở B: ');
	});

	test('of one agency bears its name and names no other', async () => {
		const one = report({
			agencies: AGENCIES.slice(0, 1),
			cells: [cell('a', [46, 0, 4])],
			filter: { agency: 'A' }
		});
		const words = wordsOf(await read(summaryDocx, {}, one));
		expect(words).toContain('Sở A – Khảo sát');
		expect(words).not.toContain('cao nhất');
	});

	test('without ballots says so in words', async () => {
		const none = report({ agencies: AGENCIES });
		const words = wordsOf(await read(summaryDocx, {}, none));
		expect(words).not.toMatch(/NaN|undefined|Infinity/);
		expect(words).toContain('Chưa');
	});
});

test.each([submissionDocx, decisionDocx, summaryDocx])(
	'%o gives the same bytes again',
	async (write) => {
		const once = () => collectBytes(write(REPORT, DETAILS));
		expect(await once()).toEqual(await once());
	}
);
