import type { ChildProcess } from 'node:child_process';
import { startServer } from '../../scripts/server-process.ts';
import { freshFolder } from './folders.ts';
import { freePort } from './free-port.ts';

export interface TestServer {
	/** Such as `http://127.0.0.1:40001`, without a slash at the end. */
	origin: string;
	/** For tests that kill it. */
	child: ChildProcess;
	/** Everything that it wrote on standard output so far. */
	output: string[];
	/** Everything that it wrote on standard error so far: its log of what went wrong. */
	errors: string[];
	/** Asks it to stop, as an operator would. @returns its exit code */
	stop: () => Promise<number>;
}

interface Options {
	databaseUrl: string;
	/** Keeps the secret from one server to the next; a fresh folder unless given. */
	dataDir?: string;
	/** Further variables of the environment. */
	env?: Record<string, string>;
}

/**
 * Starts the built product on a free port of 127.0.0.1 and waits until it is healthy.
 * @throws Error where nothing is built, or where it ends at once
 */
export async function startTestServer(options: Options): Promise<TestServer> {
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const output: string[] = [];
	const errors: string[] = [];
	const env = { ...environment(options), PORT: String(port), ORIGIN: origin, ...options.env };
	const server = startServer(
		env,
		(line) => output.push(line),
		(line) => errors.push(line)
	);
	if (!(await server.healthy)) {
		const said = errors.join('\n');
		throw new Error(`the server ended with exit code ${await server.ended}; is it built? ${said}`);
	}
	const stop = () => {
		server.child.kill('SIGTERM');
		return server.ended;
	};
	return { origin, child: server.child, output, errors, stop };
}

/** The server's own, without what Vitest and npm leave in this process's. */
function environment({ databaseUrl, dataDir }: Options): NodeJS.ProcessEnv {
	return {
		PATH: process.env.PATH,
		NODE_ENV: 'production',
		HOST: '127.0.0.1',
		DATABASE_URL: databaseUrl,
		DATA_DIR: dataDir ?? freshFolder()
	};
}
