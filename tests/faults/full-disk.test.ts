import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ANSWERS, post } from '../support/ballot.ts';
import { startDemoServer } from '../support/demo-server.ts';
import { freshFolder } from '../support/folders.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { ballotState, differences, FORM, receiptStatus } from './ballot-state.ts';
import { nonceNamed } from './nonces.ts';
import { writeFigures } from './report.ts';

const ROUNDS = process.env.FAULTS === 'long' ? 50 : 5;

/** Bytes that are left when the disk is nearly full: room for a few commits. */
const LEFT = 96 * 1024;

/** What citizens read when their ballot could not be kept. */
const NOT_RECORDED = 'CHƯA được ghi nhận';

let disk: string;
let server: TestServer;
beforeAll(() => {
	disk = join(freshFolder(), 'small');
	mkdirSync(disk);
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk], { stdio: 'pipe' });
	} catch (cause) {
		throw new Error('a small disk cannot be mounted: this test needs to run as root', { cause });
	}
});
afterAll(async () => {
	await server.stop(); // before, the disk is in use
	execFileSync('umount', [disk]);
});

const filler = () => join(disk, 'filler');

function fillDisk(): void {
	const { bavail, bsize } = statfsSync(disk);
	writeFileSync(filler(), Buffer.alloc(Math.max(0, bavail * bsize - LEFT)));
}

/**
 * Sends the ballot `number` of a round. One address may send 600 a minute: each round has its own.
 * @returns where the ballot was acknowledged; undefined where it was not, in words or by silence
 */
async function send(round: number, number: number): Promise<string | undefined> {
	const fields = { ...ANSWERS, nonce: nonceNamed(`full-${round}-${number}`) };
	try {
		const headers = { 'x-forwarded-for': `10.0.0.${round}` };
		const response = await post(server.origin, FORM, fields, { headers });
		if (response.status === 303) return response.headers.get('location') ?? '';
		expect([response.status, await response.text()]).toEqual([
			503,
			expect.stringContaining(NOT_RECORDED)
		]);
	} catch (error) {
		if (!(error instanceof TypeError)) throw error; // fetch's own for a server that has ended
	}
	return undefined;
}

test('where the disk is full no ballot is acknowledged that is not kept, and all goes on when there is room', async () => {
	const begun = performance.now();
	const first = await startDemoServer();
	await first.stop();
	cpSync(dirname(first.databaseUrl.replace(/^file:/, '')), disk, { recursive: true });
	const databaseUrl = `file:${join(disk, 'demo.db')}`;
	const env = { ADDRESS_HEADER: 'x-forwarded-for' };
	const start = () => startTestServer({ databaseUrl, dataDir: disk, env });
	const before = await ballotState(databaseUrl);
	const acknowledged = new Set<string>();
	server = await start();
	let refused = 0;
	for (let round = 0; round < ROUNDS; round += 1) {
		fillDisk();
		for (let ballot = 0; ballot < 40; ballot += 1) {
			const location = await send(round, ballot);
			if (location !== undefined) acknowledged.add(location);
			else refused += 1;
		}
		rmSync(filler());
		if (server.child.exitCode !== null) server = await start(); // as a process manager does
		const again = await send(round, 39);
		expect(again).toBeDefined();
		acknowledged.add(again ?? '');
	}
	expect(refused).toBeGreaterThanOrEqual(ROUNDS);
	for (const it of acknowledged) expect(await receiptStatus(server.origin, it)).toBe(200);
	await server.stop();
	const after = await ballotState(databaseUrl);
	// One whose acknowledgement was lost may be kept: more than was said, never less, each once.
	expect(after.receipts - before.receipts).toBeGreaterThanOrEqual(acknowledged.size);
	expect(after.ballots - before.ballots).toBe(after.receipts - before.receipts);
	expect(after.received - before.received).toBe(after.receipts - before.receipts);
	expect(await differences(databaseUrl)).toEqual([]);
	writeFigures('disk full', begun, { rounds: ROUNDS, acknowledged: acknowledged.size, refused });
}, 1_800_000);
