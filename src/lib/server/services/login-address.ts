/**
 * @param url of a page for staff, asked for without a session
 * @returns the path to send the browser to; absent for the pages of logging in and activating
 */
export function addressOfLogin(url: URL): string | undefined {
	if (/^\/admin\/(login|activate)$/.test(url.pathname)) return undefined;
	const query = new URLSearchParams();
	const next = pathOf(url);
	if (next !== '/admin') query.set('next', next);
	return withLanguage('/admin/login', query, url);
}

/**
 * @param url of the page of logging in, with the `next` of `addressOfLogin`
 * @returns the path of a page for staff, on this site whatever `next` says
 */
export function addressAfterLogin(url: URL): string {
	const next = URL.parse(url.searchParams.get('next') ?? '', url.origin);
	if (!next || next.origin !== url.origin || !isForStaff(next.pathname)) {
		return withLanguage('/admin', new URLSearchParams(), url);
	}
	return withLanguage(next.pathname, next.searchParams, url);
}

/** Logging out again at once would be no use. */
function isForStaff(pathname: string): boolean {
	return /^\/admin(\/|$)/.test(pathname) && !/^\/admin\/(login|logout|activate)$/.test(pathname);
}

/** Without the language, which goes beside it, and the actions, which must not be repeated. */
function pathOf(url: URL): string {
	const kept = [...url.searchParams].filter(([name]) => name !== 'lang' && !name.startsWith('/'));
	return `${url.pathname}${queryOf(new URLSearchParams(kept))}`;
}

function withLanguage(path: string, query: URLSearchParams, url: URL): string {
	const lang = url.searchParams.get('lang');
	if (lang !== null) query.set('lang', lang);
	return `${path}${queryOf(query)}`;
}

function queryOf(query: URLSearchParams): string {
	return query.size > 0 ? `?${query.toString()}` : '';
}
