import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '#lib/server/services/deps.ts';
import { planDetail } from '#lib/server/services/plans/read-plans.ts';
import {
	addSignedCopy,
	MOST_FILE_BYTES,
	numberPlan,
	signedCopy
} from '#lib/server/services/plans/sign-plan.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { CLERK, DEPARTMENT, LEADER, OTHER_CLERK, planAt } from '../support/plans.ts';
import { codeOf } from '../support/staff.ts';

const PDF = Buffer.from('%PDF-1.7\n\0\xff\xfe', 'latin1');

describe.each(DIALECTS)('what a plan looks like on paper, on %s', (dialect) => {
	let deps: Deps;
	let id: string;
	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		id = await planAt(deps, 'approved');
	});
	afterEach(() => deps.db.destroy());

	test('a signed copy comes back byte for byte, the newest first', async () => {
		await addSignedCopy(deps, CLERK, id, { name: 'kế hoạch.pdf', bytes: PDF });
		await addSignedCopy(deps, DEPARTMENT, id, { name: 'lần 2.PDF', bytes: PDF });
		const { files, timeline } = await planDetail(deps, CLERK, id);
		expect(files.map((it) => [it.name, it.bytes, it.addedBy])).toEqual([
			['lần 2.pdf', PDF.length, 'staff:department-name'],
			['kế hoạch.pdf', PDF.length, 'staff:agency-name']
		]);
		expect(timeline.slice(-2).map((it) => it.action)).toEqual(['file', 'file']);
		const file = await signedCopy(deps, LEADER, id, files[1]?.id ?? '');
		expect(Buffer.from(file.bytes)).toEqual(PDF);
		expect(file.contentType).toBe('application/pdf');
	});

	test.each([
		['C:\\Users\\Lan\\ke hoach.pdf', 'ke hoach.pdf'],
		['../../etc/passwd', 'passwd.pdf'],
		['a"; x=\r\n<b>.pdf', 'a_ x_b_.pdf'],
		['.pdf', 'ke-hoach.pdf'],
		['', 'ke-hoach.pdf']
	])('the name %j is kept as %j', async (name, kept) => {
		await addSignedCopy(deps, CLERK, id, { name, bytes: PDF });
		expect((await planDetail(deps, CLERK, id)).files[0]?.name).toBe(kept);
	});

	test.each([
		['nothing', Buffer.alloc(0), 'file-missing'],
		['a program', Buffer.from('MZ%PDF-'), 'file-not-pdf'],
		['10 MB and a byte', Buffer.alloc(MOST_FILE_BYTES + 1, '%PDF-'), 'file-too-large']
	])('%s is not taken', async (_what, bytes, error) => {
		const name = 'a.pdf';
		expect(await addSignedCopy(deps, CLERK, id, { name, bytes })).toEqual({ ok: false, error });
		expect((await planDetail(deps, CLERK, id)).files).toEqual([]);
	});

	test('a number has its day, and can be taken back', async () => {
		const number = (typed: { number: string; day: string }) => numberPlan(deps, CLERK, id, typed);
		expect(await number({ number: '45/KH-STP', day: '' })).toMatchObject({ ok: false });
		expect(await number({ number: '', day: '2026-11-23' })).toMatchObject({ ok: false });
		expect(await number({ number: '45/KH-STP', day: '2026-02-30' })).toMatchObject({ ok: false });
		await number({ number: ' 45/KH-STP ', day: '2026-11-23' });
		const { plan } = await planDetail(deps, CLERK, id);
		expect([plan.number, plan.numberedOn]).toEqual(['45/KH-STP', '2026-11-23']);
		await number({ number: '', day: '' });
		expect((await planDetail(deps, CLERK, id)).plan).not.toHaveProperty('number');
	});

	test('only who drafts the plan adds to it, and only who may see it reads', async () => {
		const file = { name: 'a.pdf', bytes: PDF };
		const typed = { number: '1/KH', day: '2026-11-23' };
		for (const [staff, refusal] of [
			[LEADER, 'not-allowed'],
			[OTHER_CLERK, 'plan-not-found'],
			[undefined, 'not-logged-in']
		] as const) {
			expect(await codeOf(addSignedCopy(deps, staff, id, file))).toBe(refusal);
			expect(await codeOf(numberPlan(deps, staff, id, typed))).toBe(refusal);
		}
		await addSignedCopy(deps, CLERK, id, file);
		const { files } = await planDetail(deps, CLERK, id);
		const fileId = files[0]?.id ?? '';
		expect(await codeOf(signedCopy(deps, OTHER_CLERK, id, fileId))).toBe('plan-not-found');
		const other = await planAt(deps, 'draft');
		for (const [plan, name] of [
			[id, 'khong-co'],
			[id, '\0'],
			[other, fileId]
		] as const) {
			expect(await codeOf(signedCopy(deps, CLERK, plan, name))).toBe('page-not-found');
		}
	});
});
