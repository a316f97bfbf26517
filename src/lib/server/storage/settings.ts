import type { Db, Tx } from './schema.ts';

/** What the department has chosen under a name; absent while nobody chose. */
export async function findSetting(db: Db, name: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('setting')
		.select('value')
		.where('name', '=', name)
		.executeTakeFirst();
	return row?.value;
}

export async function saveSetting(tx: Tx, name: string, value: string): Promise<void> {
	await tx
		.insertInto('setting')
		.values({ name, value })
		.onConflict((oc) => oc.column('name').doUpdateSet({ value }))
		.execute();
}
