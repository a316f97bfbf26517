import { cpSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from './folders.ts';
import { seed, TEST_PASSWORD } from './seed.ts';
import { startTestServer, type TestServer } from './server.ts';

export interface DemoServer extends TestServer {
	databaseUrl: string;
	/** With the keys that the demo was made with. */
	dataDir: string;
	passwordOf: (username: string) => string;
}

/**
 * Starts the built product on a copy of the seeded demo that is this caller's alone.
 * @param env further variables of the server's environment
 */
export async function startDemoServer(env: Record<string, string> = {}): Promise<DemoServer> {
	const dataDir = freshFolder();
	cpSync(await seededFolder(), dataDir, { recursive: true });
	const databaseUrl = `file:${join(dataDir, 'demo.db')}`;
	const server = await startTestServer({ databaseUrl, dataDir, env });
	const passwords = readPasswords(join(dataDir, 'demo-accounts.txt'));
	const passwordOf = (username: string) => passwords.get(username) ?? TEST_PASSWORD;
	return { ...server, databaseUrl, dataDir, passwordOf };
}

/** Made once a run: the demo holds thousands of ballots. For one process at a time. */
export async function seededFolder(): Promise<string> {
	const folder = join(process.env.TEST_FOLDER ?? '', 'seeded');
	if (existsSync(folder)) return folder;
	const draft = freshFolder();
	await seed(`file:${join(draft, 'demo.db')}`, draft);
	renameSync(draft, folder);
	return folder;
}

/** Lines `NAME PASSWORD ROLE`. */
function readPasswords(path: string): Map<string, string> {
	const lines = readFileSync(path, 'utf8').trim().split('\n');
	return new Map(lines.map((line) => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']));
}
