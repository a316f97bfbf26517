import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recountSurvey } from '#lib/server/services/recount.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { startPostgres } from '../tests/support/postgres-server.ts';
import { FORM } from './ballot.ts';
import { putLoad } from './load.ts';
import { makeData, startProduct, type Product } from './product.ts';
import { printTable } from './table.ts';
import { CONNECTIONS, POST } from './throughput.ts';

const LOAD_MS = 6_000;

/** One server, and then two, on one PostgreSQL: durable ballots a second. All share this machine. */
export async function measurePostgres(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'hai-long-bench-'));
	const postgres = await startPostgres(true);
	const data = await makeData(folder, postgres.url);
	try {
		const servers = [await startProduct(data), await startProduct(data)];
		await load(servers, 2_000); // warms up
		const one = await load(servers.slice(0, 1), LOAD_MS);
		const two = await load(servers, LOAD_MS);
		for (const server of servers) await server.stop();
		await sealDue(data.deps);
		const { ballots, differences } = await recountSurvey(data.deps, 'stp-2024');
		if (differences.length > 0) throw new Error(`recount: ${differences[0]}`);
		printTable('PostgreSQL on the same machine', [
			['POST ballot, one server', `${one.toFixed(0)}/s`],
			['POST ballot, two servers', `${two.toFixed(0)}/s`],
			['ratio', (two / one).toFixed(2)],
			['recounted after that, without a difference', String(ballots)]
		]);
	} finally {
		await data.remove();
		await postgres.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @returns ballots a second, of all servers together */
async function load(servers: readonly Product[], duration: number): Promise<number> {
	const connections = CONNECTIONS / servers.length;
	const loads = await Promise.all(
		servers.map(({ origin }) => putLoad({ ...POST, url: origin + FORM, connections, duration }))
	);
	return loads.reduce((sum, it) => sum + it.perSecond, 0);
}
