import type { ServerResponse } from 'node:http';

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	// With "no-referrer" a browser posts forms with Origin "null".
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy':
		'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
	// For answers that bring no policy of their own: files, and errors from before SvelteKit.
	'content-security-policy':
		"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
};

/** A year, in seconds. */
const HSTS = 'max-age=31536000; includeSubDomains';

/**
 * Sets the headers that every answer carries. What is set later under the same name replaces them.
 * @param https whether citizens reach the server by https
 */
export function setSecurityHeaders(response: ServerResponse, https: boolean): void {
	for (const [name, value] of headersFor(https)) response.setHeader(name, value);
	hideFramework(response);
}

/** The same for `writeHead`: names and values in turn. */
export function securityHeaders(https: boolean): string[] {
	return headersFor(https).flat();
}

function headersFor(https: boolean): [string, string][] {
	const headers = Object.entries(HEADERS);
	return https ? [...headers, ['strict-transport-security', HSTS]] : headers;
}

/** SvelteKit marks its pages by a header that serves nobody here. */
function hideFramework(response: ServerResponse): void {
	const setHeader = response.setHeader.bind(response);
	response.setHeader = (name, value) =>
		name.toLowerCase() === 'x-sveltekit-page' ? response : setHeader(name, value);
}
