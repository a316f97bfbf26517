import { orRefusalPage } from '#lib/server/file-answer.ts';
import { agencyLogo } from '#lib/server/services/catalogue/agency-logo.ts';
import type { RequestHandler } from './$types.js';

/** A picture and nothing else: no sniffing, no policy that would let anything in it run. */
export const GET: RequestHandler = ({ params, url, locals: { deps, staff, locale } }) => {
	const answer = agencyLogo(deps, staff, params.code).then(
		({ mark, content }) =>
			new Response(content, {
				headers: {
					'content-type': mark.mediaType,
					'content-disposition': 'inline',
					'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
					'x-content-type-options': 'nosniff',
					// The address names its version; another person at this machine must not find it.
					'cache-control': 'private, no-store'
				}
			})
	);
	return orRefusalPage(answer, { locale, url });
};
