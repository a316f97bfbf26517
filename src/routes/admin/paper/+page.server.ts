import { http } from '#lib/server/http.ts';
import { batchList } from '#lib/server/services/paper/batch-lists.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { deps, staff }, url }) => ({
	batches: await http(batchList(deps, staff, url.searchParams.get('survey') ?? undefined))
});
