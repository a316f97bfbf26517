import { describe, expect, test } from 'vitest';
import { LOCALES } from '#lib/domain/locale.ts';
import { messages } from '#lib/messages/index.ts';
import { AppError, HTTP_STATUS, type ErrorCode } from './errors.ts';
import { refusalPage } from './refusal-page.ts';

const CODES = Object.keys(HTTP_STATUS) as ErrorCode[]; // as: its own keys, written out above

describe('the answer to a request that is refused', () => {
	const pages = CODES.flatMap((code) => LOCALES.map((locale) => [code, locale] as const));

	test.each(pages)(
		'for %s in %s is a page with its status, in that language',
		async (code, locale) => {
			const response = refusalPage(new AppError(code, 'detail'), locale, '/k/A');
			expect(response.status).toBe(HTTP_STATUS[code]);
			expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
			expect(response.headers.get('cache-control')).toBe('no-store');
			const html = await response.text();
			expect(html).toContain(`<html lang="${locale}">`);
			expect(html).toContain(`<h1>${messages(locale).errors[code].title}</h1>`);
			expect(html).not.toMatch(/undefined|\[object|<script|detail/);
		}
	);

	test('for a program is a problem document', async () => {
		const response = refusalPage(new AppError('wrong-method', 'PUT'), 'vi', '/api/v1/surveys');
		expect(response.headers.get('content-type')).toBe('application/problem+json');
		expect(await response.json()).toMatchObject({
			type: 'about:blank',
			title: 'wrong-method',
			status: 405
		});
	});

	test.each([
		['/api/v1/surveys', 'GET, HEAD'],
		['/k/A', 'GET, HEAD, POST']
	])('to a wrong method at %s names those that are right', (pathname, allow) => {
		const response = refusalPage(new AppError('wrong-method', 'PUT'), 'en', pathname);
		expect(response.headers.get('allow')).toBe(allow);
		const other = refusalPage(new AppError('bad-request', 'form'), 'en', pathname);
		expect(other.headers.get('allow')).toBeNull();
	});
});
