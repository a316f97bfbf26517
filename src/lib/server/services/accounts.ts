import { err, ok, type Result } from '#lib/domain/result.ts';
import { hashPassword, passwordFault } from '#lib/server/auth/passwords.ts';
import { AppError } from '#lib/server/errors.ts';
import { dropActivation } from '#lib/server/storage/activations.ts';
import {
	disableAccount as shutAccount,
	enableAccount as openAccount,
	moveAccount as putAccount,
	renameAccount as putName,
	type Account
} from '#lib/server/storage/staff.ts';
import {
	parseAccount,
	parseFullName,
	parsePost,
	type AccountFault,
	type NameFault,
	type PostFault,
	type TypedAccount,
	type TypedPost
} from './account-draft.ts';
import { requireManager, requireOwnMatter, type Manager } from './account-rights.ts';
import { issueSlip, type ActivationSlip } from './activation.ts';
import { recordAudit } from './audit.ts';
import type { Deps } from './deps.ts';
import { storeAccount, storeInvited } from './store-account.ts';

export type { AccountFault, PostFault } from './account-draft.ts';

/** As typed. */
export interface NewAccount extends TypedAccount {
	password: string;
}

/**
 * Adds an account with a password that is known already: by the command line.
 * @returns the account, or everything that must be corrected
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function addAccount(
	deps: Deps,
	by: Manager,
	{ password, ...typed }: NewAccount
): Promise<Result<Account, AccountFault[]>> {
	const actor = requireManager(by);
	const parsed = await parseAccount(deps, by, typed);
	const fault = passwordFault(password);
	if (fault) return err([...(parsed.ok ? [] : parsed.error), { field: 'password', code: fault }]);
	if (!parsed.ok) return parsed;
	const passwordHash = await hashPassword(password);
	const login = { passwordHash, actor };
	const isStored = await deps.db
		.transaction()
		.execute((tx) => storeAccount(deps, tx, parsed.value, login));
	return isStored ? parsed : taken();
}

/**
 * Adds an account whose owner sets the password by the slip.
 * @returns the slip to print, or everything that must be corrected
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function inviteAccount(
	deps: Deps,
	by: Manager,
	typed: TypedAccount
): Promise<Result<ActivationSlip, AccountFault[]>> {
	const actor = requireManager(by);
	const parsed = await parseAccount(deps, by, typed);
	if (!parsed.ok) return parsed;
	const slip = await deps.db
		.transaction()
		.execute((tx) => storeInvited(deps, tx, parsed.value, actor));
	return slip ? ok(slip) : taken();
}

function taken(): Result<never, AccountFault[]> {
	return err([{ field: 'username', code: 'username-taken' }]);
}

/**
 * Shuts an account; its sessions end at once, and its slip is void. Shutting it twice changes nothing.
 * @throws AppError `not-logged-in`, `staff-not-found`; `not-allowed`, also for one's own account
 */
export async function disableAccount(deps: Deps, by: Manager, username: string): Promise<void> {
	const { account, actor } = await requireOwnMatter(deps, by, username);
	await deps.db.transaction().execute(async (tx) => {
		const at = new Date(deps.now()).toISOString();
		if (!(await shutAccount(tx, account.id, at))) return;
		await dropActivation(tx, account.id);
		const { username: subject, agencyId } = account;
		await recordAudit(tx, deps, { actor, action: 'account.disable', subject, agencyId });
	});
}

/**
 * Opens a shut account again, by a new slip: the password of before stays void.
 * @throws AppError as `disableAccount`; `bad-request` for an account that is not shut
 */
export async function enableAccount(
	deps: Deps,
	by: Manager,
	username: string
): Promise<ActivationSlip> {
	const { account, actor } = await requireOwnMatter(deps, by, username);
	return deps.db.transaction().execute(async (tx) => {
		if (!(await openAccount(tx, account.id))) throw new AppError('bad-request', 'not shut');
		const { username: subject, agencyId } = account;
		await recordAudit(tx, deps, { actor, action: 'account.enable', subject, agencyId });
		return issueSlip(deps, tx, account);
	});
}

/**
 * Gives an account another role or agency; its sessions end at once.
 * @returns what must be corrected, where it is refused
 * @throws AppError as `disableAccount`
 */
export async function moveAccount(
	deps: Deps,
	by: Manager,
	username: string,
	typed: TypedPost
): Promise<Result<void, PostFault[]>> {
	const { account, actor } = await requireOwnMatter(deps, by, username);
	const post = await parsePost(deps, by, typed);
	if (!post.ok) return post;
	return deps.db.transaction().execute(async (tx) => {
		await putAccount(tx, account.id, { ...post.value, ...formerUnit(account, post.value) });
		const { username: subject } = account;
		const { agencyId, role } = post.value;
		const detail = { from: account.role, role };
		// Of both agencies: each may read that somebody came or went.
		for (const id of new Set([account.agencyId, agencyId])) {
			const entry = { actor, action: 'account.move', subject, agencyId: id, detail };
			await recordAudit(tx, deps, entry);
		}
		return ok(undefined);
	});
}

/** Colleagues of before may still take over what is open. */
function formerUnit(
	{ agencyId, formerAgencyId }: Account,
	post: Pick<Account, 'agencyId'>
): Pick<Account, 'formerAgencyId'> {
	const former = post.agencyId === agencyId ? formerAgencyId : agencyId;
	return former === undefined ? {} : { formerAgencyId: former };
}

/**
 * Says whose an account is.
 * @param typed empty for nobody named
 * @returns what must be corrected, where it is refused
 * @throws AppError as `disableAccount`
 */
export async function renameAccount(
	deps: Deps,
	by: Manager,
	username: string,
	typed: string
): Promise<Result<void, NameFault[]>> {
	const { account, actor } = await requireOwnMatter(deps, by, username);
	const name = parseFullName(typed);
	if (!name.ok) return err([name.error]);
	return deps.db.transaction().execute(async (tx) => {
		await putName(tx, account.id, name.value);
		const { username: subject, agencyId } = account;
		await recordAudit(tx, deps, { actor, action: 'account.rename', subject, agencyId });
		return ok(undefined);
	});
}
