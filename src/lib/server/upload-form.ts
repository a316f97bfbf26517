import { AppError } from './errors.ts';
import { MOST_UPLOAD_BYTES, parseForm, readBytes } from './form.ts';

/** A form with one file. */
export interface UploadForm<Name extends string> {
	texts: Record<Name, string>;
	/** Absent where none was chosen. */
	file?: { name: string; bytes: Uint8Array };
}

/**
 * Reads a form with a file, larger than any other form may be. Ask before whether this person may
 * send one: what has been read has taken memory.
 * @throws AppError 'body-too-large', or 'bad-request' for what no form is
 */
export async function readUpload<Name extends string>(
	request: Request,
	names: readonly Name[]
): Promise<UploadForm<Name>> {
	const form = await parseForm(request, await readBytes(request, MOST_UPLOAD_BYTES));
	const textOf = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 1000) : '';
	};
	const texts = Object.fromEntries(names.map((it) => [it, textOf(it)])) as Record<Name, string>;
	const file = form.get('file');
	if (typeof file === 'string') throw new AppError('bad-request', 'a file is no text');
	if (file === null || (file.size === 0 && file.name === '')) return { texts };
	const bytes = new Uint8Array(await file.arrayBuffer());
	return { texts, file: { name: file.name.replaceAll('\0', ''), bytes } };
}
