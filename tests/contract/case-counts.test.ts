import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parsePeriod, type Period } from '#lib/domain/period.ts';
import { populationOf } from '#lib/domain/catalogue/case-count.ts';
import { caseCounts, saveCaseCount } from '#lib/server/services/catalogue/case-counts.ts';
import { casePage } from '#lib/server/services/catalogue/case-page.ts';
import { finishedByAgency, latestOfAgencies } from '#lib/server/storage/finished-files.ts';
import { insertAgency } from '#lib/server/storage/agencies.ts';
import { insertService } from '#lib/server/storage/services.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const COUNT = {
	agency: 'STP',
	service: '',
	period: '2024',
	total: '3.419',
	received: '3.308',
	carriedOver: '111',
	finished: '3.250',
	open: '164',
	source: 'Báo cáo số 120/BC-STP',
	asOf: '15/11/2024'
};

const NO_KEY = { period: '', serviceCode: '' };

describe.each(DIALECTS)('counts of files on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	const justice = staffOf('agency', 'stp');

	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		for (const id of ['stp', 'snv']) {
			const agency = { id, code: id.toUpperCase(), name: { vi: id, en: id } };
			await insertAgency(deps.db, { ...agency, validFrom: '2004-01-01' });
		}
		const service = { id: 's', agencyId: 'stp', code: 'HT', name: { vi: 'a', en: 'a' } };
		await insertService(deps.db, service);
	});
	afterEach(() => deps.db.destroy());

	test('are kept as they were reported, with source, date and person', async () => {
		expect(await saveCaseCount(deps, justice, COUNT, 0)).toMatchObject({ kind: 'saved' });
		const period = parsePeriod('2024');
		const counts = await caseCounts(deps, { agencyIds: ['stp'], period });
		expect(counts).toEqual([
			{
				agencyId: 'stp',
				serviceCode: '',
				period: '2024',
				total: 3419,
				received: 3308,
				carriedOver: 111,
				finished: 3250,
				open: 164,
				source: 'Báo cáo số 120/BC-STP',
				asOf: '2024-11-15',
				enteredBy: 'agency-name',
				enteredAt: '2026-11-23T05:00:00.000Z',
				revision: 1,
				sample: false
			}
		]);
		expect(populationOf(counts, 'stp')).toBe(3250);
		expect(await caseCounts(deps, { period: parsePeriod('2023') })).toEqual([]);
	});

	test('are listed page by page, and summed for those who need no more', async () => {
		const enter = (more: object) => saveCaseCount(deps, justice, { ...COUNT, ...more }, 0);
		await enter({ period: '2023', finished: '3.000' });
		await enter({});
		await enter({ service: 'HT', finished: '100' });
		await enter({ period: '2023', service: 'HT', finished: '90' });
		const first = await casePage(deps, justice, 'STP', { ...NO_KEY, page: 1 });
		expect(first.found).toBe(4);
		expect(first.counts.map((it) => it.period)).toEqual(['2024', '2024', '2023', '2023']);
		const second = await casePage(deps, justice, 'STP', {
			period: '2023',
			serviceCode: 'HT',
			page: 2
		});
		expect(second).toMatchObject({ counts: [], found: 4, chosen: { finished: 90 } });

		const files = await finishedByAgency(deps.db, ['stp', 'snv'], '2024' as Period);
		expect(files).toEqual([{ agencyId: 'stp', whole: 3250, services: 100 }]);
		const latest = await latestOfAgencies(deps.db, ['stp', 'snv']);
		expect(latest).toEqual([{ agencyId: 'stp', period: '2024', finished: 3250 }]);
	});

	test('of a service need a service of the agency', async () => {
		expect(await saveCaseCount(deps, justice, { ...COUNT, service: 'HT' }, 0)).toMatchObject({
			kind: 'saved'
		});
		expect(await saveCaseCount(deps, justice, { ...COUNT, service: 'X' }, 0)).toEqual({
			kind: 'faults',
			faults: [{ field: 'service', code: 'unknown-service' }]
		});
	});

	test('are not written over in silence', async () => {
		await saveCaseCount(deps, justice, COUNT, 0);
		const other = { ...COUNT, finished: '9' };
		expect(await saveCaseCount(deps, justice, other, 0)).toMatchObject({
			kind: 'overtaken',
			stored: { finished: 3250, revision: 1 }
		});
		expect(await saveCaseCount(deps, justice, other, 1)).toMatchObject({
			kind: 'saved',
			value: { finished: 9, revision: 2 }
		});
		expect(await saveCaseCount(deps, justice, COUNT, 1)).toMatchObject({ kind: 'overtaken' });
	});

	test.each([
		['another agency', staffOf('agency', 'snv'), 'agency-not-found'],
		['the leader', staffOf('leader', 'stp'), 'not-allowed'],
		['the auditor', staffOf('auditor'), 'not-allowed'],
		['nobody', undefined, 'not-logged-in']
	])('are not entered by %s', async (_, staff, code) => {
		expect(await codeOf(saveCaseCount(deps, staff, COUNT, 0))).toBe(code);
		expect(await caseCounts(deps, {})).toEqual([]);
	});

	test('leave their trace', async () => {
		await saveCaseCount(deps, staffOf('department'), COUNT, 0);
		const [entry] = await deps.db.selectFrom('audit_entry').selectAll().execute();
		expect(entry).toMatchObject({
			actor: 'staff:department-name',
			action: 'cases.enter',
			subject: 'agency:STP',
			agency_id: 'stp',
			detail: '{"period":"2024","finished":3250,"source":"Báo cáo số 120/BC-STP"}'
		});
	});
});
