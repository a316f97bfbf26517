import { expect, test } from 'vitest';
import type { FigureChange } from '#lib/domain/freeze-differences.ts';
import { messages } from '#lib/messages/index.ts';
import { changeLine } from './change-line.ts';

const { freezes: text, report } = messages('vi');
const agency = { code: 'STP', name: { vi: 'Sở Tư pháp', en: 'Justice' } };
const question = { id: 'R', text: { vi: 'Hài lòng với {agency}?', en: 'R' } };

const cases: [FigureChange, string[]][] = [
	[
		{ agency, what: 'files', before: 12_000, after: 12_500 },
		['Sở Tư pháp', 'Hồ sơ đã giải quyết', '12.000', '12.500', '+500']
	],
	[{ what: 'files', after: 0 }, ['Chung', 'Hồ sơ đã giải quyết', 'không có', '0', '']],
	[
		{ what: 'province', before: 0.86044, after: 0.861 },
		['Chung', 'Chỉ số chung tính theo số hồ sơ đã giải quyết', '86,04', '86,10', '+0,06']
	],
	[
		{ what: 'weight', question, before: 2, after: 2.5 },
		['Chung', 'Trọng số của tiêu chí: Hài lòng với cơ quan?', '2,00', '2,50', '+0,50']
	],
	[
		{ what: 'weight', question, before: 1, after: 3 },
		['Chung', 'Trọng số của tiêu chí: Hài lòng với cơ quan?', '1', '3', '+2']
	]
];

test.each(cases)('%o reads as a line', (change, words) => {
	const line = changeLine(change, { locale: 'vi', text, domains: report.domains });
	expect([line.agency, line.what, line.before, line.after, line.change]).toEqual(words);
});
