import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask, signIn } from '../support/sign-in.ts';

const MEGABYTE = 1024 * 1024;
const HEADING = 'agency,code,name\n';

let server: DemoServer;
let department: string;
let agency: string;
beforeAll(async () => {
	server = await startDemoServer();
	department = await signIn(server.origin, 'sonoivu', server.passwordOf('sonoivu'));
	agency = await signIn(server.origin, 'sotuphap', server.passwordOf('sotuphap'));
});
afterAll(() => server.stop());

/** A form with one file, as a browser sends it. */
async function send(path: string, cookie: string, text: string): Promise<Response> {
	const form = new FormData();
	form.append('file', new Blob([text]), 'a.csv');
	const encoded = new Response(form);
	const body = Buffer.from(await encoded.arrayBuffer());
	const type = encoded.headers.get('content-type') ?? '';
	return ask(server.origin, path, {
		method: 'POST',
		headers: { cookie, 'content-type': type },
		body
	});
}

/** A file of so many bytes that is in order. */
function fileOf(bytes: number): string {
	const row = (at: number) => `STP,T${at},${'x'.repeat(180)}\n`;
	const rows = Math.floor((bytes - HEADING.length) / row(100_000).length);
	return HEADING + Array.from({ length: rows }, (_, at) => row(100_000 + at)).join('');
}

describe('a file', () => {
	test('of 4 MB is taken in by who may', async () => {
		const response = await send('/admin/imports/services', department, fileOf(4 * MEGABYTE));
		expect(response.status).toBe(303);
		expect(response.headers.get('location')).toMatch(/^\/admin\/imports\/services\/[0-9a-f]{32}$/);
	});

	test.each([
		['of another kind than she may', '/admin/imports/services', () => agency, 403],
		['without a session', '/admin/imports/services', () => '', 303],
		['to a page that takes none', '/admin/agencies/new', () => department, 413],
		['to the citizens’ form', '/k/THUNGAN', () => '', 413]
	])('of 1 MB %s is not: %s', async (_, path, cookie, status) => {
		expect((await send(path, cookie(), fileOf(MEGABYTE))).status).toBe(status);
	});

	test('of more than 10 MB is not taken in', async () => {
		const response = await send('/admin/imports/services', department, fileOf(11 * MEGABYTE));
		expect(response.status).toBe(413);
	});

	test('that is none is answered in words', async () => {
		const response = await send('/admin/imports/services', department, 'a\0b<script>');
		expect(response.status).toBe(422);
		const page = await response.text();
		expect(page).toContain('Không đọc được tệp này');
	});
});
