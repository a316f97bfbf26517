import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLogKey } from '#lib/server/log-key.ts';
import { readSecret } from '#lib/server/secret.ts';
import { addAccount } from '#lib/server/services/accounts.ts';
import { closeDeps, createDeps } from '#lib/server/services/create-deps.ts';
import { createDemo } from '#lib/server/services/demo/create-demo.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { migrate } from '#lib/server/storage/migrate.ts';
import { startServer } from '../scripts/server-process.ts';
import { freePort } from '../tests/support/free-port.ts';
import { signIn } from '../tests/support/sign-in.ts';

/** Of the account that reads the results; the database lives as long as the benchmark. */
const ACCOUNT = { username: 'donhanh', password: 'do-nhanh-cham-cua-trang' };

/** A database of its own in a temporary folder, with the demo in it. */
export interface Data {
	folder: string;
	databaseUrl: string;
	/** For the benchmark's own seeding and counting. */
	deps: Deps;
	/** Closes the database and removes the folder. */
	remove: () => Promise<void>;
}

/**
 * @param folder an empty one, such as on a slow disk; absent: a temporary one
 * @param databaseUrl an empty database; absent: SQLite in that folder
 */
export async function makeData(
	folder: string = mkdtempSync(join(tmpdir(), 'hai-long-bench-')),
	databaseUrl = `file:${join(folder, 'bench.db')}`
): Promise<Data> {
	const log = { info: () => undefined, error: () => undefined };
	const logSigner = readLogKey(folder, 'hailong.bench');
	const origin = 'https://hailong.bench';
	const secret = readSecret(folder);
	const deps = createDeps({ databaseUrl, origin, secret, logSigner, log });
	await migrate(deps);
	await createDemo(deps, folder);
	await addAccount(deps, 'cli', { ...ACCOUNT, role: 'department', agencyCode: '', email: '' });
	const remove = async () => {
		await closeDeps(deps);
		rmSync(folder, { recursive: true, force: true });
	};
	return { folder, databaseUrl, deps, remove };
}

/** The product as it is run, on loopback. */
export interface Product {
	origin: string;
	/** Of its process. */
	pid: number;
	stop: () => Promise<number>;
}

/**
 * @param more further variables of its environment, such as those of a slow disk
 * @throws Error where nothing is built
 */
export async function startProduct(
	{ folder, databaseUrl }: Data,
	more: Record<string, string> = {}
): Promise<Product> {
	const port = String(await freePort());
	const origin = `http://127.0.0.1:${port}`;
	const env = {
		PATH: process.env.PATH,
		NODE_ENV: 'production',
		HOST: '127.0.0.1',
		PORT: port,
		ORIGIN: origin,
		DATABASE_URL: databaseUrl,
		DATA_DIR: folder,
		// As behind a proxy: each ballot then comes from an address of its own, below the ceiling.
		ADDRESS_HEADER: 'x-forwarded-for',
		XFF_DEPTH: '1',
		...more
	};
	const server = startServer(env, () => undefined);
	if (!(await server.healthy)) throw new Error('the server ended: is it built?');
	const stop = () => {
		server.child.kill('SIGTERM');
		return server.ended;
	};
	return { origin, pid: server.child.pid ?? 0, stop };
}

/** @returns the `Cookie` header of a department's session */
export function logIn({ origin }: Product): Promise<string> {
	return signIn(origin, ACCOUNT.username, ACCOUNT.password);
}
