import type { Entries } from '#lib/domain/parse-ballot.ts';
import { AppError } from './errors.ts';

/** The largest form that is read, in bytes: the longest ballot is a tenth of it. */
export const MOST_FORM_BYTES = 64 * 1024;

/**
 * Reads a posted form's text fields by name, in document order; files are left out.
 * @throws AppError 'body-too-large', or 'bad-request' for what no form is
 */
export async function readForm(request: Request): Promise<Entries> {
	const form = await parseForm(request, await readBytes(request));
	const entries = new Map<string, string[]>();
	for (const [name, value] of form) {
		if (typeof value === 'string') entries.set(name, [...(entries.get(name) ?? []), value]);
	}
	return Object.assign(Object.create(null), Object.fromEntries(entries));
}

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of request.body ?? []) {
		size += part.length;
		if (size > MOST_FORM_BYTES) throw new AppError('body-too-large', 'form');
		parts.push(part);
	}
	return new Uint8Array(Buffer.concat(parts));
}

async function parseForm(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<FormData> {
	const type = request.headers.get('content-type') ?? '';
	try {
		return await new Response(bytes, { headers: { 'content-type': type } }).formData();
	} catch (cause) {
		if (cause instanceof TypeError) throw new AppError('bad-request', 'form', { cause });
		throw cause;
	}
}
