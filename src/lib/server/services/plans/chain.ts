import { DEFAULT_CHAIN, isChainName, type ChainName } from '#lib/domain/plan-approval.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { findSetting, saveSetting } from '#lib/server/storage/settings.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';

const SETTING = 'plan.chain';

/** The way that plans go which are sent from now on. */
export async function chosenChain(db: Db): Promise<ChainName> {
	const stored = await findSetting(db, SETTING);
	return isChainName(stored) ? stored : DEFAULT_CHAIN;
}

/** @throws AppError `not-logged-in`, `not-allowed` */
export async function chainToChoose(deps: Deps, staff: Staff | undefined): Promise<ChainName> {
	requireAllowed(staff, 'plan:configure');
	return chosenChain(deps.db);
}

/**
 * Chooses the way for plans that are sent from now on; those on their way go on as they began.
 * @throws AppError `not-logged-in`, `not-allowed`; `bad-request` for a way that there is not
 */
export async function chooseChain(
	deps: Deps,
	staff: Staff | undefined,
	name: string
): Promise<void> {
	requireAllowed(staff, 'plan:configure');
	if (!isChainName(name)) throw new AppError('bad-request', 'no such chain');
	await deps.db.transaction().execute(async (tx) => {
		await saveSetting(tx, SETTING, name);
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: 'plan.chain',
			subject: `chain:${name}`,
			agencyId: staff.agencyId
		});
	});
}
