import { describe, expect, test } from 'vitest';
import { messages } from '#lib/messages/index.ts';
import { collectBytes } from '#lib/server/export/bytes.ts';
import { resultsDocx } from '#lib/server/export/results-docx/results-docx.ts';
import { resultsJson } from '#lib/server/export/results-json.ts';
import { resultsXlsx } from '#lib/server/export/results-xlsx/results-xlsx.ts';
import { golden, partsOf } from '../support/golden.ts';
import { readWord } from '../support/word.ts';
import { readWorkbook } from '../support/workbook.ts';
import { partTitled, workedTraits } from '../support/worked-traits.ts';

describe('satisfaction by field and by the state of the file', () => {
	test('is this in JSON, byte for byte', () => {
		const { traits } = JSON.parse(resultsJson(workedTraits())) as { traits: unknown };
		expect(`${JSON.stringify(traits, null, 2)}\n`).toBe(golden('worked-traits.json'));
	});

	test.each(['vi', 'en'] as const)('is this sheet of the workbook: %s', async (locale) => {
		const workbook = await collectBytes(resultsXlsx(workedTraits(), locale));
		expect(partsOf(workbook, /sheet5\.xml$/)).toBe(golden(`worked-traits.${locale}.xlsx.txt`));
	});

	test.each(['vi', 'en'] as const)('is this in Word: %s', async (locale) => {
		const word = await collectBytes(resultsDocx(workedTraits(), locale));
		const part = partTitled(messages(locale).traits.heading, partsOf(word, /document\.xml$/));
		expect(part).toBe(golden(`worked-traits.${locale}.docx.txt`));
	});

	test.each([
		['moving', /chỉ có sau khi đợt khảo sát kết thúc/],
		['not-kept', /lập trước khi phần mềm giữ số liệu/]
	] as const)('is told to be missing in words: %s', async (missing, words) => {
		const report = workedTraits(missing);
		const { paragraphs } = readWord(await collectBytes(resultsDocx(report, 'vi')));
		expect(paragraphs.join('\n')).toMatch(words);
		const { sheets } = readWorkbook(await collectBytes(resultsXlsx(report, 'vi')));
		const sheet = sheets.find(({ name }) => name === 'Theo lĩnh vực, hồ sơ');
		expect(sheet?.rows.flat().join('\n')).toMatch(words);
		expect(JSON.parse(resultsJson(report))).toMatchObject({ traits: [], traitsMissing: missing });
	});
});
