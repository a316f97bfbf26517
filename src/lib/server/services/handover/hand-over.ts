import { keyOfThing, type OpenThing } from '#lib/domain/open-thing.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { passCharge } from '#lib/server/storage/charges.ts';
import { insertHandover } from '#lib/server/storage/handovers.ts';
import { passUpload } from '#lib/server/storage/import-uploads.ts';
import { passTyping } from '#lib/server/storage/paper-batches.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { lockAccounts, type Account } from '#lib/server/storage/staff.ts';
import { recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { colleaguesOf, requireGiver } from './colleagues.ts';
import { staffOfAccount, stayReason } from './may-take.ts';
import { openThingsOf } from './open-things.ts';

/** As sent by the page of the preview. */
export interface HandoverOrder {
	/** User name of the colleague. */
	to: string;
	/** Keys of the things that were seen and are to go over. */
	things: readonly string[];
}

export type HandoverFault =
	/** No such colleague in the unit, or no longer. */
	| 'no-colleague'
	/** Nothing was chosen, or none of it can go over any more. */
	| 'nothing';

/**
 * Puts a colleague in charge of what was chosen and is still open. Rights stay as they are, and so
 * does the history: who typed, saved and made what was made before.
 * @returns the record's id
 * @throws AppError as `requireGiver`
 */
export async function handOver(
	deps: Deps,
	by: Staff | undefined,
	username: string,
	order: HandoverOrder
): Promise<Result<string, HandoverFault>> {
	const { account: from, actor } = await requireGiver(deps, by, username);
	return deps.db.transaction().execute(async (tx) => {
		const to = await lockColleague(tx, from, order.to);
		if (!to) return err('no-colleague');
		const things = await passAll({ ...deps, db: tx }, tx, { from, to }, order.things);
		if (things.length === 0) return err('nothing');
		const id = deps.newId();
		const at = new Date(deps.now()).toISOString();
		await insertHandover(tx, { id, at, actor, fromId: from.id, toId: to.id, things });
		await recordBoth(deps, tx, { from, to, actor, id }, things);
		return ok(id);
	});
}

/** Held, so that nobody shuts or moves the colleague before the things are there. */
async function lockColleague(
	tx: Tx,
	from: Account,
	username: string
): Promise<Account | undefined> {
	const found = async () => (await colleaguesOf(tx, from)).find((it) => it.username === username);
	const colleague = await found();
	if (!colleague) return undefined;
	await lockAccounts(tx, [from.id, colleague.id]);
	return found();
}

interface Pair {
	from: Account;
	to: Account;
}

/** @param deps whose database is the transaction */
async function passAll(
	deps: Deps,
	tx: Tx,
	{ from, to }: Pair,
	keys: readonly string[]
): Promise<OpenThing[]> {
	const taker = { account: to, staff: await staffOfAccount(tx, to) };
	const open = await openThingsOf(tx, from.id, deps.now());
	const passed: OpenThing[] = [];
	for (const thing of open.filter((it) => keys.includes(keyOfThing(it)))) {
		if ((await stayReason(deps, taker, thing)) !== undefined) continue;
		if (await pass(tx, thing, { fromId: from.id, toId: to.id })) passed.push(thing);
	}
	return passed;
}

/** @returns false where it was finished or went elsewhere meanwhile */
function pass(tx: Tx, thing: OpenThing, way: { fromId: string; toId: string }): Promise<boolean> {
	switch (thing.kind) {
		case 'plan':
		case 'questionnaire':
		case 'slips':
			return passCharge(tx, { kind: thing.kind, subjectId: thing.id }, way);
		case 'paper':
			return passTyping(tx, thing, way);
		case 'import':
			return passUpload(tx, thing.id, way);
	}
}

/** In the trail of every unit that is concerned. */
async function recordBoth(
	deps: Deps,
	tx: Tx,
	{ from, to, actor, id }: Pair & { actor: string; id: string },
	things: readonly OpenThing[]
): Promise<void> {
	const kinds = Map.groupBy(things, (it) => it.kind);
	const counts = Object.fromEntries([...kinds].map(([kind, of]) => [kind, of.length]));
	for (const agencyId of new Set([from.agencyId, to.agencyId])) {
		await recordAudit(tx, deps, {
			actor,
			action: 'account.handover',
			subject: from.username,
			agencyId,
			detail: { to: to.username, record: id, ...counts }
		});
	}
}
