import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Bare } from './bare-server.ts';

const SERVER = fileURLToPath(new URL('bare-server.ts', import.meta.url));

/**
 * A bare `node:http` server in a process of its own: what the machine can do at all.
 * @param env such as that of a slow disk
 */
export async function startBare(
	bare: Bare,
	env: NodeJS.ProcessEnv = process.env
): Promise<{ origin: string; stop: () => Promise<void> }> {
	const child = fork(SERVER, { env, serialization: 'advanced' });
	child.send(bare);
	const [address] = (await once(child, 'message')) as [AddressInfo];
	const stop = async () => {
		child.kill();
		await once(child, 'exit');
	};
	return { origin: `http://127.0.0.1:${address.port}`, stop };
}
