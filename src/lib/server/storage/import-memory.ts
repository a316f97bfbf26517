import type { Db, Tx } from './schema.ts';

/** More headings and values than a person ever decides about. */
const MOST = 10_000;

/** What was found in a file and what it was said to mean; the field is '' for a heading. */
export interface Meaning {
	field: string;
	/** In plain text. */
	found: string;
	meaning: string;
}

export async function listMeanings(db: Db, scope: string): Promise<Meaning[]> {
	return db
		.selectFrom('import_memory')
		.select(['field', 'found', 'meaning'])
		.where('scope', '=', scope)
		.orderBy('field')
		.orderBy('found')
		.limit(MOST)
		.execute();
}

/** What was decided last holds. */
export async function rememberMeanings(
	tx: Tx,
	scope: string,
	meanings: readonly Meaning[]
): Promise<void> {
	if (meanings.length === 0) return;
	await tx
		.insertInto('import_memory')
		.values(meanings.map((it) => ({ scope, ...it })))
		.onConflict((oc) =>
			oc
				.columns(['scope', 'field', 'found'])
				.doUpdateSet((eb) => ({ meaning: eb.ref('excluded.meaning') }))
		)
		.execute();
}
