import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Deps } from '#lib/server/services/deps.ts';
import { sealDue } from '#lib/server/services/sealing.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { bringTogether } from '#lib/server/storage/inbox/copy/bring-together.ts';
import { inboxPath, openInbox } from '#lib/server/storage/inbox/open.ts';
import { settleLogs } from '#lib/server/storage/settle-logs.ts';
import { castOne, nonceOf } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { testDeps } from '../support/deps.ts';
import { orRefused } from './or-refused.ts';
import { setFaults } from './shim/disk.ts';
import { ACKS } from './shim/recording.ts';
import { INBOX_COPY } from './stores-with-world.ts';

// A program of its own, run on a disk twice: first syncs fail until a ballot is refused, and it is
// killed; then it starts again on what the system still holds, and casts ballots on a good disk.

/** What this program is told, as JSON. */
export interface Restarted {
	/** Holds a folder `0`, `1`, … a life, each with migrated stores. */
	folder: string;
	lives: number;
	/** Whether this is the start after the failure. */
	again: boolean;
	/** Whether it starts as the server does. */
	settles: boolean;
	/** Whether the inbox has a second copy, made and named INBOX_COPY. */
	copied: boolean;
	/** Share of the syncs that fail, the first time. */
	syncErrors: number;
}

const BALLOTS = 25;

const told = JSON.parse(process.argv[2] ?? '') as Restarted;
const control = process.env.DISK_CONTROL ?? '';
for (let life = 0; life < told.lives; life += 1) await live(life);
process.kill(process.pid, 'SIGKILL'); // nothing is closed, as where the process is killed

async function live(life: number): Promise<void> {
	const path = join(told.folder, String(life));
	const url = `file:${join(path, 'main.db')}`;
	const copy = told.copied ? { path: join(path, INBOX_COPY) } : undefined;
	if (told.again && told.settles) startAs(url, copy?.path);
	const chance = seededChance(`life ${life} ${String(told.again)}`);
	const inbox = openInbox(url, undefined, () => Buffer.from(chance.newId(), 'hex'), copy);
	const deps = testDeps(openDatabase(url), { ...chance, inbox });
	await openBoth(deps);
	if (!told.again) setFaults(control, { syncErrors: told.syncErrors });
	await castOn(deps, openSync(join(path, ACKS), 'a'));
	setFaults(control, {});
}

/** What the server does before it serves. */
function startAs(url: string, copyPath: string | undefined): void {
	settleLogs(url);
	if (copyPath !== undefined) bringTogether({ path: inboxPath(url), copyPath });
}

/** Opens both stores: what is tried is not their opening. */
async function openBoth({ db, inbox }: Deps): Promise<void> {
	await db.selectFrom('survey').select('id').execute();
	await inbox.db.selectFrom('ended').select('survey_id').execute();
}

/** Casts until one is refused. */
async function castOn(deps: Deps, acks: number): Promise<void> {
	const first = told.again ? BALLOTS : 0;
	for (let at = first; at < first + BALLOTS; at += 1) {
		const receipt = await orRefused(() => castOne(deps, { nonce: nonceOf(at) }));
		if (receipt === undefined) return;
		writeSync(acks, `${receipt}\n`);
		if (at % 12 === 11 && (await orRefused(() => sealDue(deps))) === undefined) return;
	}
}
