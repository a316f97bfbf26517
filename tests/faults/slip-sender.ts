import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { castIn } from '#lib/server/services/ballots.ts';
import { slipForBallot } from '#lib/server/services/slips/slip-form.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { openInbox } from '#lib/server/storage/inbox/open.ts';
import { entriesOf, nonceOf } from '../support/ballots.ts';
import { seededChance } from '../support/chance.ts';
import { testDeps } from '../support/deps.ts';

// A program of its own: one of several servers on one database, to which the same slip is sent.

/** What this program is told for each round. */
export interface Round {
	/** Of the slip, as it is scanned. */
	code: string;
	/** Of the nonces: each ballot of all senders has one of its own. */
	first: number;
	/** How many send it at the same time. */
	together: number;
}

/** How many of a round's ballots had which end, by its name. */
export type Outcome = Record<string, number>;

const [url = '', seed = ''] = process.argv.slice(2);
const db = openDatabase(url);
// Rows of two processes must not have the same ids, as counted ones would.
const inbox = openInbox(url, () => randomBytes(16));
const deps = testDeps(db, { ...seededChance(seed), inbox });

process.on('message', (round: Round) => void send(round).then((it) => process.send?.(it)));
process.send?.('ready');
await once(process, 'disconnect');
await inbox.close();
await db.destroy();

async function send({ code, first, together }: Round): Promise<Outcome> {
	const { form, slip } = await slipForBallot(deps, code);
	const outcome: Outcome = {};
	const ballots = Array.from({ length: together }, async (_, at) => {
		const cast = await castIn(deps, form, entriesOf({ nonce: nonceOf(first + at) }), slip);
		const name = cast.ok ? 'accepted' : cast.error.kind;
		outcome[name] = (outcome[name] ?? 0) + 1;
	});
	await Promise.all(ballots);
	return outcome;
}
