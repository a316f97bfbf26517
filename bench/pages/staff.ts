import { findAccount } from '#lib/server/storage/staff.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';

/** By whom the benchmark makes plans, batches and drafts. */
export const BENCH_DEPARTMENT: Staff = {
	id: 'bench-department',
	username: 'donhanh',
	role: 'department',
	agencyIds: []
};

/** Of the same unit: who takes over what is handed over. */
export const COLLEAGUE = 'dongnghiep';

/** The same with the id of the account. @throws Error where it is not there */
export async function requireDepartment({ db }: Deps): Promise<Staff> {
	const account = await findAccount(db, BENCH_DEPARTMENT.username);
	if (!account) throw new Error(BENCH_DEPARTMENT.username);
	return { ...BENCH_DEPARTMENT, id: account.id };
}
