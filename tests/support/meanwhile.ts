import { vi } from 'vitest';
import type { Db, Tx } from '#lib/server/storage/schema.ts';

/** Does `other` between what a service reads first and its next transaction, once. */
export function beforeNextTransaction(db: Db, other: () => Promise<unknown>): void {
	const begin = db.transaction.bind(db);
	vi.spyOn(db, 'transaction').mockImplementationOnce(() => {
		const builder = begin();
		const execute = builder.execute.bind(builder);
		builder.execute = async <T>(work: (tx: Tx) => Promise<T>) => {
			await other();
			return execute(work);
		};
		return builder;
	});
}
