import { http } from '#lib/server/http.ts';
import { handoverRecord } from '#lib/server/services/handover/handover-record.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, url, locals: { deps, staff } }) => ({
	...(await http(handoverRecord(deps, staff, params.record))),
	isDone: url.searchParams.get('done') === 'yes'
});
