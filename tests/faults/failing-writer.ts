import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Deps } from '#lib/server/services/deps.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { openInbox } from '#lib/server/storage/inbox/open.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castOne, nonceOf } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { testDeps } from '../support/deps.ts';
import { orRefused } from './or-refused.ts';
import { setFaults, type DiskFaults } from './shim/disk.ts';
import { ACKS } from './shim/recording.ts';
import { INBOX_COPY } from './stores-with-world.ts';

// A program of its own, run on a disk whose writes and syncs fail now and then. It lives many times,
// each time on stores of its own: it casts ballots until one is refused, then tries some more.

/** What this program is told, as JSON. */
export interface Lives {
	/** Holds a folder `0`, `1`, … a life, each with migrated stores. */
	folder: string;
	lives: number;
	/** Whether the inbox has a second copy, made and named INBOX_COPY. */
	copied: boolean;
	/** At most, in one life. */
	ballots: number;
	/** Of the first ballot's nonce. */
	first: number;
	/** Of the calls that fail, once the stores are open. */
	shares: Partial<DiskFaults>;
}

/** How many more are refused before it gives up: none that is acknowledged meanwhile may be lost. */
const TRIES_AFTER = 5;

const told = JSON.parse(process.argv[2] ?? '') as Lives;
const control = process.env.DISK_CONTROL ?? '';
for (let life = 0; life < told.lives; life += 1) await live(life);

async function live(life: number): Promise<void> {
	const path = join(told.folder, String(life));
	setFaults(control, {});
	const url = `file:${join(path, 'main.db')}`;
	const chance = seededChance(`life ${life} ${told.first}`);
	const copy = told.copied ? { path: join(path, INBOX_COPY) } : undefined;
	const inbox = openInbox(url, undefined, () => Buffer.from(chance.newId(), 'hex'), copy);
	const db = openDatabase(url);
	const deps = testDeps(db, { ...chance, inbox });
	await sealDue(deps);
	setFaults(control, told.shares);
	await castOn(deps, openSync(join(path, ACKS), 'a'));
	setFaults(control, {});
	await orRefused(() => inbox.close());
	await orRefused(() => db.destroy());
}

/** Casts until one is refused, and a few more. */
async function castOn(deps: Deps, acks: number): Promise<void> {
	let refused = 0;
	for (let at = 0; at < told.ballots && refused <= TRIES_AFTER; at += 1) {
		const receipt = await orRefused(() => castOne(deps, { nonce: nonceOf(told.first + at) }));
		if (receipt === undefined) refused += 1;
		else writeSync(acks, `${receipt}${refused > 0 ? ' late' : ''}\n`);
		if (at % 12 === 11) await orRefused(() => sealDue(deps));
	}
}
