export interface SessionCookie {
	name: string;
	value: string;
	attributes: {
		path: '/';
		httpOnly: true;
		sameSite: 'strict';
		secure: boolean;
		/** Seconds; absent for a cookie that goes when the browser closes. */
		maxAge?: number;
	};
}

/** @param secure over HTTPS: the browser then keeps other hosts of the domain from setting it */
export function sessionCookies(secure: boolean) {
	const name = secure ? '__Host-staff_session' : 'staff_session';
	const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
	return {
		name,
		holding: (value: string): SessionCookie => ({ name, value, attributes }),
		blank: (): SessionCookie => ({ name, value: '', attributes: { ...attributes, maxAge: 0 } })
	};
}
