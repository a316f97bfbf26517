import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyOfThing } from '#lib/domain/open-thing.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { moveAccount } from '#lib/server/services/accounts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { handoverPage } from '#lib/server/services/handover/handover-page.ts';
import { handoverRecord } from '#lib/server/services/handover/handover-record.ts';
import { keepUpload } from '#lib/server/services/imports/uploads.ts';
import { openPaper, typePaper } from '#lib/server/services/paper/typing.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import { startDraft } from '#lib/server/services/questionnaire-drafts.ts';
import { findUpload } from '#lib/server/storage/import-uploads.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { employ, handThings, openThings } from '../support/office.ts';
import { PaperDesk, typed } from '../support/paper-desk.ts';
import { draftPlan } from '../support/plans.ts';
import { makeSlips } from '../support/slips.ts';
import { codeOf } from '../support/staff.ts';

const SETUP = { survey: '', agency: '', month: '', source: '', asOf: '' };

describe.each(DIALECTS)('handing work over on %s', (dialect) => {
	let deps: Deps;
	let desk: PaperDesk;
	let admin: Staff;

	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		desk = new PaperDesk(deps);
		await desk.open();
		admin = await employ(deps, 'quantri', 'admin');
	});
	afterEach(() => deps.db.destroy());

	const openOf = (of: Staff, to = '') => openThings(deps, of, to);
	const give = (by: Staff, from: Staff, to: Staff, things?: string[]) =>
		handThings(deps, by, { from, to, things });
	async function upload(by: Staff): Promise<string> {
		const bytes = new TextEncoder().encode('agency,code,name\nSTP,A1,Một\n');
		const file = { kind: 'services' as const, setup: SETUP, fileName: 'a.csv', bytes };
		const kept = await keepUpload(deps, by, file);
		if (!kept.ok) throw new Error(JSON.stringify(kept.error));
		return kept.value;
	}

	test('all that the department’s clerk has open goes to a colleague, who goes on with it', async () => {
		const [mai, tam] = [
			await employ(deps, 'mai', 'department', 'SNV'),
			await employ(deps, 'tam', 'department', 'SNV')
		];
		const plan = await draftPlan(deps, mai);
		await startDraft(deps, mai, { from: 'short@1', code: 'khac' });
		const { batch } = await makeSlips(deps, {}, mai);
		const file = await upload(mai);
		const keys = [`plan:${plan}`, 'questionnaire:khac', `slips:${batch.id}`, `import:${file}`];
		expect(await openOf(mai, 'tam')).toEqual(keys.map((key) => [key, undefined]));

		const done = await give(admin, mai, tam);
		if (!done.ok) throw new Error(done.error);
		expect(await openOf(mai)).toEqual([]);
		expect((await openOf(tam)).map(([key]) => key)).toEqual(keys);
		expect(await planDetail(deps, tam, plan)).toMatchObject({ inCharge: 'tam' });
		expect(await findUpload(deps.db, file, tam.id)).toBeDefined();

		const record = await handoverRecord(deps, tam, done.value);
		expect(record).toMatchObject({
			by: 'quantri',
			from: { account: { username: 'mai' }, agency: { code: 'SNV' } },
			to: { account: { username: 'tam' } }
		});
		expect(record.things.map(keyOfThing)).toEqual(keys);
		const trail = deps.db.selectFrom('audit_entry').selectAll();
		const entries = await trail.where('action', '=', 'account.handover').execute();
		expect(entries).toMatchObject([
			{ actor: 'staff:quantri', subject: 'mai', agency_id: 'agency-snv' }
		]);
		const detail = {
			to: 'tam',
			record: done.value,
			plan: 1,
			questionnaire: 1,
			slips: 1,
			import: 1
		};
		expect(JSON.parse(entries[0]?.detail ?? '')).toEqual(detail);
	});

	test('the record stands as it was signed: the database refuses to change it', async () => {
		const [mai, tam] = [
			await employ(deps, 'mai', 'agency', 'STP'),
			await employ(deps, 'tam', 'agency', 'STP')
		];
		await draftPlan(deps, mai);
		await give(mai, mai, tam);
		await expect(deps.db.updateTable('handover').set({ things: '[]' }).execute()).rejects.toThrow();
		await expect(deps.db.deleteFrom('handover').execute()).rejects.toThrow();
	});

	test('only what was chosen goes, and nothing goes twice', async () => {
		const [mai, tam] = [
			await employ(deps, 'mai', 'agency', 'STP'),
			await employ(deps, 'tam', 'agency', 'STP')
		];
		const [one, two] = [await draftPlan(deps, mai), await draftPlan(deps, mai)];
		expect(await give(mai, mai, tam, [`plan:${one}`])).toMatchObject({ ok: true });
		expect(await openOf(mai)).toEqual([[`plan:${two}`, undefined]]);
		expect(await give(mai, mai, tam, [`plan:${one}`])).toEqual({ ok: false, error: 'nothing' });
		expect(await give(mai, mai, tam, [])).toEqual({ ok: false, error: 'nothing' });
		const raced = await Promise.all([1, 2, 3].map(() => give(mai, mai, tam, [`plan:${two}`])));
		expect(raced.filter((it) => it.ok)).toHaveLength(1);
	});

	test('papers go to whom they could have been given, and what was typed stays whose it was', async () => {
		const id = await desk.give({ papers: '2' });
		const entries = typed('1', '1', '1');
		await typePaper(deps, desk.lan, id, { paper: 1, entries });
		const nga = await employ(deps, 'nga', 'entry', 'SNV');
		await employ(deps, 'vu', 'agency', 'SNV');
		expect(await openOf(desk.lan, 'minh')).toEqual([[`paper:${id}`, 'same-person']]);
		expect(await openOf(desk.lan, 'vu')).toEqual([[`paper:${id}`, 'no-right']]);
		expect(await openOf(desk.lan, 'nga')).toEqual([[`paper:${id}`, undefined]]);

		expect(await give(desk.lan, desk.lan, nga)).toMatchObject({ ok: true });
		expect(await codeOf(openPaper(deps, desk.lan, id))).toBe('paper-not-found');
		await typePaper(deps, nga, id, { paper: 2, entries });
		const rows = await deps.db
			.selectFrom('paper_typed')
			.select(['paper', 'staff_id'])
			.orderBy('paper')
			.execute();
		expect(rows).toEqual([
			{ paper: 1, staff_id: desk.lan.id },
			{ paper: 2, staff_id: nga.id }
		]);
		// Who has read some of the papers is nobody's second pair of eyes any more.
		expect(await openOf(desk.minh, 'lan')).toEqual([[`paper:${id}`, 'same-person']]);
		expect(await give(admin, desk.minh, desk.lan)).toEqual({ ok: false, error: 'nothing' });
	});

	test('nobody gets papers about the own agency, nor slips without the right to make them', async () => {
		const id = await desk.give();
		await moveAccount(deps, 'cli', 'lan', { role: 'entry', agencyCode: 'STP' });
		expect(await openOf(desk.lan, 'hoa')).toEqual([[`paper:${id}`, 'own-agency']]);
		const mai = await employ(deps, 'mai', 'department', 'STC');
		await employ(deps, 'tam', 'agency', 'STC');
		const { batch } = await makeSlips(deps, {}, mai);
		// The only colleague need not be chosen.
		expect((await handoverPage(deps, mai, 'mai', '')).to?.username).toBe('tam');
		expect(await openOf(mai, 'tam')).toEqual([[`slips:${batch.id}`, 'no-right']]);
	});

	test('a person who was moved hands over to the colleagues of before', async () => {
		const [mai, tam] = [
			await employ(deps, 'mai', 'agency', 'STP'),
			await employ(deps, 'tam', 'agency', 'STP')
		];
		await employ(deps, 'binh', 'agency', 'SNV');
		await draftPlan(deps, mai);
		const post = { role: 'agency', agencyCode: 'STC' };
		await moveAccount(deps, 'cli', 'mai', post);
		const page = await handoverPage(deps, mai, 'mai', '');
		expect(page.colleagues.map((it) => it.username)).toEqual(['hoa', 'tam']);
		expect(await give(mai, mai, tam)).toMatchObject({ ok: true });
		expect((await openOf(tam)).length).toBe(1);
	});
});
