import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#lib/server/storage/database.ts';
import { listOutbox } from '#lib/server/storage/outbox.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { ballotFile } from '../support/ballot-files.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { ask, signIn } from '../support/sign-in.ts';

const MEGABYTE = 1024 * 1024;

/** How long a test waits for what the server does by itself; in milliseconds. */
const WITHIN = { timeout: 20_000, interval: 50 };
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
async function send(path: string, cookie: string, text: string, setup = {}): Promise<Response> {
	const form = new FormData();
	for (const [name, value] of Object.entries<string>(setup)) form.append(name, value);
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

describe('a file of more ballots than the server seals itself', () => {
	const BALLOTS = 1_001;
	let db: Db;
	beforeAll(() => void (db = openDatabase(server.databaseUrl)));
	afterAll(() => db.destroy());

	test('is taken in, and its sealer does the rest', async () => {
		const point = db.selectFrom('point').where('code', '=', 'STP2024').select('survey_id');
		const { survey_id: survey } = await point.executeTakeFirstOrThrow();
		const text = new TextDecoder().decode(ballotFile(BALLOTS));
		const sent = await send('/admin/imports/ballots', department, text, { survey });
		const upload = sent.headers.get('location') ?? '';
		const headers = { cookie: department };
		const pressed = { method: 'POST', body: new URLSearchParams(), headers };
		const begun = await ask(server.origin, `${upload}?/store`, pressed);
		expect(begun.status).toBe(303);
		const progress = begun.headers.get('location') ?? '';
		const look = async () =>
			(await ask(server.origin, progress, { headers })).headers.get('location');
		await expect.poll(look, WITHIN).toBe(`/admin/imports/ballots?done=${BALLOTS}`);
		const locks = db.selectFrom('data_lock').where('survey_id', '=', survey);
		const sealed = async () =>
			(await locks.where('ballots', '=', BALLOTS).select('lock').execute()).length;
		await expect.poll(sealed, WITHIN).toBe(1);
		expect(await listOutbox(db)).toEqual([]);
	});
});
