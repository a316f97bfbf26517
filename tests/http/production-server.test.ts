import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testCli } from '../support/cli.ts';
import { freshDatabaseUrl } from '../support/databases.ts';
import { freshFolder } from '../support/folders.ts';
import { freePort } from '../support/free-port.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const SERVER = fileURLToPath(new URL('../../src/server.ts', import.meta.url));

describe('every answer', () => {
	let server: TestServer;
	beforeAll(async () => {
		server = await startTestServer({ databaseUrl: await freshDatabaseUrl('sqlite') });
	});
	afterAll(() => server.stop());

	test.each([
		['a page', '/', 200],
		['a file', '/robots.txt', 200],
		['a refusal', '/no-such-page', 404],
		['a probe', '/healthz', 200],
		['a page for staff', '/admin', 303]
	])('%s carries the security headers', async (_what, path, status) => {
		const response = await fetch(server.origin + path, { redirect: 'manual' });
		await response.body?.cancel();
		expect(response.status).toBe(status);
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'same-origin',
			'cross-origin-opener-policy': 'same-origin',
			'permissions-policy': expect.stringContaining('camera=()') as string,
			'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string
		});
		expect(response.headers.has('x-sveltekit-page')).toBe(false);
		expect(response.headers.has('x-powered-by')).toBe(false);
		expect(response.headers.has('strict-transport-security')).toBe(false);
	});

	test.each([
		['evil.example', '/', 421],
		['evil.example', '/robots.txt', 421],
		['evil.example', '/healthz', 200],
		['localhost', '/robots.txt', 200]
	])('for Host %s, %s: %i', async (host, path, status) => {
		expect(await statusOf(`${server.origin}${path}`, host)).toBe(status);
	});

	test('leaves nothing but JSON events in what the server writes, from the first line on', () => {
		const events = server.output.map((line) => JSON.parse(line) as Record<string, unknown>);
		const { origin } = server;
		expect(events[0]).toMatchObject({ level: 'info', event: 'listening', address: origin, origin });
	});

	test('is compressed where the browser can read that', async () => {
		const response = await fetch(server.origin, { headers: { 'accept-encoding': 'br' } });
		await response.body?.cancel();
		expect(response.headers.get('content-encoding')).toBe('br');
		expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
	});
});

test('behind https, browsers are told to stay there', async () => {
	const databaseUrl = await freshDatabaseUrl('sqlite');
	const server = await startTestServer({ databaseUrl, env: { ORIGIN: 'https://a.example' } });
	const response = await fetch(`${server.origin}/healthz`);
	expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
	expect(await server.stop()).toBe(0);
});

describe('the server does not start', () => {
	let good: Record<string, string>;
	beforeAll(async () => {
		const DATABASE_URL = await freshDatabaseUrl('sqlite');
		const port = String(await freePort());
		const ORIGIN = 'https://a.example';
		good = { HOST: '127.0.0.1', PORT: port, ORIGIN, DATABASE_URL, DATA_DIR: freshFolder() };
	});

	function start(changed: Record<string, string>): { status: number | null; stderr: string } {
		const env = { PATH: process.env.PATH, ...good, ...changed };
		return spawnSync(process.execPath, [SERVER], { env, encoding: 'utf8', timeout: 120_000 });
	}

	test.each([
		[{ ORIGIN: '' }, 'ORIGIN: is missing'],
		[{ PORT: 'http' }, 'PORT: "http" is no port'],
		[{ DATABASE_URL: 'mysql://root@localhost/x' }, 'DATABASE_URL: is neither'],
		[{ DATABASE_URL: 'file:/dev/null/x.db' }, 'DATABASE_URL: the database cannot'],
		[{ DATABASE_URL: `file:${tmpdir()}` }, 'DATABASE_URL: the database cannot'],
		[{ DATABASE_URL: `file:${SERVER}` }, 'DATABASE_URL: the database cannot'],
		[{ DATA_DIR: SERVER }, 'DATA_DIR: cannot make the folder'],
		[{ DATA_DIR: '/proc/none/data' }, 'DATA_DIR: cannot make the folder /proc/none'],
		[{ BACKUP_DIR: '/proc/none' }, 'BACKUP_DIR: there is no folder /proc/none; make it'],
		[{ BACKUP_DIR: '/proc' }, 'BACKUP_DIR: cannot write into /proc'],
		[{ BACKUP_DIR: SERVER }, 'BACKUP_DIR: cannot write into'],
		[{ DATABASE_URL: 'file:/proc/none/x.db' }, 'DATABASE_URL: there is no database /proc/none'],
		[{ NODE_ENV: 'staging' }, 'NODE_ENV: "staging" is none of production, development, test'],
		[{ DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, 'DATABASE_URL: the database cannot']
	])('with %o, and says so in one line', (changed, line) => {
		const { status, stderr } = start(changed);
		expect(stderr).toMatch(/^cannot start: [^\n]+\n$/);
		expect(stderr).toContain(line);
		expect(status).toBe(1);
	});

	test('on an empty database, and names what is pending', () => {
		const path = join(freshFolder(), 'new.db');
		writeFileSync(path, '');
		const { status, stderr } = start({ DATABASE_URL: `file:${path}` });
		expect(stderr).toMatch(/^cannot start: migrations are pending \(inbox 0001_[^\n]+\n$/);
		expect(status).toBe(1);
	});

	test('where there is no database, says what to do if it was lost, and makes none', () => {
		const path = join(freshFolder(), 'lost.db');
		const { status, stderr } = start({ DATABASE_URL: `file:${path}` });
		expect(stderr).toMatch(/^cannot start: DATABASE_URL: there is no database [^\n]+\n$/);
		expect(stderr).toContain('restore BACKUP --after-loss');
		expect([status, existsSync(path)]).toEqual([1, false]);
	});

	test('on a port that is taken', async () => {
		const server = await startTestServer({ databaseUrl: await freshDatabaseUrl('sqlite') });
		const { status, stderr } = start({ PORT: new URL(server.origin).port });
		expect(stderr).toMatch(/^cannot start: 127\.0\.0\.1:\d+ is taken[^\n]+\n$/);
		expect(status).toBe(1);
		await server.stop();
	});

	test('on a database that another server has, and does once that has ended', async () => {
		const databaseUrl = good.DATABASE_URL ?? '';
		const first = await startTestServer({ databaseUrl });
		const { status, stderr } = start({});
		expect(stderr).toBe(
			'cannot start: DATABASE_URL: another server has this database; stop it first\n'
		);
		expect(status).toBe(1);
		for (const command of ['demo --reset', 'restore --after-loss']) {
			const { code, err } = await testCli(databaseUrl).run(command.split(' '));
			expect([code, err]).toEqual([1, expect.stringMatching(/a server has this database open/)]);
		}
		first.child.kill('SIGKILL');
		await once(first.child, 'exit');
		const second = await startTestServer({ databaseUrl });
		expect(await second.stop()).toBe(0);
	});
});

/** `fetch` does not let its caller choose the Host header. */
function statusOf(url: string, host: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const sent = request(url, { headers: { host } }, (response) => {
			response.resume();
			resolve(response.statusCode);
		});
		sent.once('error', reject).end();
	});
}
