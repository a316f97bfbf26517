import type { Db } from './schema.ts';

export interface Lease {
	/** What is done by one at a time. */
	name: string;
	/** Who does it. */
	holder: string;
	/** Epoch milliseconds. */
	now: number;
	/** How long it lasts unless it is given back, in milliseconds. */
	lasts: number;
}

/**
 * Takes a lease that nobody has, or that has run out. One that ends later than any taken now could is
 * from a clock that was wrong, and is taken over too.
 * @returns false where another has it
 */
export async function takeLease(db: Db, { name, holder, now, lasts }: Lease): Promise<boolean> {
	const ends_at = isoOf(now + lasts);
	const taken = await db
		.insertInto('lease')
		.values({ name, holder, ends_at })
		.onConflict((oc) =>
			oc
				.column('name')
				.doUpdateSet({ holder, ends_at })
				.where((it) =>
					it.or([it('lease.ends_at', '<=', isoOf(now)), it('lease.ends_at', '>', ends_at)])
				)
		)
		.returning('name')
		.executeTakeFirst();
	return taken !== undefined;
}

export async function giveLeaseBack(db: Db, name: string, holder: string): Promise<void> {
	await db.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
}

/** Ends a lease, whoever has it. */
export async function dropLease(db: Db, name: string): Promise<void> {
	await db.deleteFrom('lease').where('name', '=', name).execute();
}

function isoOf(milliseconds: number): string {
	return new Date(milliseconds).toISOString();
}
