import { Kysely, sql } from 'kysely';
import { postgresDialect } from '#lib/server/storage/dialect/postgres.ts';
import { GroupCommit } from './group-commit.ts';
import type { Arriving, Inbox, Verdict } from './inbox.ts';
import { appendAll } from './postgres-append.ts';
import type { InboxDatabase, InboxDb } from './schema.ts';
import { StepSizes } from './step-sizes.ts';

/** The schema of PostgreSQL that the inbox lies in. */
export const INBOX_SCHEMA = 'inbox';

/** The inbox in a schema of its own. Several processes append at once; each commits in groups. */
export class PostgresInbox implements Inbox {
	readonly db: InboxDb;
	readonly newRowId: () => Uint8Array;
	readonly #group: GroupCommit<Arriving, Verdict>;
	readonly #sizes = new StepSizes();

	constructor(url: string, newRowId: () => Uint8Array) {
		this.newRowId = newRowId;
		this.db = new Kysely<InboxDatabase>({ dialect: postgresDialect(url, INBOX_SCHEMA) });
		this.#group = new GroupCommit((items) => this.#commit(items));
	}

	append(arriving: Arriving): Promise<Verdict> {
		return this.#group.append(arriving);
	}

	/** A deleted row lies in its page until the page is vacuumed. */
	async wipe(): Promise<void> {
		await sql`vacuum step, waiting, waiting_of_file, arrival, receipt`.execute(this.db);
	}

	/** PostgreSQL looks after its log by itself. */
	async fold(): Promise<void> {}

	/** PostgreSQL itself ends every session when it cannot write its log. */
	refuse(): void {}

	async close(): Promise<void> {
		await this.#group.drain();
		await this.db.destroy();
	}

	/** The same receipt or slip twice in one group: the second finds what the first left. */
	async #commit(items: readonly Arriving[]): Promise<Verdict[]> {
		const verdicts = new Map<Arriving, Verdict>();
		let left = [...items];
		while (left.length > 0) {
			const firsts = firstsOf(left);
			const given = await this.db
				.transaction()
				.execute((tx) => appendAll(tx, firsts, { newRowId: this.newRowId, sizes: this.#sizes }));
			firsts.forEach((it, at) => verdicts.set(it, given[at] as Verdict));
			left = left.filter((it) => !verdicts.has(it));
		}
		return items.map((it) => verdicts.get(it) as Verdict);
	}
}

function firstsOf(items: readonly Arriving[]): Arriving[] {
	const seen = new Set<string>();
	return items.filter(({ receipt, ballot, slip }) => {
		const names = [`${ballot.surveyId} ${receipt}`, slip && Buffer.from(slip).toString('hex')];
		const isFirst = names.every((name) => name === undefined || !seen.has(name));
		for (const name of names) if (name !== undefined) seen.add(name);
		return isFirst;
	});
}
