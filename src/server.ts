import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { awaitLane } from '#lib/server/ballot-lane.ts';
import { ConfigError, readConfig, type Config } from '#lib/server/config.ts';
import { jsonLog } from '#lib/server/log.ts';
import { readLogKey } from '#lib/server/log-key.ts';
import { readSecret } from '#lib/server/secret.ts';
import { scheduleBackups } from './server/backups.ts';
import { importHandler } from './server/handler.ts';
import { lowerHelpers } from './server/helper-threads.ts';
import { logUnhandledRejections } from './server/last-resort.ts';
import { addressOf, listen } from './server/listen.ts';
import { createListener } from './server/listener.ts';
import {
	requireAlone,
	requireBackupFolder,
	requireBuild,
	requireCopy,
	requireReady,
	requireSettled,
	StartRefusal
} from './server/readiness.ts';
import { stopOnSignals } from './server/shutdown.ts';

// `npm start`: the production server around what `npm run build` made.

const HANDLER = fileURLToPath(new URL('../build/handler.js', import.meta.url));

/** Milliseconds. A phone on a slow line may send its ballot in a minute; proxies keep idle connections for one. */
const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 };

process.env.NODE_ENV ??= 'production';
try {
	await start(readConfig(process.env));
} catch (error) {
	if (!(error instanceof ConfigError || error instanceof StartRefusal)) throw error;
	process.stderr.write(`cannot start: ${error.message}\n`);
	process.exit(1); // what the application opened would keep the process alive
}

async function start(config: Config): Promise<void> {
	lowerHelpers();
	requireBuild(HANDLER);
	readSecret(config.dataDir);
	const logSigner = readLogKey(config.dataDir, new URL(config.origin).host);
	requireBackupFolder(config);
	await requireReady(config.databaseUrl, logSigner);
	requireAlone(config.databaseUrl);
	requireSettled(config.databaseUrl);
	requireCopy(config);
	const taker = awaitLane(process);
	const handler = await importHandler(HANDLER, config);
	const server = createServer(TIMEOUTS, createListener(config, handler, taker));
	stopOnSignals(server);
	server.once('close', scheduleBackups(config));
	logUnhandledRejections();
	await listen(server, config);
	const { origin } = config;
	jsonLog(Date.now).info('listening', { address: addressOf(config), origin });
}
