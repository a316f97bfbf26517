import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '#lib/server/form.ts';
import { http } from '#lib/server/http.ts';
import { addressAfterLogin } from '#lib/server/services/login-address.ts';
import { logIn } from '#lib/server/services/login.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals, url, request }) => {
	// A wrong password is said to be wrong, also where an earlier session goes on.
	if (locals.staff && request.method !== 'POST') redirect(303, addressAfterLogin(url));
	return { activated: url.searchParams.get('activated') === 'yes' };
};

export const actions: Actions = {
	default: async ({ request, cookies, locals, url, setHeaders }) => {
		const entries = await http(readForm(request));
		const username = entries.username?.[0] ?? '';
		const typed = { account: username, password: entries.password?.[0] ?? '' };
		const old = cookies.get(locals.auth.cookieName);
		const admitted = await http(logIn(locals.deps, locals.auth, typed, old));
		if (admitted.ok) {
			const { name, value, attributes } = admitted.value;
			cookies.set(name, value, attributes);
			redirect(303, addressAfterLogin(url));
		}
		if (admitted.error.kind === 'wrong') return fail(401, { username, seconds: 0 });
		const { seconds } = admitted.error;
		setHeaders({ 'retry-after': String(seconds) });
		return fail(429, { username, seconds });
	}
};
