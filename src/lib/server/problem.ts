import { HTTP_STATUS, type AppError } from './errors.ts';

/** A refusal for programs. @see RFC 9457 */
export function problem({ code }: AppError): Response {
	const status = HTTP_STATUS[code];
	return Response.json(
		{ type: 'about:blank', title: code, status },
		{
			status,
			headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
		}
	);
}
