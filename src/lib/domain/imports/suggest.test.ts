import { describe, expect, test } from 'vitest';
import { mappingFaults, suggestColumns, suggestOption, type ImportField } from './suggest.ts';

const FIELDS: ImportField[] = [
	{ name: 'code', aliases: ['Mã', 'Mã cơ quan'], required: true },
	{ name: 'name', aliases: ['Tên', 'Tên cơ quan'], required: true },
	{ name: 'SF.CS', aliases: ['Ông/Bà có hài lòng về chính sách'], required: false }
];
const NOTHING = new Map<string, string>();

describe('columns', () => {
	test.each([
		[
			['Mã', 'Tên'],
			['code', 'name']
		],
		[
			['TÊN CƠ QUAN', 'ma co quan'],
			['name', 'code']
		],
		[
			['code', 'Ghi chú'],
			['code', '']
		],
		[
			['Mã', 'Mã cơ quan'],
			['code', '']
		],
		[['1. Ông/Bà có hài lòng về chính sách của Sở Tư pháp không?'], ['SF.CS']],
		[
			['', 'Tên'],
			['', 'name']
		]
	])('%j are suggested as %j', (headings, names) => {
		expect(suggestColumns(headings, FIELDS, NOTHING)).toEqual(names);
	});

	test('are suggested as they were decided before', () => {
		const before = new Map([
			['don vi', 'name'],
			['ten', ''],
			['cu', 'gone']
		]);
		expect(suggestColumns(['Đơn vị', 'Tên', 'Cũ'], FIELDS, before)).toEqual(['name', '', '']);
	});

	test('must give what is required, once', () => {
		expect(mappingFaults(['code', 'code', ''], FIELDS)).toEqual([
			{ field: 'code', code: 'twice' },
			{ field: 'name', code: 'missing' }
		]);
		expect(mappingFaults(['code', 'name'], FIELDS)).toEqual([]);
	});
});

describe('values', () => {
	const OPTIONS = [
		{ id: 'satisfied', words: ['Hài lòng', 'Satisfied'] },
		{ id: 'dissatisfied', words: ['Không hài lòng', 'Dissatisfied'] }
	];

	test.each([
		['Hài lòng', 'satisfied'],
		['  HÀI LÒNG ', 'satisfied'],
		['satisfied', 'satisfied'],
		['khong hai long', 'dissatisfied'],
		['Tốt', undefined],
		['', undefined]
	])('%j is %s', (value, option) => {
		expect(suggestOption(value, OPTIONS, NOTHING)).toBe(option);
	});

	test('are what was decided before, where that still exists', () => {
		const before = new Map([
			['tot', 'satisfied'],
			['kem', 'gone']
		]);
		expect(suggestOption('Tốt', OPTIONS, before)).toBe('satisfied');
		expect(suggestOption('Kém', OPTIONS, before)).toBeUndefined();
	});
});
