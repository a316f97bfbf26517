import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseTable } from '#lib/server/import/parse-table.ts';
import { markedFile } from '#lib/server/services/imports/files.ts';
import { importCatalogueFile } from '#lib/server/services/imports/import-file.ts';
import { decideColumns, uploadPage } from '#lib/server/services/imports/run-upload.ts';
import { storeUpload } from '#lib/server/services/imports/store-upload.ts';
import { forgetOldUploads } from '#lib/server/services/imports/uploads.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { NOON, testDeps } from '../support/deps.ts';
import { ImportRoom } from '../support/import-room.ts';
import { codeOf } from '../support/staff.ts';

const FORM = [
	'"Dấu thời gian","Đơn vị","1. Chính sách","2. Dịch vụ","Góp ý"',
	'"2026/11/15 9:12:33 SA GMT+7","SỞ STP","Hài lòng","Rất tốt",""',
	'"2026/11/16 3:00:00 CH GMT+7","STP","Ý kiến khác","Hài lòng","=cmd"'
].join('\r\n');

describe.each(DIALECTS)('files on %s', (dialect) => {
	let deps: ReturnType<typeof testDeps>;
	let now: number;
	let room: ImportRoom;

	beforeEach(async () => {
		now = NOON;
		deps = testDeps(await freshDatabase(dialect), { now: () => now });
		room = new ImportRoom(deps);
		await room.open();
	});
	afterEach(() => deps.db.destroy());

	const person = (name: string) => room.person(name);
	const keep: ImportRoom['keep'] = (...sent) => room.keep(...sent);
	const kept: ImportRoom['kept'] = (...sent) => room.kept(...sent);
	const codes = async (table: 'agency' | 'service') =>
		(await deps.db.selectFrom(table).select('code').orderBy('code').execute()).map((it) => it.code);

	test('of agencies come in, parents of the same file too, and change what they name', async () => {
		const text =
			'Mã;Tên;Cấp trên\nPCC1;Phòng Công chứng số 1;STP\nTO1;Tổ 1;PCC1\nSTP;Sở Tư pháp tỉnh;\n';
		const key = await kept('agencies', text);
		const before = await codes('agency');
		const page = await uploadPage(deps, person('so'), key, true);
		expect(page.columns.map((it) => it.field)).toEqual(['code', 'name', 'parent']);
		expect(page.outcome).toEqual({ ok: true, value: { rows: 3, added: 2, changed: 1 } });
		expect(await codes('agency')).toEqual(before);
		expect(await storeUpload(deps, person('so'), key)).toMatchObject({ ok: true });
		const rows = await deps.db.selectFrom('agency').selectAll().execute();
		const byCode = new Map(rows.map((it) => [it.code, it]));
		expect(byCode.get('TO1')?.parent_id).toBe(byCode.get('PCC1')?.id);
		expect(byCode.get('PCC1')?.parent_id).toBe('agency-stp');
		expect(byCode.get('STP')).toMatchObject({ name: 'Sở Tư pháp tỉnh', revision: 2 });
		expect(await codeOf(storeUpload(deps, person('so'), key))).toBe('page-not-found');
		expect(await keep('agencies', text)).toEqual({
			ok: false,
			error: [{ field: 'file', code: 'same-file' }]
		});
		const trail = deps.db.selectFrom('audit_entry').selectAll();
		const [entry] = await trail.where('action', '=', 'agencies.import').execute();
		expect(entry).toMatchObject({ actor: 'staff:so' });
		expect(entry?.detail).toMatch(/^\{"added":2,"changed":1,"sha256":"[0-9a-f]{64}"\}$/);
	});

	test('with one bad row write nothing, and name line, column and reason', async () => {
		const text = 'agency,code,name\nSTP,A1,Một\nKHONG,A2,Hai\nSTP,A1,Ba\nSTP,,Bốn\n';
		const key = await kept('services', text);
		const before = await codes('service');
		const error = [
			{ line: 3, field: 'agency', code: 'unknown-agency' },
			{ line: 4, field: 'code', code: 'twice' },
			{ line: 5, field: 'code', code: 'required' }
		];
		expect(await storeUpload(deps, person('so'), key)).toEqual({ ok: false, error });
		expect(await codes('service')).toEqual(before);
		const file = await markedFile(deps, person('so'), key);
		const { rows } = await parseTable(file.bytes);
		expect(rows[0]?.cells.at(-1)).toBe('Lỗi cần sửa');
		expect(rows[2]?.cells).toEqual([
			'KHONG',
			'A2',
			'Hai',
			'Cơ quan: Không có cơ quan nào mang mã này.'
		]);
	});

	test('never put an agency below itself', async () => {
		const key = await kept('agencies', 'Mã,Tên,Cấp trên\nA,A,B\nB,B,A\nC,C,KHONG\n');
		const checked = await storeUpload(deps, person('so'), key);
		expect(checked.ok ? [] : checked.error.map((it) => `${it.line} ${it.code}`)).toEqual([
			'2 below-itself',
			'3 below-itself',
			'4 unknown-agency'
		]);
	});

	test('of finished files take source and day said once, and only of the own agency', async () => {
		const text = 'Cơ quan,Kỳ,Đã giải quyết\nSTP,2025,"3.250"\nSNV,2025,10\n';
		const setup = { source: 'Báo cáo 12/BC', asOf: '2025-12-31' };
		const foreign = await kept('cases', text, setup, 'tu');
		expect(await storeUpload(deps, person('tu'), foreign)).toEqual({
			ok: false,
			error: [{ line: 3, field: 'agency', code: 'not-yours' }]
		});
		const own = await kept('cases', text.replace(/SNV.*\n/, ''), setup, 'tu');
		expect(await storeUpload(deps, person('tu'), own)).toMatchObject({ ok: true });
		expect(await deps.db.selectFrom('case_count').selectAll().execute()).toMatchObject([
			{ agency_id: 'agency-stp', finished: 3250, source: 'Báo cáo 12/BC', entered_by: 'tu' }
		]);
	});

	test('of Google Forms become ballots once their columns and answers are matched', async () => {
		const key = await kept('ballots', FORM, { survey: 'dot-1' });
		const first = await uploadPage(deps, person('so'), key, false);
		expect(first.columns.map((it) => it.field).slice(0, 2)).toEqual(['month', 'agency']);
		const columns = ['month', 'agency', 'SF.CS', 'SF.DV', 'SF.GY'];
		await decideColumns(deps, person('so'), key, { columns, options: {} });
		const second = await uploadPage(deps, person('so'), key, true);
		expect(second.values.map(({ field, found }) => [field, found])).toEqual([
			[
				'SF.CS',
				[
					{ value: 'Hài lòng', option: 'satisfied' },
					{ value: 'Ý kiến khác', option: 'other' }
				]
			],
			[
				'SF.DV',
				[
					{ value: 'Rất tốt', option: '' },
					{ value: 'Hài lòng', option: 'satisfied' }
				]
			]
		]);
		expect(second.outcome).toEqual({
			ok: false,
			error: [{ line: 2, field: 'SF.DV', code: 'unknown-value' }]
		});
		const options = { 'SF.DV': ['satisfied', 'satisfied'] };
		await decideColumns(deps, person('so'), key, { columns, options });
		expect(await storeUpload(deps, person('so'), key)).toMatchObject({
			ok: true,
			value: { rows: 2 }
		});
		const imports = await deps.db.selectFrom('ballot_import').selectAll().execute();
		expect(imports).toMatchObject([{ survey_id: 'dot-1', ballots: 2 }]);

		// What was decided is remembered for the next file like it.
		const next = await kept('ballots', `${FORM}\r\n`, { survey: 'dot-1' });
		const again = await uploadPage(deps, person('so'), next, true);
		expect(again.columns.map((it) => it.field)).toEqual(columns);
		expect(again.outcome).toMatchObject({ ok: true, value: { rows: 2 } });
	});

	test('are nobody else’s business, and gone after an hour', async () => {
		const key = await kept('services', 'agency,code,name\nSTP,A1,Một\n');
		expect(await codeOf(uploadPage(deps, person('hai'), key, false))).toBe('page-not-found');
		expect(await codeOf(uploadPage(deps, person('tu'), key, false))).toBe('not-allowed');
		expect(await codeOf(keep('services', 'a', {}, 'tu'))).toBe('not-allowed');
		expect(await codeOf(keep('ballots', 'a', {}, 'tu'))).toBe('not-allowed');
		now += 61 * 60_000;
		await forgetOldUploads(deps);
		expect(await codeOf(uploadPage(deps, person('so'), key, false))).toBe('page-not-found');
	});

	test.each([
		['', {}, 'file', 'empty'],
		['a,b\n', {}, 'file', 'no-rows'],
		['a\n1', { asOf: 'hôm qua' }, 'asOf', 'malformed-day']
	])('%j are refused when they are uploaded: %s', async (text, setup, field, code) => {
		const refused = await keep('cases', text, setup);
		expect(refused.ok ? [] : refused.error).toMatchObject([{ field, code }]);
	});

	test('of 20,000 services come in', async () => {
		const rows = Array.from(
			{ length: 20_000 },
			(_, at) => `STP,T${at},Thủ tục ${at},Lĩnh vực ${at % 40}`
		);
		const key = await kept('services', ['Cơ quan,Mã,Tên,Lĩnh vực', ...rows].join('\n'));
		expect(await storeUpload(deps, person('so'), key)).toEqual({
			ok: true,
			value: { rows: 20_000, added: 20_000, changed: 0 }
		});
	});

	test('of the catalogue come in by the command line too, whole or not at all', async () => {
		const file = (text: string) => ({
			kind: 'services' as const,
			bytes: new TextEncoder().encode(text)
		});
		const bad = await importCatalogueFile(deps, file('agency,code,name,Ghi chú\nSTP,A1,Một,x\n'));
		expect(bad).toEqual({
			ok: false,
			error: [{ line: 1, column: 'Ghi chú', reason: 'no such column' }]
		});
		const good = file('agency,code,name\nSTP,A1,Một\n');
		expect(await importCatalogueFile(deps, good)).toEqual({ ok: true, value: 1 });
		expect(await codeOf(importCatalogueFile(deps, good))).toBe('already-exists');
	});
});
