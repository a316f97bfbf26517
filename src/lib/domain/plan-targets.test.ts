import { describe, expect, test } from 'vitest';
import { countedIn } from './counted-files.ts';
import { parseTargets } from './plan-targets-form.ts';
import { targetsByAgency } from './plan-targets.ts';
import type { PlanTarget } from './plan.ts';
import type { Period } from './period.ts';
import { fieldsOf } from './service-fields.ts';

const of = (target: Partial<PlanTarget>): PlanTarget => ({ agencyId: 'stp', ...target });
const HT = of({ field: 'Hộ tịch', population: 300, ballots: 30 });
const KS = of({ field: 'Hộ tịch', serviceCode: 'KS', population: 200, ballots: 20 });
const KH = of({ field: 'Hộ tịch', serviceCode: 'KH', population: 50, ballots: 5 });
const CC = of({ field: 'Chứng thực', serviceCode: 'CC', population: 100, ballots: 10 });
const KHAC = of({ serviceCode: 'X', population: 7, ballots: 7 });

describe('what is wanted of an agency', () => {
	test.each([
		[
			'its own row',
			[of({ population: 999, ballots: 99 }), HT, KS],
			{ ballots: 99, population: 999 }
		],
		['its fields, each by its own row', [HT, KS, KH], { ballots: 30, population: 300 }],
		['a field by its procedures', [KS, KH, CC], { ballots: 35, population: 350 }],
		['fields, and procedures in none', [HT, CC, KHAC], { ballots: 47, population: 407 }]
	])('is %s', (_, targets, wanted) => {
		expect(targetsByAgency(targets).get('stp')).toEqual(wanted);
	});
});

describe('the form', () => {
	const rows = [
		{ key: 'STP', agencyId: 'stp' },
		{ key: 'STP//H', agencyId: 'stp', field: 'Hộ tịch' },
		{ key: 'STP/KS', agencyId: 'stp', field: 'Hộ tịch', serviceCode: 'KS' }
	];
	const typed = (whole: string, field: string, service: string) =>
		parseTargets({ 'n.STP': [whole], 'n.STP//H': [field], 'n.STP/KS': [service] }, rows, []);
	test('keeps a field’s number, and with a procedure its field', () => {
		expect(typed('', '30', '20')).toEqual({
			ok: true,
			value: [
				of({ field: 'Hộ tịch', ballots: 30 }),
				of({ field: 'Hộ tịch', serviceCode: 'KS', ballots: 20 })
			]
		});
	});
	test.each([
		['a field with fewer than its procedures', typed('', '10', '20'), 'n.STP//H'],
		['an agency with fewer than its fields', typed('20', '30', ''), 'n.STP']
	])('refuses %s', (_, parsed, field) => {
		expect(parsed).toMatchObject({ ok: false, error: [{ field, code: 'parts-exceed-whole' }] });
	});
});

test('services stand by field in the order of the Vietnamese alphabet, those in none last', () => {
	const service = (code: string, field?: string) => ({
		id: code,
		agencyId: 'stp',
		code,
		name: { vi: code, en: code },
		...(field !== undefined && { field })
	});
	const fields = fieldsOf([
		service('1', 'Hộ tịch'),
		service('2'),
		service('3', 'Đất đai'),
		service('4', 'Hộ tịch')
	]);
	expect(fields.map((it) => [it.field, ...it.services.map(({ code }) => code)])).toEqual([
		['Đất đai', '3'],
		['Hộ tịch', '1', '4'],
		[undefined, '2']
	]);
});

test('files of a field are those of the latest period, never of two', () => {
	const counted = (files: number, period: string) => ({
		counted: { files, period: period as Period }
	});
	expect(
		countedIn([counted(10, '2025'), counted(20, '2026'), undefined, counted(5, '2026')])
	).toEqual(counted(25, '2026'));
	expect(countedIn([undefined])).toEqual({});
});
