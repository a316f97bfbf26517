import type { Auth } from './auth.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { Staff } from './staff.ts';

/** What a request's cookies must be able to do. */
export interface CookieJar {
	get(name: string): string | undefined;
	set(name: string, value: string, attributes: SessionCookie['attributes']): void;
}

/**
 * Takes a void session's cookie away.
 * @returns who is logged in; absent without a valid session
 */
export async function readSession(auth: Auth, cookies: CookieJar): Promise<Staff | undefined> {
	const sessionId = cookies.get(auth.cookieName);
	if (!sessionId) return undefined;
	const { staff, cookie } = await auth.validate(sessionId);
	if (cookie) writeSession(cookies, cookie);
	return staff;
}

export function writeSession(cookies: CookieJar, cookie: SessionCookie): void {
	cookies.set(cookie.name, cookie.value, cookie.attributes);
}
