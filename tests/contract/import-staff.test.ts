import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Staff } from '#lib/server/auth/staff.ts';
import { parseTable } from '#lib/server/import/parse-table.ts';
import { accounts } from '#lib/server/services/account-lists.ts';
import { activate } from '#lib/server/services/activation.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { MOST_ACCOUNTS } from '#lib/server/services/imports/check-staff.ts';
import { importTemplate, markedFile } from '#lib/server/services/imports/files.ts';
import { importStaffFile } from '#lib/server/services/imports/import-file.ts';
import { uploadPage } from '#lib/server/services/imports/run-upload.ts';
import { storeUpload } from '#lib/server/services/imports/store-upload.ts';
import { keepUpload } from '#lib/server/services/imports/uploads.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { employ } from '../support/office.ts';
import { PASSWORD } from '../support/staff-room.ts';
import { codeOf } from '../support/staff.ts';

const SETUP = { survey: '', agency: '', month: '', source: '', asOf: '' };
const LIST = [
	'Tên đăng nhập,Họ và tên,Vai trò,Đơn vị,Email',
	'Mai.NT,Nguyễn  Thị Mai ,Cơ quan,STP,mai@stp.gov.vn',
	'tam,Trần Văn Tâm,LÃNH ĐẠO CƠ QUAN,Sở STP,',
	'nga,,entry,SNV,'
].join('\n');

