import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './project.ts';
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from './server-memory.mjs';

/** How long a server may take from its first line to a healthy answer, in milliseconds. */
const HEALTHY_WITHIN_MS = 20_000;

export interface ServerProcess {
	child: ChildProcess;
	/** The exit code, when it has ended; 1 where a signal ended it. */
	ended: Promise<number>;
	/** True as soon as `/healthz` answers 200, false where the server ends before that. */
	healthy: Promise<boolean>;
}

/**
 * Starts the production server of what is built.
 * @param env its whole environment; HOST and PORT say where it listens
 * @param onLine is given every line that it prints on standard output
 * @param onError is given every line of standard error; absent: they go where this process's own go
 */
export function startServer(
	env: NodeJS.ProcessEnv,
	onLine: (line: string) => void,
	onError?: (line: string) => void
): ServerProcess {
	const child = spawn(process.execPath, [...SERVER_FLAGS, join(ROOT, 'src/server.ts')], {
		cwd: ROOT,
		// As `npm start` has it.
		env: { NODE_COMPILE_CACHE: join(ROOT, '.cache/compiled'), ...SERVER_ENVIRONMENT, ...env },
		stdio: ['ignore', 'pipe', onError ? 'pipe' : 'inherit']
	});
	const { stdout, stderr } = child;
	if (!stdout) throw new Error('the server has no standard output');
	if (onError && stderr) createInterface({ input: stderr }).on('line', onError);
	const ended = new Promise<number>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
	const address = `http://${env.HOST ?? '127.0.0.1'}:${env.PORT ?? '3000'}`;
	const healthy = Promise.race([
		ended.then(() => false),
		listening(stdout, onLine).then(() => becomesHealthy(child, address))
	]);
	return { child, ended, healthy };
}

/** Only once it listens itself: before, another program on this port could answer for it. */
function listening(output: Readable, onLine: (line: string) => void): Promise<void> {
	return new Promise((resolve) => {
		createInterface({ input: output }).on('line', (line) => {
			onLine(line);
			if (line.includes('"event":"listening"')) resolve();
		});
	});
}

async function becomesHealthy(child: ChildProcess, address: string): Promise<true> {
	const deadline = AbortSignal.timeout(HEALTHY_WITHIN_MS);
	try {
		while (!(await answersHealthy(address, deadline))) await sleep(100);
	} catch (cause) {
		child.kill();
		throw new Error(`${address}/healthz does not become healthy`, { cause });
	}
	return true;
}

async function answersHealthy(address: string, signal: AbortSignal): Promise<boolean> {
	const response = await fetch(`${address}/healthz`, { signal });
	await response.body?.cancel();
	return response.ok;
}
