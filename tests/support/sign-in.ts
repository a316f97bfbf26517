/** How a request of a test is made; `path` begins with a slash. */
export interface Asked {
	method?: string;
	headers?: Record<string, string>;
	body?: Buffer<ArrayBuffer> | URLSearchParams;
}

/** `fetch` as a plain client: it follows no redirect, and posts from our own pages. */
export function ask(origin: string, path: string, asked: Asked = {}): Promise<Response> {
	const own = asked.method === 'GET' || asked.method === undefined ? {} : { origin };
	return fetch(origin + path, {
		redirect: 'manual',
		...asked,
		headers: { ...own, ...asked.headers }
	});
}

/** Posts the login form. */
export function postLogin(
	origin: string,
	username: string,
	password: string,
	{ path = '/admin/login', headers }: { path?: string; headers?: Record<string, string> } = {}
): Promise<Response> {
	const body = new URLSearchParams({ username, password });
	return ask(origin, path, { method: 'POST', body, ...(headers && { headers }) });
}

/**
 * @returns the `Cookie` header of a new session
 * @throws Error where the account is not let in
 */
export async function signIn(origin: string, username: string, password: string): Promise<string> {
	const response = await postLogin(origin, username, password);
	await response.body?.cancel();
	const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
	if (response.status !== 303 || !cookie) throw new Error(`${username}: ${response.status}`);
	return cookie;
}
