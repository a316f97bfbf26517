import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RuleTexts } from '#lib/domain/par-points/parse-rule.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { exportResults } from '#lib/server/services/exports.ts';
import { pointsPage, setPointsRule } from '#lib/server/services/par-points/points-rules.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castMany, GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';
import { readWord } from '../support/word.ts';
import { readWorkbook } from '../support/workbook.ts';

const department = staffOf('department', 'agency-snv');
const TYPED: RuleTexts = {
	decision: '120/QĐ-UBND',
	decidedOn: '15/01/2026',
	measure: 'index',
	most: '10',
	kind: 'steps',
	from: '',
	to: '',
	steps: '90: 10\n80: 5'
};

describe.each(DIALECTS)('points of the reform index on %s', (dialect) => {
	let deps: Deps;
	beforeEach(async () => {
		let now = Date.parse('2026-11-23T05:00:00.000Z');
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		now = GRACE_END;
		await sealDue(deps);
	});
	afterEach(() => deps.db.destroy());

	const exported = async (format: 'xlsx' | 'docx') => {
		const request = { surveyId: 'dot-1', format, filter: {}, locale: 'vi' } as const;
		return (await exportResults(deps, 'operator', request)).bytes;
	};

	test('stand on the page, in the workbook and in Word, the same in each', async () => {
		await setPointsRule(deps, department, TYPED, 0);
		const { lines } = await pointsPage(deps, department, 'dot-1');
		const points = new Map(lines.map((it) => [it.code, [it.value, it.points]]));
		expect(points.get('STP')).toEqual([1, 10]);
		expect(points.get('STC')).toEqual([undefined, undefined]);
		const { sheets } = readWorkbook(await exported('xlsx'));
		const sheet = sheets.find(({ name }) => name === 'Điểm CCHC');
		expect(sheet?.rows.find((row) => row[0] === 'STP')?.slice(2, 4)).toEqual([1, 10]);
		const { tables, paragraphs } = readWord(await exported('docx'));
		const table = tables.find((it) => it[0]?.[3] === 'Điểm');
		expect(table?.find((row) => row[1] === 'Sở STP')?.slice(2)).toEqual(['100,00', '10,00']);
		expect(paragraphs).toContain(
			'Tính theo quy tắc phiên bản 1, Quyết định số 120/QĐ-UBND ngày 15/01/2026.'
		);
	});

	test('are nowhere before a rule is entered', async () => {
		expect(await pointsPage(deps, department, 'dot-1')).toMatchObject({ rules: [], lines: [] });
		const { sheets } = readWorkbook(await exported('xlsx'));
		expect(sheets.map(({ name }) => name)).not.toContain('Điểm CCHC');
		expect(readWord(await exported('docx')).paragraphs.join('\n')).not.toContain('CCHC');
	});

	test('follow the newest version; of two people the second is told', async () => {
		expect(await setPointsRule(deps, department, TYPED, 0)).toMatchObject({ kind: 'saved' });
		expect(await setPointsRule(deps, department, TYPED, 0)).toEqual({ kind: 'overtaken' });
		const next = { ...TYPED, steps: '99: 3' };
		expect(await setPointsRule(deps, department, next, 1)).toMatchObject({
			kind: 'saved',
			rule: { version: 2 }
		});
		const { rules, lines } = await pointsPage(deps, department, 'dot-1');
		expect(rules.map(({ rule }) => rule.version)).toEqual([2, 1]);
		expect(lines.find(({ code }) => code === 'STP')?.points).toBe(3);
		await expect(
			deps.db.updateTable('points_rule').set({ content: '{}' }).execute()
		).rejects.toThrow();
	});

	test('are set by the department alone; an agency sees its own', async () => {
		for (const role of ['agency', 'leader', 'auditor', 'admin', 'entry'] as const) {
			expect(await codeOf(setPointsRule(deps, staffOf(role), TYPED, 0)), role).toBe('not-allowed');
		}
		await setPointsRule(deps, department, TYPED, 0);
		const own = await pointsPage(deps, staffOf('agency', 'agency-stp'), 'dot-1');
		expect(own.lines.map(({ code }) => code)).toEqual(['STP']);
		expect(await codeOf(pointsPage(deps, staffOf('admin'), 'dot-1'))).toBe('not-allowed');
	});
});
