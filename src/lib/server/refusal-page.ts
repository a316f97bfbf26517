import type { Locale } from '#lib/domain/locale.ts';
import { messages } from '#lib/messages/index.ts';
import { HTTP_STATUS, type AppError } from './errors.ts';
import { allowedMethods } from './gate.ts';
import { problem } from './problem.ts';

/**
 * The answer to a request that no route sees: a page for people, a problem document for programs.
 * Every word in it is ours, so that nothing needs escaping.
 */
export function refusalPage(refusal: AppError, locale: Locale, pathname: string): Response {
	const response = pathname.startsWith('/api/') ? problem(refusal) : page(refusal, locale);
	if (refusal.code === 'wrong-method') {
		response.headers.set('allow', allowedMethods(pathname).join(', '));
	}
	return response;
}

function page({ code }: AppError, locale: Locale): Response {
	const m = messages(locale).errors;
	const { title, text } = m[code];
	const html = `<!doctype html>
<html lang="${locale}">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<title>${title}</title>
		<link rel="stylesheet" href="/refusal.css" />
	</head>
	<body>
		<main>
			<h1>${title}</h1>
			<p>${text()}</p>
			<p><a href="/?lang=${locale}">${m.home}</a></p>
		</main>
	</body>
</html>
`;
	const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
	return new Response(html, { status: HTTP_STATUS[code], headers });
}
