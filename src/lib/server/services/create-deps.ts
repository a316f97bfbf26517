import { createHmac, createSecretKey, randomInt } from 'node:crypto';
import type { NoteSigner } from '#lib/domain/signed-note.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import type { CopySetting } from '#lib/server/storage/inbox/copy/copy-setting.ts';
import { openInbox } from '#lib/server/storage/inbox/open.ts';
import { RandomStock } from '#lib/server/storage/random-stock.ts';
import type { Deps, Log } from './deps.ts';

export interface DepsInput {
	databaseUrl: string;
	/** Of this site, as citizens reach it: `https://hailong.example.vn`. */
	origin: string;
	/** 32 bytes from `readSecret`. */
	secret: Buffer;
	/** From `readLogKey`. */
	logSigner: NoteSigner;
	log: Log;
	/** What is done with the second copy of the inbox. */
	inboxCopy?: CopySetting | undefined;
	/** Told when a store can no longer be relied on: nothing is acknowledged any more. */
	onBroken?: (code: string) => void;
}

/** The real clock, randomness and database, for the web and the command line alike. */
export function createDeps(input: DepsInput): Deps {
	const { databaseUrl, origin, logSigner, log, inboxCopy, onBroken } = input;
	const key = createSecretKey(input.secret); // made once: it costs more than the hash
	const stock = new RandomStock();
	return {
		db: openDatabase(databaseUrl, onBroken),
		inbox: openInbox(databaseUrl, onBroken, undefined, inboxCopy),
		origin,
		now: Date.now,
		newId: () => stock.take(16).toString('hex'),
		randomInt: (below) => randomInt(below),
		keyedHash: (purpose, text) => {
			const hash = createHmac('sha256', key).update(`${purpose}\n${text}`);
			return Buffer.from(hash.digest('hex'), 'hex'); // a buffer made by the hash itself costs more
		},
		logSigner,
		log,
		onReceived: () => undefined // the web starts a sealer; the command line seals by itself
	};
}

/** Commits what is on its way into the inbox and closes both stores. */
export async function closeDeps({ db, inbox }: Pick<Deps, 'db' | 'inbox'>): Promise<void> {
	await inbox.close();
	await db.destroy();
}
