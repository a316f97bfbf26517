import { POINT_CODE } from '#lib/domain/point.ts';
import { http } from '#lib/server/http.ts';
import { receiptStatus } from '#lib/server/services/receipts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { deps }, setHeaders }) => {
	setHeaders({ 'cache-control': 'no-store' });
	const code = url.searchParams.get('k') ?? '';
	return {
		...(await http(receiptStatus(deps, params.receipt))),
		/** Where a fresh form is; the receipt itself does not know its point. */
		code: POINT_CODE.test(code) ? code : undefined
	};
};
