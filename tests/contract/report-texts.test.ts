import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_REPORT_TEXTS } from '#lib/domain/report-text.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { exportResults } from '#lib/server/services/exports.ts';
import { reportPage, saveReportTexts } from '#lib/server/services/reports/report-texts.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import type { Viewer } from '#lib/server/services/viewer.ts';
import { castMany, GRACE_END, insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';
import { readWord } from '../support/word.ts';

const department = staffOf('department', 'agency-snv');
const justice = staffOf('agency', 'agency-stp');
const finance = staffOf('agency', 'agency-stc');

describe.each(DIALECTS)('the words of a report on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = Date.parse('2026-11-23T05:00:00.000Z');
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
		now = GRACE_END;
		await sealDue(deps);
		await deps.db
			.updateTable('agency')
			.set({ superior: 'UBND tỉnh Đắk Nông', symbol: 'STP' })
			.where('id', '=', 'agency-stp')
			.execute();
	});
	afterEach(() => deps.db.destroy());

	const save = (staff: typeof department, code: string | undefined, words: string, revision = 0) =>
		saveReportTexts(deps, staff, {
			surveyId: 'dot-1',
			code,
			typed: { ...NO_REPORT_TEXTS, limitations: words },
			revision
		});
	const wordFor = async (viewer: Viewer, agency?: string) => {
		const filter = agency === undefined ? {} : { agency };
		const request = { surveyId: 'dot-1', format: 'docx', filter, locale: 'vi' } as const;
		const { bytes } = await exportResults(deps, viewer, request);
		const { paragraphs, tables } = readWord(bytes);
		return [...paragraphs, ...tables.flat(2)].join('\n');
	};

	test('come back on the page and in every later export', async () => {
		await save(department, undefined, 'Còn hồ sơ trễ hạn.\nThiếu chỗ ngồi.');
		await save(justice, 'STP', 'Ít người biết nộp trực tuyến.');
		expect(await reportPage(deps, department, 'dot-1')).toMatchObject({
			texts: { limitations: 'Còn hồ sơ trễ hạn.\nThiếu chỗ ngồi.' },
			revision: 1,
			written: { writtenBy: 'department-name' },
			mayWrite: true
		});
		expect(await wordFor(department)).toContain('Còn hồ sơ trễ hạn.\nThiếu chỗ ngồi.');
		expect(await wordFor('operator', 'STP')).toContain('Ít người biết nộp trực tuyến.');
		expect(await wordFor('operator', 'STP')).not.toContain('Còn hồ sơ trễ hạn.');
	});

	test('stand on the letterhead of who issues the report, below its superior', async () => {
		expect(await wordFor(justice)).toContain('UBND TỈNH ĐẮK NÔNG\nSỞ STP\n');
		expect(await wordFor(justice)).toContain('/BC-STP');
		expect(await wordFor(department)).toContain('SỞ NỘI VỤ\n');
		await saveReportTexts(deps, justice, {
			surveyId: 'dot-1',
			code: 'STP',
			typed: {
				...NO_REPORT_TEXTS,
				superior: 'UBND tỉnh Lâm Đồng',
				place: 'Gia Nghĩa',
				recipients: 'UBND tỉnh; Sở Nội vụ'
			},
			revision: 0
		});
		const word = await wordFor(justice);
		expect(word).toContain('UBND TỈNH LÂM ĐỒNG\nSỞ STP\n');
		expect(word).toContain('Gia Nghĩa, ngày');
		expect(word).toContain('- Như trên;\n- UBND tỉnh;\n- Sở Nội vụ;\n- Lưu: VT, ….');
	});

	test('of two people the second is told, and gets what the first kept', async () => {
		await save(justice, 'STP', 'Của người thứ nhất');
		expect(await save(department, 'STP', 'Của người thứ hai')).toMatchObject({
			kind: 'overtaken',
			stored: { texts: { limitations: 'Của người thứ nhất' }, revision: 1 }
		});
		expect(await save(department, 'STP', 'Của cả hai', 1)).toMatchObject({
			kind: 'saved',
			value: { texts: { limitations: 'Của cả hai' }, revision: 2 }
		});
		const trail = await deps.db
			.selectFrom('audit_entry')
			.select(['actor', 'agency_id'])
			.where('action', '=', 'report.write')
			.orderBy('actor')
			.execute();
		expect(trail).toEqual([
			{ actor: 'staff:agency-name', agency_id: 'agency-stp' },
			{ actor: 'staff:department-name', agency_id: 'agency-stp' }
		]);
	});

	test('that are too long are refused, and nothing is kept', async () => {
		expect(await save(justice, 'STP', 'x'.repeat(5001))).toEqual({
			kind: 'faults',
			faults: [{ field: 'limitations', code: 'too-long' }]
		});
		expect(await reportPage(deps, justice, 'dot-1', 'STP')).toMatchObject({ revision: 0 });
	});

	test('are kept from other agencies, when all is published too', async () => {
		await save(department, undefined, 'Lời của Sở Nội vụ');
		await save(justice, 'STP', 'Lời của Sở STP');
		expect(await codeOf(reportPage(deps, finance, 'dot-1', 'STP'))).toBe('agency-not-found');
		expect(await codeOf(reportPage(deps, finance, 'dot-1'))).toBe('not-allowed');
		expect(await codeOf(save(finance, 'STP', 'x'))).toBe('agency-not-found');
		expect(await codeOf(save(staffOf('leader', 'agency-stp'), 'STP', 'x'))).toBe('not-allowed');
		expect(await codeOf(save(staffOf('auditor'), 'STP', 'x'))).toBe('not-allowed');
		await deps.db.updateTable('survey').set({ status: 'published' }).execute();
		expect(await wordFor(finance)).not.toContain('Lời của');
		expect(await wordFor(finance, 'STP')).not.toContain('Lời của');
	});
});
