import type { OpenThing, StayReason } from '#lib/domain/open-thing.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { listHandovers } from '#lib/server/storage/handovers.ts';
import { findAccounts, type Account } from '#lib/server/storage/staff.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { colleaguesOf, requireGiver } from './colleagues.ts';
import { staffOfAccount, stayReason } from './may-take.ts';
import { openThingsOf } from './open-things.ts';

/** One open thing, and whether the chosen colleague can take it. */
export interface HandoverLine {
	thing: OpenThing;
	/** Absent where it goes over, and while nobody is chosen. */
	stays?: StayReason;
}

/** What a handover would do: nothing is written. */
export interface HandoverPreview {
	account: Account;
	isOwn: boolean;
	colleagues: Account[];
	/** The chosen one. */
	to?: Account;
	lines: HandoverLine[];
	/** Handovers of before, that the account gave or took; the latest first. */
	records: HandoverListed[];
}

export interface HandoverListed {
	id: string;
	/** ISO UTC. */
	at: string;
	/** User names. */
	from: string;
	to: string;
	things: number;
}

/**
 * @param to user name of a colleague; '' for nobody yet. Where there is only one, it is that one
 * @throws AppError as `requireGiver`
 */
export async function handoverPage(
	deps: Deps,
	by: Staff | undefined,
	username: string,
	to: string
): Promise<HandoverPreview> {
	const { account } = await requireGiver(deps, by, username);
	const colleagues = await colleaguesOf(deps.db, account);
	const [only] = colleagues.length === 1 ? colleagues : [];
	const taker = colleagues.find((it) => it.username === to) ?? only;
	const things = await openThingsOf(deps.db, account.id, deps.now());
	return {
		account,
		isOwn: account.id === by?.id,
		colleagues,
		...(taker && { to: taker }),
		lines: await linesFor(deps, things, taker),
		records: await recordsOf(deps, account.id)
	};
}

async function linesFor(
	deps: Deps,
	things: readonly OpenThing[],
	account: Account | undefined
): Promise<HandoverLine[]> {
	if (!account) return things.map((thing) => ({ thing }));
	const taker = { account, staff: await staffOfAccount(deps.db, account) };
	return Promise.all(
		things.map(async (thing) => {
			const stays = await stayReason(deps, taker, thing);
			return { thing, ...(stays && { stays }) };
		})
	);
}

async function recordsOf(deps: Deps, accountId: string): Promise<HandoverListed[]> {
	const handovers = await listHandovers(deps.db, accountId);
	const ids = new Set(handovers.flatMap((it) => [it.fromId, it.toId]));
	const names = new Map((await findAccounts(deps.db, [...ids])).map((it) => [it.id, it.username]));
	return handovers.map(({ id, at, fromId, toId, things }) => ({
		...{ id, at, things: things.length },
		from: names.get(fromId) ?? '',
		to: names.get(toId) ?? ''
	}));
}
