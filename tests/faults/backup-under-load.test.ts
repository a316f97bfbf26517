import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#lib/server/storage/database.ts';
import { readBallots } from '#lib/server/storage/ballots.ts';
import { ANSWERS, post } from '../support/ballot.ts';
import { spawnedCli } from '../support/cli.ts';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { freshFolder } from '../support/folders.ts';
import { FORM, SURVEY } from './ballot-state.ts';
import { nonceNamed } from './nonces.ts';
import { writeFigures } from './report.ts';

const BACKUPS = process.env.FAULTS === 'long' ? 50 : 3;
const SENDERS = 4;

let server: DemoServer;
beforeAll(async () => {
	server = await startDemoServer({ ADDRESS_HEADER: 'x-forwarded-for' });
});
afterAll(() => server.stop());

/** Sends ballots until it is told to stop. @returns how many were acknowledged */
async function sendOn(sender: number, isOver: () => boolean): Promise<number> {
	let sent = 0;
	for (; !isOver(); sent += 1) {
		const nonce = nonceNamed(`backup-${sender}-${sent}`);
		const headers = { 'x-forwarded-for': `10.${sender}.${sent & 255}.7` };
		const response = await post(server.origin, FORM, { ...ANSWERS, nonce }, { headers });
		await response.body?.cancel();
		expect(response.status).toBe(303);
	}
	return sent;
}

/** How many ballots of the survey are sealed in a database. */
async function sealedIn(databaseUrl: string): Promise<number> {
	const db = openDatabase(databaseUrl);
	let sealed = 0;
	for await (const _ballot of readBallots(db, SURVEY)) sealed += 1;
	await db.destroy();
	return sealed;
}

test('a backup that is made while ballots come in gives back what was sealed, and counts the same', async () => {
	const begun = performance.now();
	const folder = freshFolder();
	const { dataDir } = server;
	let over = false;
	const senders = Array.from({ length: SENDERS }, (_, it) => sendOn(it, () => over));
	const sealed: number[] = [];
	for (let backup = 0; backup < BACKUPS; backup += 1) {
		const file = join(folder, `${backup}.db`);
		const before = await sealedIn(server.databaseUrl);
		const made = await spawnedCli(server.databaseUrl, dataDir).run(['backup', file]);
		expect([made.code, made.err]).toEqual([0, '']);
		const after = await sealedIn(server.databaseUrl);
		const restored = `file:${join(folder, `restored-${backup}.db`)}`;
		const cli = spawnedCli(restored, dataDir);
		const { code, err } = await cli.run(['restore', file]);
		expect([code, err]).toEqual([0, expect.stringMatching(/^restore: there was no inbox, .*\n$/)]);
		const kept = await sealedIn(restored);
		expect(kept).toBeGreaterThanOrEqual(before);
		expect(kept).toBeLessThanOrEqual(after);
		expect((await cli.run(['recount', SURVEY])).out).toBe(
			`${kept} ballots; the kept tally and the log agree\n`
		);
		sealed.push(kept);
	}
	over = true;
	const sent = (await Promise.all(senders)).reduce((sum, it) => sum + it, 0);
	expect(sealed.at(-1)).toBeGreaterThan(sealed[0] ?? 0); // else nothing came in meanwhile
	writeFigures('backup under load', begun, { backups: BACKUPS, ballotsMeanwhile: sent });
}, 1_800_000);
