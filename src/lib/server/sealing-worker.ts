import { parentPort, workerData } from 'node:worker_threads';
import { jsonLog } from './log.ts';
import { readLogKey } from './log-key.ts';
import { lowerPriority } from './priority.ts';
import type { FromSealer, SealerSettings, ToSealer } from './sealing-thread.ts';
import { readSecret } from './secret.ts';
import { closeDeps, createDeps } from './services/create-deps.ts';
import { takeTurnOver } from './services/seal-in-turn.ts';
import { startSealer } from './services/sealer.ts';
import { isPostgres } from './storage/database.ts';

// A thread of its own for sealing, with connections of its own: a large backlog holds up nobody.

/** How much less of a processor's time this thread gets than the server's own, as `nice` counts. */
const NICENESS = 10;

// Linux counts this for the calling thread alone; elsewhere the whole server would fall behind.
if (process.platform === 'linux') lowerPriority(0, NICENESS);

const port = parentPort;
if (!port) throw new Error('the sealer runs as a thread of the server');
const { databaseUrl, dataDir, origin, inboxCopy } = workerData as SealerSettings;
const tell = (message: FromSealer) => port.postMessage(message);

const deps = createDeps({
	databaseUrl,
	origin,
	inboxCopy,
	secret: readSecret(dataDir),
	logSigner: readLogKey(dataDir, new URL(origin).host),
	log: jsonLog(Date.now),
	onBroken: (broken) => tell({ broken })
});
if (!isPostgres(databaseUrl)) await takeTurnOver(deps);
const sealer = startSealer(deps);

port.on('message', (message: ToSealer) => {
	if (message === 'stop') void stop();
	else sealer.nudge(message.arrived);
});

async function stop(): Promise<void> {
	await sealer.stop();
	await closeDeps(deps);
	port?.close(); // nothing else keeps the thread
}
