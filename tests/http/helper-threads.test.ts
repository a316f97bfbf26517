import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabaseUrl } from '../support/databases.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

// Only Linux keeps a priority a thread; the tests run there.

let server: TestServer;
beforeAll(async () => {
	server = await startTestServer({ databaseUrl: await freshDatabaseUrl('sqlite') });
});
afterAll(() => server.stop());

/** What each thread of this name has, as `nice` counts. */
function nicenessOf(name: string): number[] {
	const threads = `/proc/${server.child.pid}/task`;
	const ids = readdirSync(threads).filter(
		(id) => readFileSync(`${threads}/${id}/comm`, 'latin1').trim() === name
	);
	return ids.map((id) => getPriority(Number(id)));
}

test('the thread that answers goes before those that help it', () => {
	const own = getPriority(server.child.pid);
	const helpers = nicenessOf('V8Worker');
	expect(helpers).not.toEqual([]);
	expect(new Set(helpers)).toEqual(new Set([Math.max(own, 5)]));
	expect(own).toBe(getPriority()); // as it was started
});
