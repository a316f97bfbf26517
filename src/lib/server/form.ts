import { isUtf8 } from 'node:buffer';
import type { Entries } from '#lib/domain/parse-ballot.ts';
import { AppError } from './errors.ts';
import { entriesOf, urlencodedFields, withoutNul } from './form-entries.ts';

/** The largest form that is read, in bytes: the longest ballot is a tenth of it. */
export const MOST_FORM_BYTES = 64 * 1024;

const URLENCODED = 'application/x-www-form-urlencoded';

/** The largest form with a file: 10 MB of file, and what stands around it. */
export const MOST_UPLOAD_BYTES = 10 * 1024 * 1024 + 64 * 1024;

/**
 * Reads a posted form's text fields by name, in document order; files are left out.
 * @throws AppError 'body-too-large', or 'bad-request' for what no form is
 */
export async function readForm(request: Request): Promise<Entries> {
	const bytes = await readBytes(request, MOST_FORM_BYTES);
	const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
	// The general parser makes a request's worth of objects for it, and reads the same.
	if (type.trim().toLowerCase() === URLENCODED) return entriesOf(urlencodedFields(bytes));
	return entriesOf(await parseForm(request, bytes));
}

/**
 * Reads a posted form's fields that hold one text each.
 * @returns '' for what was not sent
 * @throws AppError as `readForm`
 */
export async function readTexts<Name extends string>(
	request: Request,
	names: readonly Name[]
): Promise<Record<Name, string>> {
	const entries = await readForm(request);
	const texts = names.map((name) => [name, entries[name]?.[0] ?? ''] as const);
	return Object.fromEntries(texts) as Record<Name, string>;
}

/**
 * Reads the one file of a posted form as text in UTF-8.
 * @returns '' where no file was chosen
 * @throws AppError as `readForm`; 'bad-request' for what is not in UTF-8
 */
export async function readFormFile(request: Request, field: string): Promise<string> {
	const form = await parseForm(request, await readBytes(request, MOST_FORM_BYTES));
	const file = form.get(field);
	if (!(file instanceof Blob)) return '';
	const bytes = Buffer.from(await file.arrayBuffer());
	if (!isUtf8(bytes)) throw new AppError('bad-request', 'not in UTF-8');
	return withoutNul(bytes.toString('utf8'));
}

/** @throws AppError 'body-too-large' as soon as more than `most` bytes have come */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array[] = [];
	let size = 0;
	const reader = request.body?.getReader();
	for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
		size += read.value.length;
		// Without ending the body's stream: that would end the connection before the answer is sent.
		if (size > most) throw new AppError('body-too-large', 'form');
		parts.push(read.value);
	}
	return new Uint8Array(Buffer.concat(parts));
}

/** @throws AppError 'bad-request' for what no form is */
export async function parseForm(
	request: Request,
	bytes: Uint8Array<ArrayBuffer>
): Promise<FormData> {
	const type = request.headers.get('content-type') ?? '';
	try {
		return await new Response(bytes, { headers: { 'content-type': type } }).formData();
	} catch (cause) {
		if (cause instanceof TypeError) throw new AppError('bad-request', 'form', { cause });
		throw cause;
	}
}
