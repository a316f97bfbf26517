import { redirect } from '@sveltejs/kit';
import { http } from '#lib/server/http.ts';
import { logOut } from '#lib/server/services/login.ts';
import type { RequestHandler } from './$types.js';

export const POST: RequestHandler = async ({ cookies, locals, url }) => {
	const sessionId = cookies.get(locals.auth.cookieName) ?? '';
	const blank = await http(logOut(locals.deps, locals.auth, locals.staff, sessionId));
	cookies.set(blank.name, blank.value, blank.attributes);
	redirect(303, `/admin/login${url.search}`);
};

/** Who comes by address has pressed no button, and stays. */
export const GET: RequestHandler = ({ url }) => redirect(303, `/admin${url.search}`);
