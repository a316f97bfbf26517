import { isHealthy } from '#lib/server/services/health.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { deps } }) => {
	const healthy = await isHealthy(deps);
	return Response.json(
		{ status: healthy ? 'ok' : 'database unavailable' },
		{ status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } }
	);
};
