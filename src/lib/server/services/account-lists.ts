import type { Agency } from '#lib/domain/agency.ts';
import { ROLES, type Role } from '#lib/domain/role.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { listAwaiting } from '#lib/server/storage/activations.ts';
import { listAgencies } from '#lib/server/storage/agencies.ts';
import { listAccounts, type Account } from '#lib/server/storage/staff.ts';
import {
	isOwnMatter,
	isSeen,
	requireManager,
	rolesToGive,
	type Manager
} from './account-rights.ts';
import type { Deps } from './deps.ts';

/** An account as the list shows it. */
export interface ListedAccount extends Account {
	agencyCode?: string;
	/** ISO UTC, until when its slip is good; absent where the password was set. */
	awaitsUntil?: string;
	/** Who looks at it may change it. */
	isMine: boolean;
}

/**
 * @returns in order of user name; of a unit's administrator those of the unit
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function accounts(deps: Deps, by: Manager): Promise<ListedAccount[]> {
	if (by !== 'cli') requireAllowed(by, 'accounts:see');
	const codes = new Map((await listAgencies(deps.db)).map((it) => [it.id, it.code]));
	const awaiting = await listAwaiting(deps.db);
	const seen = (await listAccounts(deps.db)).filter((it) => isSeen(by, it));
	return seen.map((account) => {
		const agencyCode = account.agencyId && codes.get(account.agencyId);
		const awaitsUntil = awaiting.get(account.id);
		return {
			...account,
			...(agencyCode && { agencyCode }),
			...(awaitsUntil && { awaitsUntil }),
			isMine: isOwnMatter(by, account)
		};
	});
}

/**
 * The roles and agencies that an account may be given, in order of code.
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function postsToGive(
	deps: Deps,
	by: Staff | undefined
): Promise<{ agencies: Agency[]; roles: readonly Role[] }> {
	requireManager(by);
	const agencies = (await listAgencies(deps.db)).filter((it) => isSeen(by, { agencyId: it.id }));
	return { agencies, roles: rolesToGive(by, ROLES) };
}
