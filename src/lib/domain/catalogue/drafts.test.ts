import { describe, expect, test } from 'vitest';
import { agencyTexts, parseAgency } from './agency-draft.ts';
import { parseCaseCount } from './case-draft.ts';
import { parseDay } from './draft.ts';
import { parseService } from './service-draft.ts';

describe('an agency', () => {
	test('is read as it was written, and written again', () => {
		const texts = {
			code: ' stp ',
			name: 'Sở  Tư pháp',
			nameEn: 'Department of Justice',
			group: 'so-ban-nganh',
			parent: 'ubnd',
			hotline: '1022',
			superior: 'UBND tỉnh Đắk Nông',
			symbol: 'STP',
			validFrom: '1/1/2004',
			validTo: '2025-07-01'
		};
		const parsed = parseAgency(texts);
		expect(parsed).toMatchObject({ ok: true, value: { code: 'STP', parentCode: 'UBND' } });
		if (!parsed.ok) throw new Error('faults');
		expect(agencyTexts({ ...parsed.value, id: 'a' }, 'UBND')).toEqual({
			...texts,
			code: 'STP',
			name: 'Sở Tư pháp',
			parent: 'UBND',
			validFrom: '2004-01-01'
		});
	});

	test('needs no more than code and name', () => {
		expect(parseAgency({ code: 'A-1', name: 'Một' })).toEqual({
			ok: true,
			value: { code: 'A-1', name: { vi: 'Một', en: 'Một' }, validFrom: '1900-01-01' }
		});
	});

	test.each([
		[{ code: '', name: 'A' }, 'code', 'required'],
		[{ code: 'SỞ', name: 'A' }, 'code', 'malformed-code'],
		[{ code: 'A', name: ' ' }, 'name', 'required'],
		[{ code: 'A', name: 'x'.repeat(201) }, 'name', 'too-long'],
		[{ code: 'A', name: 'A', parent: 'a' }, 'parent', 'below-itself'],
		[{ code: 'A', name: 'A', validFrom: '31/02/2024' }, 'validFrom', 'malformed-day'],
		[
			{ code: 'A', name: 'A', validFrom: '2025-07-01', validTo: '2025-07-01' },
			'validTo',
			'ends-before-it-begins'
		]
	])('%j is refused: %s %s', (texts, field, code) => {
		expect(parseAgency(texts)).toEqual({ ok: false, error: [{ field, code }] });
	});
});

describe('a service', () => {
	test('keeps the code that offices use', () => {
		const texts = { agency: 'stp', code: '1.000123.000.00.00.H16', name: 'Hộ tịch', field: '' };
		expect(parseService(texts)).toMatchObject({
			value: { agencyCode: 'STP', code: '1.000123.000.00.00.H16' }
		});
	});

	test.each([
		['Other', 'reserved-code'],
		['a b', 'malformed-code'],
		['=1', 'malformed-code'],
		['', 'required']
	])('of code %j is refused: %s', (code, fault) => {
		expect(parseService({ agency: 'STP', code, name: 'A' })).toEqual({
			ok: false,
			error: [{ field: 'code', code: fault }]
		});
	});
});

describe('a count of files', () => {
	const TEXTS = {
		agency: 'STP',
		period: '2024',
		finished: '3.250',
		source: 'a',
		asOf: '2024-11-15'
	};

	test.each([
		['3.250', 3250],
		['3,250', 3250],
		['3 250', 3250],
		['3250', 3250],
		['0', 0],
		['1.234.567', 1_234_567]
	])('reads the number %j', (finished, number) => {
		expect(parseCaseCount({ ...TEXTS, finished })).toMatchObject({ value: { finished: number } });
	});

	test.each([
		['period', '2024-13', 'malformed-period'],
		['period', '', 'required'],
		['finished', '', 'required'],
		['finished', '3,25', 'malformed-number'],
		['finished', '-1', 'malformed-number'],
		['finished', '1e9', 'malformed-number'],
		['open', 'nhiều', 'malformed-number'],
		['source', '', 'required'],
		['asOf', '', 'required'],
		['asOf', 'hôm qua', 'malformed-day']
	])('%s %j is refused: %s', (field, text, code) => {
		expect(parseCaseCount({ ...TEXTS, [field]: text })).toEqual({
			ok: false,
			error: [{ field, code }]
		});
	});

	test.each([
		['11/2024', '2024-11'],
		['3/2024', '2024-03'],
		['2024-q4', '2024-Q4']
	])('reads the period %s as %s', (text, period) => {
		expect(parseCaseCount({ ...TEXTS, period: text })).toMatchObject({ value: { period } });
	});
});

test.each([
	['2024-02-29', '2024-02-29'],
	['29/2/2024', '2024-02-29'],
	['01.07.2025', '2025-07-01'],
	['2023-02-29', undefined],
	['31/4/2024', undefined],
	['7/2025', undefined],
	['', undefined]
])('the day %j is %s', (text, day) => {
	expect(parseDay(text)).toBe(day);
});
