import type { Staff } from '#lib/server/auth/staff.ts';

/** By whom the benchmark makes plans, batches and drafts. */
export const BENCH_DEPARTMENT: Staff = {
	id: 'bench-department',
	username: 'donhanh',
	role: 'department',
	agencyIds: []
};