describe.each(DIALECTS)('a list of staff on %s', (dialect) => {
	let deps: Deps;
	let admin: Staff;
	let unit: Staff;

	beforeEach(async () => {
		// One after the other, so that no two codes are the same.
		let drawn = 0;
		deps = testDeps(await freshDatabase(dialect), { randomInt: (below) => drawn++ % below });
		await insertWorld(deps);
		admin = await employ(deps, 'quantri', 'admin');
		unit = await employ(deps, 'quan', 'unit-admin', 'STP');
	});
	afterEach(() => deps.db.destroy());

	async function kept(by: Staff, text: string) {
		const bytes = new TextEncoder().encode(text);
		const file = { kind: 'staff' as const, setup: SETUP, fileName: 'can-bo.csv', bytes };
		const upload = await keepUpload(deps, by, file);
		if (!upload.ok) throw new Error(JSON.stringify(upload.error));
		return { kind: 'staff' as const, id: upload.value, locale: 'vi' as const };
	}
	const usernames = async () => (await accounts(deps, admin)).map((it) => it.username);
	async function faultsOf(by: Staff, text: string): Promise<string[]> {
		const stored = await storeUpload(deps, by, await kept(by, text));
		return stored.ok ? [] : stored.error.map((it) => `${it.line} ${it.field} ${it.code}`);
	}

	test('becomes accounts, each with a slip that its owner activates it by', async () => {
		const key = await kept(admin, LIST);
		const { columns, outcome } = await uploadPage(deps, admin, key, true);
		expect(columns.map((it) => it.field)).toEqual([
			'username',
			'fullName',
			'role',
			'agency',
			'email'
		]);
		expect(outcome).toEqual({ ok: true, value: { rows: 3, added: 3, changed: 0 } });
		expect(await usernames()).toEqual(['quan', 'quantri']);

		const stored = await storeUpload(deps, admin, key);
		const slips = stored.ok ? (stored.value.slips ?? []) : [];
		expect(slips.map((it) => [it.username, it.fullName])).toEqual([
			['mai.nt', 'Nguyễn Thị Mai'],
			['tam', 'Trần Văn Tâm'],
			['nga', undefined]
		]);
		const made = (await accounts(deps, admin)).filter((it) => it.awaitsUntil !== undefined);
		expect(made.map((it) => [it.username, it.role, it.agencyCode, it.email])).toEqual([
			['mai.nt', 'agency', 'STP', 'mai@stp.gov.vn'],
			['nga', 'entry', 'SNV', undefined],
			['tam', 'leader', 'STP', undefined]
		]);
		for (const { username, code } of slips) {
			const typed = { username, code, password: PASSWORD, again: PASSWORD };
			expect(await activate(deps, typed)).toMatchObject({ ok: true });
		}
		const rows = await deps.db.selectFrom('audit_entry').selectAll().execute();
		const imported = rows.filter((it) => it.action === 'staff.import');
		expect(imported).toMatchObject([{ actor: 'staff:quantri' }]);
		expect(rows.filter((it) => it.action === 'account.add' && it.actor !== 'cli')).toHaveLength(3);
		expect(JSON.stringify(rows)).not.toContain('Mai');
		const uploads = await deps.db.selectFrom('import_upload').select('id').execute();
		expect(uploads).toEqual([]);
	});

	test('keeps its codes by their hashes alone, and shows them once', async () => {
		const key = await kept(admin, LIST);
		const stored = await storeUpload(deps, admin, key);
		const codes = stored.ok ? (stored.value.slips ?? []).map((it) => it.code) : [];
		const rows = await deps.db.selectFrom('staff_activation').selectAll().execute();
		expect(rows).toHaveLength(3);
		for (const code of codes) expect(JSON.stringify(rows)).not.toContain(code);
		expect(await codeOf(storeUpload(deps, admin, key))).toBe('page-not-found');
	});

	test('with one bad row makes no account, and comes back with the cell marked', async () => {
		const text = [
			'Tên đăng nhập,Vai trò,Cơ quan,Thư điện tử',
			'mai,Cơ quan,STP,mai@stp.gov.vn',
			'Mai,Cơ quan,STP,',
			'quan,Cơ quan,STP,',
			'tám,Cơ quan,STP,',
			'tam,Sếp,STP,',
			'nga,Nhập liệu,KHONG,',
			'vu,Cơ quan,,',
			'ly,Cơ quan,STP,mai@stp.gov.vn',
			'ha,Cơ quan,STP,ha tại stp'
		].join('\n');
		expect(await faultsOf(admin, text)).toEqual([
			'3 username username-taken',
			'4 username username-taken',
			'5 username username-malformed',
			'6 role role-unknown',
			'7 agency agency-unknown',
			'8 agency agency-missing',
			'9 email email-taken',
			'10 email email-malformed'
		]);
		expect(await usernames()).toEqual(['quan', 'quantri']);
		const marked = await markedFile(deps, admin, await kept(admin, `${text}\n`));
		const { rows } = await parseTable(marked.bytes);
		expect(rows[5]?.cells).toEqual(['tam', 'Sếp', 'STP', '', 'Vai trò: Vui lòng chọn vai trò.']);
	});

	test('of a unit’s administrator is of the own unit, which need not be named', async () => {
		const own = 'Tên đăng nhập,Vai trò\nmai,Cơ quan\n';
		expect(await faultsOf(unit, own)).toEqual([]);
		expect((await accounts(deps, unit)).map((it) => [it.username, it.agencyCode])).toEqual([
			['mai', 'STP'],
			['quan', 'STP']
		]);
		const foreign =
			'Tên đăng nhập,Vai trò,Cơ quan\na1,Cơ quan,SNV\na2,Quản trị,\na3,Sở Nội vụ,STP\na4,unit-admin,STP\n';
		expect(await faultsOf(unit, foreign)).toEqual([
			'2 agency agency-unknown',
			'3 role role-unknown',
			'4 role role-unknown',
			'5 role role-unknown'
		]);
	});

	test('is taken in by who keeps accounts only', async () => {
		for (const role of ['department', 'agency', 'leader', 'entry', 'auditor'] as const) {
			const staff = await employ(deps, `x-${role}`, role, 'SNV');
			expect(await codeOf(kept(staff, LIST)), role).toBe('not-allowed');
		}
	});

	test('has a limit, since every account is a sheet of paper', async () => {
		const rows = Array.from({ length: MOST_ACCOUNTS + 1 }, (_, at) => `nguoi-${at},Cơ quan,STP`);
		const text = ['Tên đăng nhập,Vai trò,Cơ quan', ...rows].join('\n');
		expect(await faultsOf(admin, text)).toEqual([
			`${MOST_ACCOUNTS + 2} username too-many-accounts`
		]);
	});

	test('has a template whose headings are known when it comes back', async () => {
		const request = { kind: 'staff' as const, survey: '', locale: 'vi' as const };
		const { rows } = await parseTable((await importTemplate(deps, unit, request)).bytes);
		expect(rows[0]?.cells).toEqual([
			'Tên đăng nhập',
			'Họ và tên',
			'Vai trò',
			'Cơ quan',
			'Thư điện tử'
		]);
	});

	test('comes in by the command line too, whole or not at all', async () => {
		const bytes = (text: string) => new TextEncoder().encode(text);
		const bad = await importStaffFile(deps, bytes('username,role\nmai,agency\n'));
		expect(bad).toMatchObject({ ok: false, error: [{ line: 2, column: 'agency' }] });
		const good = await importStaffFile(deps, bytes(LIST));
		expect(good.ok && good.value.map((it) => it.username)).toEqual(['mai.nt', 'tam', 'nga']);
		expect(await importStaffFile(deps, bytes(LIST))).toMatchObject({ ok: false });
	});
});
