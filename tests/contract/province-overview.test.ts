import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { overviewChart } from '#lib/server/services/overview/charts.ts';
import { provincePage } from '#lib/server/services/overview/province.ts';
import { reminderLetter } from '#lib/server/services/overview/reminder.ts';
import {
	renderResults,
	type RenderOrder,
	type RenderResults
} from '#lib/server/services/reports/render-results.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { surveyResults } from '#lib/server/services/results.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { listAuditEntries } from '#lib/server/storage/audit.ts';
import { insertCaseCount } from '#lib/server/storage/case-counts.ts';
import { insertSuccession } from '#lib/server/storage/successions.ts';
import { insertSurvey } from '#lib/server/storage/surveys.ts';
import { messages } from '#lib/messages/index.ts';
import type { Period } from '#lib/domain/period.ts';
import { castMany, GRACE_END, insertWorld, SURVEY } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';
import { readWord } from '../support/word.ts';

const department = staffOf('department', 'agency-snv');
const auditor = staffOf('auditor');

describe.each(DIALECTS)('the overview of a province on %s', (dialect) => {
	let deps: Deps;
	let now: number;
	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		await insertWorld(deps);
		await castMany(deps, { first: 1, count: 12 });
	});
	afterEach(() => deps.db.destroy());

	/** The survey ends with so many ballots of SNV; the twelve of STP were cast before. */
	async function endWith(ofSnv: number): Promise<void> {
		await castMany(deps, { first: 13, count: ofSnv, code: 'SNV' });
		now = GRACE_END;
		await sealDue(deps);
	}
	const filesOf = (agencyId: string, { period = '2026', serviceCode = '' } = {}) =>
		deps.db.transaction().execute((tx) =>
			insertCaseCount(
				tx,
				{
					agencyId,
					serviceCode,
					period: period as Period,
					finished: 100,
					source: 'BC-1',
					asOf: '2026-11-30'
				},
				{ enteredBy: 'lan', enteredAt: '2026-11-30T00:00:00.000Z', sample: false }
			)
		);
	test('the province as it is now is weighted by the files that were entered', async () => {
		const period = '2026-11'; // the plan's
		await endWith(10);
		await filesOf('agency-stp', { period });
		const province = async () => (await surveyResults(deps, auditor, 'dot-1')).province;
		expect(await province()).toMatchObject({ agencies: 2, withoutFiles: 1, sources: ['BC-1'] });
		await filesOf('agency-snv', { period, serviceCode: 'HOP' });
		await filesOf('agency-snv', { period, serviceCode: 'HOI' });
		const found = await province();
		expect(found).toMatchObject({ withoutFiles: 0, asOf: '2026-11-30', enteredBy: ['lan'] });
		expect(found?.weighted).toBeCloseTo(1);
		const limited = await surveyResults(deps, auditor, 'dot-1', { channel: 'poster' });
		expect(limited).not.toHaveProperty('province');
	});

	const owed = async () =>
		(await provincePage(deps, auditor, 'dot-1')).owed.map(({ code, owes }) => [code, ...owes]);

	test('says who owes ballots and finished files', async () => {
		await endWith(4);
		await filesOf('agency-stp');
		await filesOf('agency-snv');
		expect(await owed()).toEqual([
			['SNV', 'too-few'],
			['STC', 'no-ballots', 'no-files']
		]);
	});

	test.each([
		['department', department, 'allowed'],
		['auditor', auditor, 'allowed'],
		['agency', staffOf('agency', 'agency-stp'), 'not-allowed'],
		['leader', staffOf('leader', 'agency-stp'), 'not-allowed'],
		['nobody', undefined, 'not-logged-in']
	])('is for the %s', async (_who, viewer, expected) => {
		const outcome = codeOf(provincePage(deps, viewer, 'dot-1').then(() => 'allowed'));
		expect(await outcome).toBe(expected);
	});

	test('of the group that has nothing to draw there is no picture', async () => {
		await endWith(10);
		const query = new URLSearchParams({ domain: 'service', group: '' });
		const { bytes, name } = await overviewChart(deps, auditor, 'dot-1', { query, locale: 'vi' });
		expect(name).toBe('dot-1_service_khac.png');
		expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
		const none = overviewChart(deps, auditor, 'dot-1', {
			query: new URLSearchParams({ domain: 'service', group: 'xa' }),
			locale: 'vi'
		});
		expect(await codeOf(none)).toBe('nothing-to-draw');
	});

	test('agencies by factors are a picture too, the hidden ones named', async () => {
		await endWith(4);
		const orders: RenderOrder[] = [];
		const render: RenderResults = (order) => {
			orders.push(order);
			return renderResults(order);
		};
		const { bytes, name } = await overviewChart({ ...deps, render }, auditor, 'dot-1', {
			query: new URLSearchParams({ of: 'factors' }),
			locale: 'vi'
		});
		expect(name).toBe('dot-1_yeu-to.png');
		expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
		const mean = { figure: '100,00' };
		const full = { ...mean, band: 4 };
		expect(orders).toMatchObject([
			{
				picture: {
					kind: 'heat',
					lines: [
						{ label: 'Sở SNV', reason: messages('vi').report.suppressed },
						{ label: 'Sở STC', reason: messages('vi').overview.heat.unanswered },
						{ label: 'Sở STP', cells: [{ figure: '100,00' }, full, full] },
						{ label: 'Trung bình các cơ quan', isMean: true, cells: [{ figure: '' }, mean, mean] }
					]
				}
			}
		]);
	});

	test('the letter names who owes what, and that it was made stands in the trail', async () => {
		await endWith(4);
		const { bytes, name } = await reminderLetter(deps, department, 'dot-1');
		expect(name).toBe('cong-van-don-doc_dot-1.docx');
		const { tables, paragraphs } = readWord(bytes);
		expect(tables[0]?.[1]?.[0]).toMatch(/^Số: {8}\/SNV-……\nV\/v đôn đốc/);
		expect(tables[1]?.slice(1)).toEqual([
			[
				'1',
				'Sở SNV',
				'4',
				'–',
				'chưa đủ 10 phiếu để hiển thị kết quả; chưa nhập số hồ sơ đã giải quyết của năm 2026'
			],
			['2', 'Sở STC', '0', '–', 'chưa có phiếu nào; chưa nhập số hồ sơ đã giải quyết của năm 2026'],
			['3', 'Sở STP', '12', '–', 'chưa nhập số hồ sơ đã giải quyết của năm 2026']
		]);
		expect(paragraphs.join('\n')).toContain('trước ngày 31/10/2026');
		const [entry] = await listAuditEntries(deps.db, { action: 'reminder.export', limit: 1 });
		expect(entry).toMatchObject({ subject: 'survey:dot-1', detail: { agencies: 3 } });
		expect(await codeOf(reminderLetter(deps, auditor, 'dot-1'))).toBe('not-allowed');
	});

	describe('against an earlier survey', () => {
		const earlier = { ...SURVEY, id: 'dot-0', opensAt: '2025-11-01T00:00:00.000Z' };
		beforeEach(() => insertSurvey(deps.db, { ...earlier, closesAt: '2025-11-30T10:00:00.000Z' }));
		const movementOf = async (before?: string) => {
			const { domains, earlier: found } = await provincePage(deps, auditor, 'dot-1', before);
			const all = domains[0]?.groups.flatMap(({ agencies }) => agencies) ?? [];
			return [found?.id, all.find(({ agency }) => agency.code === 'STP')?.movement.kind];
		};

		test('takes the latest by itself, none where none is wanted, and no survey that there is not', async () => {
			expect(await movementOf()).toEqual(['dot-0', 'none']);
			expect(await movementOf('')).toEqual([undefined, 'none']);
			expect(await codeOf(movementOf('dot-9'))).toBe('survey-not-found');
		});

		test('breaks the line where the agency was merged between the two', async () => {
			await deps.db.transaction().execute((tx) =>
				insertSuccession(tx, {
					predecessorId: 'agency-stc',
					successorId: 'agency-stp',
					kind: 'merge',
					date: '2026-03-01'
				})
			);
			expect(await movementOf()).toEqual(['dot-0', 'broken']);
		});
	});
});
