import { messages } from '#lib/messages/index.ts';
import { HTTP_STATUS, type AppError } from './errors.ts';
import { refusalIn } from './refusal-in.ts';

/**
 * A refusal for programs.
 * @param detail what to correct, in English; absent: what the code says to people
 * @see RFC 9457
 */
export function problem({ code }: AppError, detail?: string): Response {
	const status = HTTP_STATUS[code];
	const text = messages('en').errors[code];
	return Response.json(
		{ type: 'about:blank', title: code, status, detail: detail ?? `${text.title}. ${text.text()}` },
		{
			status,
			headers: {
				'content-type': 'application/problem+json',
				'cache-control': 'no-store',
				...(status === 401 && { 'www-authenticate': 'Bearer' }),
				...(status === 429 && { 'retry-after': '60' })
			}
		}
	);
}

/** Answers a request of a program; turns an AppError into a problem document, lets bugs through. */
export async function orProblem(work: Promise<Response>): Promise<Response> {
	try {
		return await work;
	} catch (cause) {
		return problem(refusalIn(cause));
	}
}
