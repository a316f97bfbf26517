import type { RequestHandler } from './$types';

/**
 * Makes the browser forget the form that was just sent: Chrome keeps the page alive, answers and
 * all, and would show it to the next person who goes back on a shared phone, whatever `no-store`
 * says. The page of thanks asks for this once the form has left the screen; earlier has no effect.
 */
export const GET: RequestHandler = () =>
	new Response(null, {
		status: 204,
		headers: { 'clear-site-data': '"cache"', 'cache-control': 'no-store' }
	});
