import { keyOfThing } from '#lib/domain/open-thing.ts';
import type { Role } from '#lib/domain/role.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { addAccount } from '#lib/server/services/accounts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { handOver } from '#lib/server/services/handover/hand-over.ts';
import { handoverPage } from '#lib/server/services/handover/handover-page.ts';
import { staffOfAccount } from '#lib/server/services/handover/may-take.ts';
import { PASSWORD } from './staff-room.ts';

/** An account that is stored, as its owner is when she is logged in. */
export async function employ(
	deps: Deps,
	username: string,
	role: Role,
	agencyCode = ''
): Promise<Staff> {
	const typed = { username, role, agencyCode, email: '', password: PASSWORD };
	const added = await addAccount(deps, 'cli', typed);
	if (!added.ok) throw new Error(JSON.stringify(added.error));
	return staffOfAccount(deps.db, added.value);
}

/** The keys of what somebody has open, and with a colleague named why it would stay. */
export async function openThings(deps: Deps, of: Staff, to = '') {
	const { lines } = await handoverPage(deps, of, of.username, to);
	return lines.map(({ thing, stays }) => [keyOfThing(thing), stays] as const);
}

/** @param way without things: all that is open */
export async function handThings(
	deps: Deps,
	by: Staff,
	{ from, to, things }: { from: Staff; to: Staff; things?: string[] | undefined }
) {
	const all = (await openThings(deps, from)).map(([key]) => key);
	return handOver(deps, by, from.username, { to: to.username, things: things ?? all });
}
