import { http } from '#lib/server/http.ts';
import { slipLedger } from '#lib/server/services/slips/ledger.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params, locals: { deps, staff } }) =>
	http(slipLedger(deps, staff, params.survey));
