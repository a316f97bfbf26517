import { err, ok, type Result } from '#lib/domain/result.ts';
import { isRole, ROLES, type Role } from '#lib/domain/role.ts';
import type { PasswordFault } from '#lib/server/auth/passwords.ts';
import { findAgencyByCode } from '#lib/server/storage/agencies.ts';
import type { Account } from '#lib/server/storage/staff.ts';
import { isOwnMatter, rolesToGive, type Manager } from './account-rights.ts';
import type { Deps } from './deps.ts';

/** What an account is for, as typed. */
export interface TypedPost {
	role: string;
	/** Empty for none. */
	agencyCode: string;
}

/** As typed. */
export interface TypedAccount extends TypedPost {
	username: string;
	/** Empty for none. */
	email: string;
	/** Empty or absent for none. */
	fullName?: string;
}

export type PostFault =
	| { field: 'role'; code: 'role-unknown' }
	| { field: 'agencyCode'; code: 'agency-missing' | 'agency-unknown' };

export interface NameFault {
	field: 'fullName';
	code: 'name-malformed';
}

export type AccountFault =
	| PostFault
	| { field: 'username'; code: 'username-malformed' | 'username-taken' }
	| { field: 'email'; code: 'email-malformed' | 'email-taken' }
	| NameFault
	| { field: 'password'; code: PasswordFault };

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,31}$/;
/** No line breaks nor other characters that draw nothing. */
const FULL_NAME = /^[^\p{C}]{1,100}$/u;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,189}$/;
const NEEDS_AGENCY: readonly Role[] = ['agency', 'entry', 'leader', 'unit-admin'];

/** @returns the account that is to be, or everything that must be corrected */
export async function parseAccount(
	deps: Deps,
	by: Manager,
	typed: TypedAccount
): Promise<Result<Account, AccountFault[]>> {
	const username = typed.username.trim().toLowerCase();
	const email = typed.email.trim().toLowerCase();
	const faults: AccountFault[] = [];
	if (!USERNAME.test(username)) faults.push({ field: 'username', code: 'username-malformed' });
	if (email && !EMAIL.test(email)) faults.push({ field: 'email', code: 'email-malformed' });
	const fullName = parseFullName(typed.fullName ?? '');
	if (!fullName.ok) faults.push(fullName.error);
	const post = await parsePost(deps, by, typed);
	if (!post.ok) return err([...faults, ...post.error]);
	if (faults.length > 0 || !fullName.ok) return err(faults);
	return ok({
		id: deps.newId(),
		username,
		...(email && { email }),
		...(fullName.value !== undefined && { fullName: fullName.value }),
		...post.value,
		createdAt: new Date(deps.now()).toISOString()
	});
}

/** @returns a person's name as it is stored; undefined for none */
export function parseFullName(typed: string): Result<string | undefined, NameFault> {
	const name = typed.trim().replace(/ +/g, ' ').normalize('NFC');
	if (name === '') return ok(undefined);
	return FULL_NAME.test(name) ? ok(name) : err({ field: 'fullName', code: 'name-malformed' });
}

/** @returns role and agency, of those that this manager may give; or everything that must be corrected */
export async function parsePost(
	deps: Deps,
	by: Manager,
	{ role, agencyCode }: TypedPost
): Promise<Result<Pick<Account, 'role' | 'agencyId'>, PostFault[]>> {
	const faults: PostFault[] = [];
	const given = isRole(role) && rolesToGive(by, ROLES).includes(role) ? role : undefined;
	if (!given) faults.push({ field: 'role', code: 'role-unknown' });
	const agency = await parseAgency(deps, { agencyCode, role });
	if (!agency.ok) faults.push(agency.error);
	if (!given || !agency.ok) return err(faults);
	const agencyId = agency.value;
	const post = { role: given, ...(agencyId && { agencyId }) };
	// Another unit's code is to a unit's administrator as good as none.
	if (!isOwnMatter(by, post)) return err([{ field: 'agencyCode', code: 'agency-unknown' }]);
	return ok(post);
}

/** @returns the agency's id; absent where none is given and none is needed */
async function parseAgency(
	deps: Deps,
	{ agencyCode, role }: TypedPost
): Promise<Result<string | undefined, PostFault>> {
	const code = agencyCode.trim().toUpperCase();
	if (!code) {
		const isNeeded = NEEDS_AGENCY.some((it) => it === role);
		return isNeeded ? err({ field: 'agencyCode', code: 'agency-missing' }) : ok(undefined);
	}
	const agency = await findAgencyByCode(deps.db, code);
	return agency ? ok(agency.id) : err({ field: 'agencyCode', code: 'agency-unknown' });
}
