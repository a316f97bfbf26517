import { Kysely, sql } from 'kysely';
import { postgresDialect, type PostgresSettings } from '#lib/server/storage/dialect/postgres.ts';
import { GroupCommit } from './group-commit.ts';
import type { Arriving, Inbox, Verdict } from './inbox.ts';
import { appendAll } from './postgres-append.ts';
import type { InboxDatabase, InboxDb } from './schema.ts';
import { StepSizes } from './step-sizes.ts';

/** The schema of PostgreSQL that the inbox lies in. */
export const INBOX_SCHEMA = 'inbox';

/** How long others wait for a machine that is gone, and its own ballots for an answer; milliseconds. */
interface Patience {
	/** Of a transaction of its: ballots of the survey, and the same ballot sent elsewhere, wait for it. */
	standsStillMs: number;
	/** A group's statements take milliseconds: after so long without an answer its connection is lost. */
	answersWithinMs: number;
}

const PATIENCE: Patience = { standsStillMs: 10_000, answersWithinMs: 10_000 };

/**
 * The inbox in a schema of its own. Several processes append at once; each commits in groups, over
 * connections apart from those of the sealer, whose statements may take longer.
 */
export class PostgresInbox implements Inbox {
	readonly db: InboxDb;
	readonly newRowId: () => Uint8Array;
	readonly #arrivals: InboxDb;
	readonly #group: GroupCommit<Arriving, Verdict>;
	readonly #sizes = new StepSizes();

	constructor(url: string, newRowId: () => Uint8Array, patience = PATIENCE) {
		this.newRowId = newRowId;
		const { standsStillMs } = patience;
		this.db = open(url, { schema: INBOX_SCHEMA, standsStillMs });
		this.#arrivals = open(url, { schema: INBOX_SCHEMA, ...patience });
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
		await this.#arrivals.destroy();
		await this.db.destroy();
	}

	/** The same receipt or slip twice in one group: the second finds what the first left. */
	async #commit(items: readonly Arriving[]): Promise<Verdict[]> {
		const verdicts = new Map<Arriving, Verdict>();
		let left = [...items];
		while (left.length > 0) {
			const firsts = firstsOf(left);
			const given = await this.#arrivals
				.transaction()
				.execute((tx) => appendAll(tx, firsts, { newRowId: this.newRowId, sizes: this.#sizes }));
			firsts.forEach((it, at) => verdicts.set(it, given[at] as Verdict));
			left = left.filter((it) => !verdicts.has(it));
		}
		return items.map((it) => verdicts.get(it) as Verdict);
	}
}

function open(url: string, settings: PostgresSettings): InboxDb {
	return new Kysely<InboxDatabase>({ dialect: postgresDialect(url, settings) });
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
