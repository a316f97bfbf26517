import { http } from '#lib/server/http.ts';
import { auditPage } from '#lib/server/services/audit.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff }, url }) => {
	const before = url.searchParams.get('before') ?? undefined;
	return { ...(await http(auditPage(deps, staff, before))), isFirst: before === undefined };
};
