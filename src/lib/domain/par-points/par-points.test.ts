import { describe, expect, test } from 'vitest';
import { agency, cell, report } from '../../../../tests/support/reports.ts';
import { parseRule, type RuleTexts } from './parse-rule.ts';
import { pointsOf, type PointsRule } from './points-rule.ts';
import { pointsTable } from './points-table.ts';

const TYPED: RuleTexts = {
	decision: ' 120/QĐ-UBND ',
	decidedOn: '15/01/2026',
	measure: 'policy',
	most: '10',
	kind: 'linear',
	from: '60',
	to: '95,5',
	steps: ''
};
const RULE: PointsRule = {
	version: 1,
	decision: '120/QĐ-UBND',
	decidedOn: '2026-01-15',
	measure: 'policy',
	most: 10,
	shape: { kind: 'linear', from: 60, to: 100 }
};
const STEPS: PointsRule = {
	...RULE,
	shape: {
		kind: 'steps',
		steps: [
			{ atLeast: 90, points: 10 },
			{ atLeast: 80, points: 7.5 },
			{ atLeast: 70, points: 4 }
		]
	}
};

describe('points', () => {
	test.each([
		[0, 0],
		[0.6, 0],
		[0.61, 0.25],
		[0.8, 5],
		[0.92, 8], // the 46 of 50 of 2024
		[0.83333333, 5.83],
		[1, 10]
	])('grow with the share: %d gives %d', (share, points) => {
		expect(pointsOf(RULE, share)).toBe(points);
	});

	test.each([
		[0.9, 10],
		[0.8999999, 7.5],
		[0.7, 4],
		[0.69, 0],
		[0.1 + 0.7, 7.5] // 0.7999999999999999
	])('stand on steps: %d gives %d', (share, points) => {
		expect(pointsOf(STEPS, share)).toBe(points);
	});
});

describe('a rule that is typed', () => {
	test('is read with decimal commas and days as they are written', () => {
		expect(parseRule(TYPED)).toEqual({
			ok: true,
			value: {
				decision: '120/QĐ-UBND',
				decidedOn: '2026-01-15',
				measure: 'policy',
				most: 10,
				shape: { kind: 'linear', from: 60, to: 95.5 }
			}
		});
	});

	test('has its steps a line each, in any order', () => {
		const typed = { ...TYPED, kind: 'steps', steps: '70: 4\r\n90%: 10\n80 = 7,5\n\n' };
		expect(parseRule(typed)).toMatchObject({ ok: true, value: { shape: STEPS.shape } });
	});

	test.each([
		['decision', '', 'required'],
		['decision', 'x'.repeat(101), 'too-long'],
		['decidedOn', '31/02/2026', 'malformed-day'],
		['measure', 'mean', 'unknown'],
		['most', '0', 'malformed-number'],
		['most', '-1', 'malformed-number'],
		['most', '1e9', 'malformed-number'],
		['kind', 'curve', 'unknown'],
		['from', '', 'malformed-number'],
		['to', '101', 'malformed-number'],
		['to', '60', 'not-rising']
	] as const)('%s %j is %s', (field, value, code) => {
		expect(parseRule({ ...TYPED, [field]: value })).toEqual({
			ok: false,
			error: [{ field, code }]
		});
	});

	test.each(['', 'x', '90', '90: 11', '90: 5\n80: 6', '90: 5\n90: 5', '90: 5: 4', '101: 5'])(
		'steps %j are refused',
		(steps) => {
			expect(parseRule({ ...TYPED, kind: 'steps', steps })).toEqual({
				ok: false,
				error: [{ field: 'steps', code: 'malformed-steps' }]
			});
		}
	);
});

test('an agency without figures has no points, and nothing is made up', () => {
	const figures = report({
		agencies: [agency('A'), agency('B'), agency('C')],
		cells: [cell('a', [46, 0, 4]), cell('c', [0, 0, 0, 20])]
	});
	expect(
		pointsTable(figures, RULE).map(({ code, value, points }) => [code, value, points])
	).toEqual([
		['A', 0.92, 8],
		['B', undefined, undefined],
		['C', undefined, undefined]
	]);
});
