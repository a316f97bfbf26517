const FORM_PREVIEWS = [
	/^\/admin\/questionnaires\/[^/]+\/preview$/,
	/^\/admin\/plans\/[^/]+\/questions\/[^/]+\/preview$/
];

/** The one kind of page that our own pages show in a frame: a ballot form as it will be. */
export function isForOwnFrame(pathname: string): boolean {
	return FORM_PREVIEWS.some((it) => it.test(pathname));
}

/** Lets our own pages, and no others, show the answer in a frame. */
export function inOwnFrame(response: Response): Response {
	const { headers } = response;
	headers.set('x-frame-options', 'SAMEORIGIN');
	const policy = headers.get('content-security-policy');
	if (policy !== null) {
		headers.set(
			'content-security-policy',
			policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
		);
	}
	return response;
}
