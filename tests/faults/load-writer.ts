import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { sealDue } from '#lib/server/services/sealing.ts';
import { castOne, nonceOf } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { openStores } from '../support/databases.ts';
import { testDeps } from '../support/deps.ts';
import { ACKS } from './shim/recording.ts';

// A program of its own, run on a disk that records: casts ballots with the product's services and
// writes the receipt of each into the file `acks` at the moment at which a citizen would see it.

/** What this program is told, as JSON. */
export interface Load {
	/** Holds a migrated `main.db` with the world of `tests/support/ballots.ts`. */
	folder: string;
	ballots: number;
	/** How many citizens send at the same time. */
	together: number;
	seed: string;
	/** NORMAL is what the product never runs with: the control of the test. */
	synchronous: 'FULL' | 'NORMAL';
}

/** Points, and the service that each asks for. */
const POINTS = [
	{ code: 'STP', service: 'LLTP' },
	{ code: 'STP-LLTP', service: undefined },
	{ code: 'SNV', service: undefined }
];

const load = JSON.parse(process.argv[2] ?? '') as Load;
const db = openStores(`file:${join(load.folder, 'main.db')}`);
const deps = testDeps(db, seededChance(load.seed));
for (const store of [db, deps.inbox.db]) {
	await sql.raw(`pragma synchronous = ${load.synchronous}`).execute(store);
}
const acks = openSync(join(load.folder, ACKS), 'a');
for (let first = 0; first < load.ballots; first += load.together) {
	const numbers = Array.from({ length: load.together }, (_, at) => first + at);
	await Promise.all(numbers.map(castAndAcknowledge));
	if (first % 60 < load.together) await sealDue(deps);
}
await db.destroy();

async function castAndAcknowledge(number: number): Promise<void> {
	const { code, service } = POINTS[number % POINTS.length] ?? {};
	const receipt = await castOne(deps, { nonce: nonceOf(number), service }, code);
	writeSync(acks, `${receipt}\n`);
}
