import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertGap } from '#lib/server/storage/gaps.ts';
import { insertWorld, SURVEY } from '../support/ballots.ts';
import { freshDatabaseUrl, openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const GAP = { since: '2026-11-23T01:00:00.000Z', until: '2026-11-24T03:15:00.000Z' };

let server: TestServer;
beforeAll(async () => {
	const databaseUrl = await freshDatabaseUrl('sqlite');
	const deps = testDeps(openStores(databaseUrl));
	await insertWorld(deps);
	await deps.db.transaction().execute((tx) => insertGap(tx, SURVEY.id, GAP));
	await deps.db.destroy();
	server = await startTestServer({ databaseUrl });
});
afterAll(() => server.stop());

test.each([
	['/r/0123456789ABCDEF', 404, 'phiếu nhận từ 08:00 23/11/2026 đến 10:15 24/11/2026 có thể đã mất'],
	[
		'/r/0123456789ABCDEF?lang=en',
		404,
		'received from 08:00 23/11/2026 to 10:15 24/11/2026 may be lost'
	],
	[
		'/verify?receipt=0123456789ABCDEF',
		200,
		'từ 08:00 23/11/2026 đến 10:15 24/11/2026 có thể đã mất'
	]
])('%s tells of the loss', async (path, status, told) => {
	const response = await fetch(server.origin + path);
	expect(response.status).toBe(status);
	expect(await response.text()).toContain(told);
});

test.each(['/verify', '/verify?receipt=', '/r/nothing/here'])('%s does not', async (path) => {
	const text = await (await fetch(server.origin + path)).text();
	expect(text).not.toContain('có thể đã mất');
});
