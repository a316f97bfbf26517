import { expect, test } from 'vitest';
import { AppError, type ErrorCode } from './errors.ts';
import { problem } from './problem.ts';

test.each<[ErrorCode, number]>([
	['survey-not-found', 404],
	['not-logged-in', 401],
	['not-allowed', 403],
	['bad-request', 400],
	['storage-failed', 503]
])('%s is a problem document with status %d, without its detail', async (code, status) => {
	const response = problem(new AppError(code, 'secret detail'));
	expect(response.status).toBe(status);
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	expect(response.headers.get('cache-control')).toBe('no-store');
	const text = await response.text();
	expect(JSON.parse(text)).toMatchObject({ type: 'about:blank', title: code, status });
	expect(text).not.toContain('secret');
});
