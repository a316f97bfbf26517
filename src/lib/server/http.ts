import { error } from '@sveltejs/kit';
import { HTTP_STATUS, type AppError } from './errors.ts';
import { refusalIn } from './refusal-in.ts';

/** Awaits a service call; turns a refusal, or a database that failed, into the matching HTTP error, lets bugs through. */
export async function http<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		return refuse(refusalIn(cause));
	}
}

function refuse(cause: AppError): never {
	const { code, at, gaps } = cause;
	const more = { ...(at !== undefined && { at }), ...(gaps.length > 0 && { gaps: [...gaps] }) };
	error(HTTP_STATUS[code], { message: code, code, ...more });
}
