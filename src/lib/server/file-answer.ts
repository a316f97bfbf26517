import type { Locale } from '#lib/domain/locale.ts';
import { refusalIn } from './refusal-in.ts';
import { refusalPage } from './refusal-page.ts';
import type { ExportFile } from './services/exports.ts';

interface FileAnswer {
	/** Of the refusal, where there is one. */
	locale: Locale;
	url: URL;
	cacheControl: string;
}

/** A file to keep; an AppError becomes a page that a person understands, bugs go through. */
export async function fileAnswer(work: Promise<ExportFile>, answer: FileAnswer): Promise<Response> {
	try {
		const { bytes, contentType, name } = await work;
		return new Response(bytes, {
			headers: {
				'content-type': contentType,
				'content-disposition': attachmentOf(name),
				'cache-control': answer.cacheControl,
				vary: 'accept-language'
			}
		});
	} catch (cause) {
		return refusalPage(refusalIn(cause), answer.locale, answer.url.pathname);
	}
}

/** Codes may hold any letter; the plain name is for what reads no other. @see RFC 6266 §5 */
function attachmentOf(name: string): string {
	const plain = name.replace(/[^\w.-]/g, '_');
	return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
