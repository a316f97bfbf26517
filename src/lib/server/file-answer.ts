import type { Locale } from '#lib/domain/locale.ts';
import { refusalIn } from './refusal-in.ts';
import { refusalPage } from './refusal-page.ts';
import type { StreamedFile } from './services/export-jobs/export-jobs.ts';
import type { ExportFile } from './services/exports.ts';

interface FileAnswer {
	/** Of the refusal, where there is one. */
	locale: Locale;
	url: URL;
	cacheControl: string;
}

/** A file to keep; an AppError becomes a page that a person understands, bugs go through. */
export async function fileAnswer(
	work: Promise<ExportFile | StreamedFile>,
	answer: FileAnswer
): Promise<Response> {
	return orRefusalPage(asAttachment(work, answer.cacheControl), answer);
}

/** An answer that no page of Kit's makes; an AppError becomes a page that a person understands. */
export async function orRefusalPage(
	work: Promise<Response>,
	{ locale, url }: Pick<FileAnswer, 'locale' | 'url'>
): Promise<Response> {
	try {
		return await work;
	} catch (cause) {
		return refusalPage(refusalIn(cause), locale, url.pathname);
	}
}

/** A long file is sent as it is read, and as it is: pressing it would take a core. */
async function asAttachment(
	work: Promise<ExportFile | StreamedFile>,
	cacheControl: string
): Promise<Response> {
	const file = await work;
	const headers = new Headers({
		'content-type': file.contentType,
		'content-disposition': attachmentOf(file.name),
		'cache-control': cacheControl,
		vary: 'accept-language'
	});
	if ('bytes' in file) return new Response(file.bytes, { headers });
	headers.set('content-length', String(file.size));
	headers.set('cache-control', `${cacheControl}, no-transform`);
	return new Response(file.stream, { headers });
}

/** A text to read or to keep; refusals as `fileAnswer`. */
export function textAnswer(
	work: Promise<string>,
	{ name, ...answer }: Omit<FileAnswer, 'cacheControl'> & { name: string }
): Promise<Response> {
	const file = work.then((text): ExportFile => {
		return {
			name,
			contentType: 'text/plain; charset=utf-8',
			bytes: new TextEncoder().encode(text)
		};
	});
	return fileAnswer(file, { ...answer, cacheControl: 'no-store' });
}

/** Codes may hold any letter; the plain name is for what reads no other. @see RFC 6266 §5 */
function attachmentOf(name: string): string {
	const plain = name.replace(/[^\w.-]/g, '_');
	return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
