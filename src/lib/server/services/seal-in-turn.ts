import { dropLease, giveLeaseBack, takeLease } from '#lib/server/storage/leases.ts';
import type { Deps } from './deps.ts';
import { sealDue } from './sealing.ts';
import { nameOfFailure } from './storage-failed.ts';

const NAME = 'sealing';

/** After so long a sealer that was never heard of again is given up; milliseconds. */
const LASTS_MS = 5 * 60 * 1000;

/**
 * Seals all that may be sealed, unless another process is doing it: with many on one database, one
 * seals at a time. That two never seal the same is not the lease's doing but the survey's lock; the
 * lease keeps them from waiting for each other.
 * @param clean as of `sealDue`
 * @returns how many ballots were sealed
 */
export async function sealInTurn(
	deps: Deps,
	clean?: (sealed: number) => Promise<void>
): Promise<number> {
	const holder = deps.newId();
	const lease = { name: NAME, holder, now: deps.now(), lasts: LASTS_MS };
	if (!(await takeLease(deps.db, lease))) return 0;
	try {
		return await sealDue(deps, clean);
	} finally {
		await giveLeaseBack(deps.db, NAME, holder);
	}
}

/**
 * Takes the turn of whoever has it. For the server of a SQLite database, which is the only one: the one
 * before it ended in the middle of sealing, and nothing would be sealed until its lease runs out. Where
 * that fails it is so.
 */
export async function takeTurnOver({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<void> {
	try {
		await dropLease(db, NAME);
	} catch (error) {
		log.error('sealing-failed', { reason: nameOfFailure(error).reason });
	}
}
