import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addAgency, agencyList, saveAgency } from '#lib/server/services/catalogue/agencies.ts';
import { agencyPage } from '#lib/server/services/catalogue/agency-page.ts';
import { addService, saveService, serviceList } from '#lib/server/services/catalogue/services.ts';
import { joinAgencies, partAgencies } from '#lib/server/services/catalogue/successions.ts';
import { insertAgency } from '#lib/server/storage/agencies.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { codeOf, staffOf } from '../support/staff.ts';

const ALL = { search: '', group: '', on: '', below: '' };

describe.each(DIALECTS)('the catalogue on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	const department = staffOf('department');
	const justice = staffOf('agency', 'stp');

	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		const agency = (id: string, vi: string, more = {}) =>
			insertAgency(deps.db, {
				id,
				code: id.toUpperCase(),
				name: { vi, en: vi },
				validFrom: '2004-01-01',
				...more
			});
		await agency('ubnd', 'UBND tỉnh Đắk Nông', { validTo: '2025-07-01' });
		await agency('stp', 'Sở Tư pháp', { parentId: 'ubnd', comparisonGroup: 'so-ban-nganh' });
		await agency('snv', 'Sở Nội vụ', { parentId: 'ubnd', validTo: '2025-07-01' });
	});
	afterEach(() => deps.db.destroy());

	const codes = async (query: Partial<typeof ALL>, staff = department) =>
		(await agencyList(deps, staff, { ...ALL, ...query }, 1)).agencies.map((it) => it.code);
	const trail = async () =>
		(await deps.db.selectFrom('audit_entry').selectAll().orderBy('id').execute()).map(
			(it) => `${it.actor} ${it.action} ${it.subject}`
		);

	describe('agencies', () => {
		test.each([
			[{}, ['SNV', 'STP', 'UBND']],
			[{ search: 'so tu phap' }, ['STP']],
			[{ search: 'PHÁP sở' }, ['STP']],
			[{ search: 'đắk' }, ['UBND']],
			[{ search: '%' }, ['SNV', 'STP', 'UBND']],
			[{ group: 'so-ban-nganh' }, ['STP']],
			[{ on: '2025-06-30' }, ['SNV', 'STP', 'UBND']],
			[{ on: '2025-07-01' }, ['STP']],
			[{ on: '2003-12-31' }, []],
			[{ below: 'UBND' }, ['SNV', 'STP']]
		])('are found by %j', async (query, found) => {
			expect(await codes(query)).toEqual(found);
		});

		test('are listed to an agency where they are its own', async () => {
			expect(await codes({}, justice)).toEqual(['STP']);
			expect(await codeOf(agencyPage(deps, justice, 'SNV'))).toBe('agency-not-found');
			expect(await codeOf(agencyPage(deps, staffOf('entry'), 'SNV'))).toBe('not-allowed');
		});

		test('are added with their parent, once', async () => {
			const texts = { code: 'pcc1', name: 'Phòng Công chứng số 1', parent: 'stp' };
			expect(await addAgency(deps, department, texts)).toMatchObject({
				ok: true,
				value: { code: 'PCC1', parentId: 'stp' }
			});
			expect(await addAgency(deps, department, texts)).toEqual({
				ok: false,
				error: [{ field: 'code', code: 'taken' }]
			});
			expect(await trail()).toEqual(['staff:department-name agency.add agency:PCC1']);
			expect((await agencyPage(deps, department, 'stp')).below).toBe(1);
		});

		test('are changed by the department only', async () => {
			expect(await codeOf(addAgency(deps, justice, { code: 'A', name: 'A' }))).toBe('not-allowed');
			const change = saveAgency(deps, justice, { code: 'STP', name: 'A' }, 1);
			expect(await codeOf(change)).toBe('not-allowed');
			expect(await trail()).toEqual([]);
		});

		test('refuse the second of two who edit at once, with what the first one stored', async () => {
			const first = { code: 'STP', name: 'Sở Tư pháp', hotline: '1022' };
			const second = { code: 'STP', name: 'Sở Tư pháp tỉnh' };
			expect(await saveAgency(deps, department, first, 1)).toMatchObject({
				kind: 'saved',
				value: { hotline: '1022', revision: 2 }
			});
			expect(await saveAgency(deps, department, second, 1)).toMatchObject({
				kind: 'overtaken',
				stored: { name: { vi: 'Sở Tư pháp' }, hotline: '1022', revision: 2 }
			});
			expect(await saveAgency(deps, department, second, 2)).toMatchObject({ kind: 'saved' });
			expect(await trail()).toHaveLength(2);
		});

		test('never come to lie below themselves', async () => {
			const change = await saveAgency(
				deps,
				department,
				{ code: 'UBND', name: 'UBND', parent: 'STP' },
				1
			);
			expect(change).toEqual({
				kind: 'faults',
				faults: [{ field: 'parent', code: 'below-itself' }]
			});
		});

		test('follow each other, and the history is told on both pages', async () => {
			const texts = {
				code: 'STP',
				other: 'snv',
				side: 'before',
				kind: 'merge',
				date: '01/07/2025'
			};
			expect(await joinAgencies(deps, department, texts)).toMatchObject({ ok: true });
			expect((await agencyPage(deps, department, 'STP')).relations).toMatchObject([
				{ kind: 'merge', date: '2025-07-01', isBefore: true, other: { code: 'SNV' } }
			]);
			expect((await agencyPage(deps, department, 'SNV')).relations).toMatchObject([
				{ isBefore: false, other: { code: 'STP' } }
			]);
			await partAgencies(deps, department, 'SNV', 'STP');
			expect((await agencyPage(deps, department, 'STP')).relations).toEqual([]);
			expect(await trail()).toEqual([
				'staff:department-name agency.join agency:STP',
				'staff:department-name agency.part agency:SNV'
			]);
		});

		test('are joined only where all is said', async () => {
			const texts = { code: 'STP', other: 'NO', side: 'after', kind: '', date: '' };
			const joined = await joinAgencies(deps, department, texts);
			expect(joined.ok ? [] : joined.error.map((it) => it.field)).toEqual([
				'other',
				'kind',
				'date'
			]);
			const own = await joinAgencies(deps, department, { ...texts, other: 'STP' });
			expect(own).toMatchObject({ error: [{ field: 'other', code: 'below-itself' }, {}, {}] });
		});
	});

	describe('services', () => {
		const HT = { agency: 'STP', code: 'HT', name: 'Đăng ký khai sinh', field: 'Hộ tịch' };

		test('are added once an agency, and found by any spelling', async () => {
			expect(await addService(deps, department, HT)).toEqual({ ok: true, value: 'HT' });
			expect(await addService(deps, department, HT)).toMatchObject({
				error: [{ field: 'code', code: 'taken' }]
			});
			expect(await addService(deps, department, { ...HT, agency: 'SNV' })).toMatchObject({
				ok: true
			});
			const found = await serviceList(deps, department, { agencyCode: '', search: 'khai SINH' }, 1);
			expect(found).toMatchObject({ found: 2, services: [{ code: 'HT' }, { code: 'HT' }] });
			const own = await serviceList(deps, justice, { agencyCode: '', search: '' }, 1);
			expect(own).toMatchObject({ found: 1, services: [{ agencyId: 'stp', field: 'Hộ tịch' }] });
			const foreign = serviceList(deps, justice, { agencyCode: 'SNV', search: '' }, 1);
			expect(await codeOf(foreign)).toBe('agency-not-found');
		});

		test('refuse the second of two who edit at once', async () => {
			await addService(deps, department, HT);
			const change = (name: string) => saveService(deps, department, { ...HT, name }, 1);
			expect(await change('Khai sinh')).toMatchObject({ kind: 'saved', value: { revision: 2 } });
			expect(await change('Khai tử')).toMatchObject({
				kind: 'overtaken',
				stored: { name: { vi: 'Khai sinh' } }
			});
		});

		test('of another agency are not to be changed by it', async () => {
			await addService(deps, department, HT);
			expect(await codeOf(saveService(deps, justice, HT, 1))).toBe('not-allowed');
			expect(await codeOf(saveService(deps, department, { ...HT, code: 'X' }, 1))).toBe(
				'page-not-found'
			);
		});
	});
});
