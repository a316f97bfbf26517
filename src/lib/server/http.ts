import { error } from '@sveltejs/kit';
import { AppError, HTTP_STATUS } from './errors.ts';

/** Awaits a service call; turns an AppError into the matching HTTP error, lets bugs through. */
export async function http<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (cause) {
		if (cause instanceof AppError) refuse(cause);
		throw cause;
	}
}

function refuse(cause: AppError): never {
	const { code, at } = cause;
	error(HTTP_STATUS[code], { message: code, code, ...(at !== undefined && { at }) });
}
