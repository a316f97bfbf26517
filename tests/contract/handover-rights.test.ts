import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Staff } from '#lib/server/auth/staff.ts';
import { disableAccount } from '#lib/server/services/accounts.ts';
import { accountPage } from '#lib/server/services/account-page.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { handOver } from '#lib/server/services/handover/hand-over.ts';
import { handoverRecord } from '#lib/server/services/handover/handover-record.ts';
import { insertWorld } from '../support/ballots.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { employ, handThings, openThings } from '../support/office.ts';
import { draftPlan } from '../support/plans.ts';
import { codeOf } from '../support/staff.ts';

describe.each(DIALECTS)('who may hand over what on %s', (dialect) => {
	let deps: Deps;
	let admin: Staff;

	beforeEach(async () => {
		deps = testDeps(await freshDatabase(dialect));
		await insertWorld(deps);
		admin = await employ(deps, 'quantri', 'admin');
	});
	afterEach(() => deps.db.destroy());

	const openOf = (of: Staff, to = '') => openThings(deps, of, to);
	const give = (by: Staff, from: Staff, to: Staff, things?: string[]) =>
		handThings(deps, by, { from, to, things });

	test('is to an active colleague of the same unit, and by who keeps the account or owns it', async () => {
		const [mai, tam] = [
			await employ(deps, 'mai', 'agency', 'STP'),
			await employ(deps, 'tam', 'agency', 'STP')
		];
		const unit = await employ(deps, 'quan', 'unit-admin', 'STP');
		const other = await employ(deps, 'khac', 'unit-admin', 'STC');
		const far = await employ(deps, 'xa', 'agency', 'STC');
		await draftPlan(deps, mai);
		expect(await give(unit, mai, far)).toEqual({ ok: false, error: 'no-colleague' });
		expect(await give(unit, mai, mai)).toEqual({ ok: false, error: 'no-colleague' });
		await disableAccount(deps, 'cli', 'tam');
		expect(await give(unit, mai, tam)).toEqual({ ok: false, error: 'no-colleague' });
		const order = { to: 'quan', things: [] };
		expect(await codeOf(handOver(deps, tam, 'mai', order))).toBe('not-allowed');
		expect(await codeOf(handOver(deps, other, 'mai', order))).toBe('staff-not-found');
		expect(await codeOf(handOver(deps, undefined, 'mai', order))).toBe('not-logged-in');
		// The administrator of the unit is a colleague, and edits no plan.
		const [line] = await openOf(mai, 'quan');
		expect(line).toEqual([expect.stringMatching(/^plan:/), 'no-right']);
	});

	test('an account with open things says so, and may be shut all the same', async () => {
		const mai = await employ(deps, 'mai', 'agency', 'STP');
		const tam = await employ(deps, 'tam', 'agency', 'STP');
		await draftPlan(deps, mai);
		expect(await accountPage(deps, admin, 'mai')).toMatchObject({ open: 1 });
		await disableAccount(deps, admin, 'mai');
		expect(await accountPage(deps, admin, 'mai')).toMatchObject({ open: 1 });
		expect(await give(admin, mai, tam)).toMatchObject({ ok: true });
		expect(await accountPage(deps, admin, 'mai')).toMatchObject({ open: 0 });
	});

	test('its record is for the two and for who sees their accounts', async () => {
		const [mai, tam] = [
			await employ(deps, 'mai', 'agency', 'STP'),
			await employ(deps, 'tam', 'agency', 'STP')
		];
		await draftPlan(deps, mai);
		const done = await give(mai, mai, tam);
		if (!done.ok) throw new Error(done.error);
		const seenBy = (staff: Staff | undefined) => codeOf(handoverRecord(deps, staff, done.value));
		const auditor = await employ(deps, 'kiemtra', 'auditor');
		for (const staff of [
			mai,
			tam,
			admin,
			auditor,
			await employ(deps, 'quan', 'unit-admin', 'STP')
		]) {
			expect(await seenBy(staff)).toMatchObject({ id: done.value });
		}
		expect(await seenBy(await employ(deps, 'ban', 'agency', 'STP'))).toBe('page-not-found');
		expect(await seenBy(await employ(deps, 'khac', 'unit-admin', 'STC'))).toBe('page-not-found');
		expect(await seenBy(undefined)).toBe('not-logged-in');
		expect(await codeOf(handoverRecord(deps, admin, 'khong-co'))).toBe('page-not-found');
	});
});
