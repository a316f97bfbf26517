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

/** Lets a store fail once all of its next transaction is written: nothing of it is kept. */
export function failNextCommit(db: Db): void {
	const begin = db.transaction.bind(db);
	vi.spyOn(db, 'transaction').mockImplementationOnce(() => {
		const builder = begin();
		const execute = builder.execute.bind(builder);
		builder.execute = <T>(work: (tx: Tx) => Promise<T>) =>
			execute(async (tx): Promise<T> => {
				await work(tx);
				throw new Error('commit failed');
			});
		return builder;
	});
}
