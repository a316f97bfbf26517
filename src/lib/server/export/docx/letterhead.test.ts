import { describe, expect, test } from 'vitest';
import { readWord } from '../../../../../tests/support/word.ts';
import { collectBytes } from '../bytes.ts';
import type { Block } from './blocks.ts';
import { docxBytes } from './docx.ts';
import { addressee, appendixTitle, documentTitle, letterhead, signing } from './letterhead.ts';

async function read(...blocks: Block[]) {
	const sections = [{ blocks }];
	return readWord(await collectBytes(docxBytes({ title: 'x', locale: 'vi', sections })));
}

describe('the head of a document', () => {
	test('names the agency, its parent and the nation, and leaves number and date blank', async () => {
		const issuer = {
			parent: 'UBND tỉnh Đắk Nông',
			agency: 'Sở Tư pháp',
			symbol: 'BC-STP',
			place: 'Đắk Nông'
		};
		expect((await read(...letterhead(issuer))).tables).toEqual([
			[
				[
					'UBND TỈNH ĐẮK NÔNG\nSỞ TƯ PHÁP\n',
					'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n'
				],
				['Số:        /BC-STP', 'Đắk Nông, ngày ….. tháng ….. năm 20…..']
			]
		]);
	});

	test('has blanks for a parent and a place that are not known', async () => {
		const { tables } = await read(...letterhead({ agency: 'Sở Tư pháp', symbol: 'BC-STP' }));
		expect(tables[0]?.[0]?.[0]).toBe('ỦY BAN NHÂN DÂN\nTỈNH ……………\nSỞ TƯ PHÁP\n');
		expect(tables[0]?.[1]?.[1]).toBe('……………, ngày ….. tháng ….. năm 20…..');
	});
});

test('title, addressee and appendix are as the decree writes them', async () => {
	const { paragraphs } = await read(
		...documentTitle('Báo cáo', 'Kết quả khảo sát năm 2024'),
		addressee('Sở Nội vụ'),
		...appendixTitle('Phụ lục I', 'Số liệu chi tiết', '(Kèm theo Báo cáo số …)')
	);
	expect(paragraphs).toEqual([
		'BÁO CÁO',
		'Kết quả khảo sát năm 2024',
		'Kính gửi: Sở Nội vụ',
		'Phụ lục I',
		'SỐ LIỆU CHI TIẾT',
		'(Kèm theo Báo cáo số …)'
	]);
});

test('the signer is a blank, and the list of recipients ends with a full stop', async () => {
	const { tables } = await read(
		...signing({ posts: ['KT. Giám đốc', 'Phó Giám đốc'], recipients: ['Như trên', 'Lưu: VT'] })
	);
	expect(tables).toEqual([
		[['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\n\n……………………']]
	]);
});
