import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '#lib/domain/role.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { auditPage, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { insertAgency } from '#lib/server/storage/agencies.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';

describe.each(DIALECTS)('the audit trail on %s', (dialect) => {
	let deps: Deps;
	let clock: number;

	beforeEach(async () => {
		clock = Date.parse('2026-06-01T08:00:00Z');
		deps = testDeps(await freshDatabase(dialect), { now: () => clock });
		for (const id of ['a', 'b']) {
			const name = { vi: id, en: id };
			await insertAgency(deps.db, { id, code: id.toUpperCase(), name, validFrom: '2004-01-01' });
		}
	});
	afterEach(() => deps.db.destroy());

	const staffOf = (role: Role, ...agencyIds: string[]): Staff => ({
		id: 's',
		username: 'lan',
		role,
		agencyIds
	});

	async function record(subject: string, agencyId?: string): Promise<void> {
		await recordAudit(deps.db, deps, { actor: 'cli', action: 'tried', subject, agencyId });
	}

	async function subjects(staff: Staff): Promise<string[]> {
		return (await auditPage(deps, staff)).entries.map((it) => it.subject);
	}

	test('keeps who did what to what, when and how', async () => {
		await recordAudit(deps.db, deps, {
			actor: 'staff:lan',
			action: 'export',
			subject: 'stp-2024',
			agencyId: 'a',
			detail: { format: 'csv', rows: 12 }
		});
		const { entries, next } = await auditPage(deps, staffOf('auditor'));
		expect(entries).toEqual([
			{
				id: expect.any(String) as string,
				at: '2026-06-01T08:00:00.000Z',
				actor: 'staff:lan',
				action: 'export',
				subject: 'stp-2024',
				agencyId: 'a',
				detail: { format: 'csv', rows: 12 }
			}
		]);
		expect(next).toBeUndefined();
	});

	test('shows an agency its own matters only', async () => {
		await record('of a', 'a');
		clock += 1;
		await record('of b', 'b');
		clock += 1;
		await record('of none');
		expect(await subjects(staffOf('agency', 'a'))).toEqual(['of a']);
		expect(await subjects(staffOf('agency'))).toEqual([]);
		expect(await subjects(staffOf('department', 'a'))).toEqual(['of none', 'of b', 'of a']);
	});

	test('is read page by page, each entry once, also where many share an instant', async () => {
		for (let number = 0; number < 120; number += 1) {
			if (number % 40 === 0) clock += 1;
			await record(`entry ${number}`);
		}
		const seen: string[] = [];
		let page = await auditPage(deps, staffOf('admin'));
		for (; page.next; page = await auditPage(deps, staffOf('admin'), page.next)) {
			seen.push(...page.entries.map((it) => it.id));
			expect(page.entries).toHaveLength(50);
		}
		seen.push(...page.entries.map((it) => it.id));
		expect(new Set(seen).size).toBe(120);
		expect(seen).toHaveLength(120);
	});

	test('cannot be changed, not even past the application', async () => {
		await record('as it was');
		await expect(
			deps.db.updateTable('audit_entry').set({ subject: 'other' }).execute()
		).rejects.toThrow(/append-only/);
		await expect(deps.db.deleteFrom('audit_entry').execute()).rejects.toThrow(/append-only/);
		expect(await subjects(staffOf('admin'))).toEqual(['as it was']);
	});

	test('is undone with the transaction it belongs to', async () => {
		await expect(
			deps.db.transaction().execute(async (tx) => {
				await recordAudit(tx, deps, { actor: 'cli', action: 'tried', subject: 'in vain' });
				throw new RangeError('the work failed');
			})
		).rejects.toThrow('the work failed');
		expect(await subjects(staffOf('admin'))).toEqual([]);
	});
});
