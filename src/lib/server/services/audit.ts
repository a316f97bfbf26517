import { requireAllowed, scopeOf } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import {
	insertAuditEntry,
	listAuditEntries,
	type AuditCursor,
	type AuditEntry
} from '#lib/server/storage/audit.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import type { Deps } from './deps.ts';

export interface AuditRecord {
	/** `staff:USERNAME`, `cli` or `system`. */
	actor: string;
	action: string;
	/** What it was done to, by a name or code that admits to nothing. */
	subject: string;
	/** Whose matter it was: that agency may read the entry. */
	agencyId?: string | undefined;
	/** No answers, no passwords, no code that admits. */
	detail?: Record<string, string | number> | undefined;
}

export interface AuditPage {
	/** Newest first. */
	entries: AuditEntry[];
	/** Whether they are of all agencies, not the own only. */
	isOfAll: boolean;
	/** Where the older ones begin; absent on the last page. */
	next?: string;
}

const PER_PAGE = 50;

/** @param db the transaction of what is recorded, so that neither stands without the other */
export async function recordAudit(db: Db, deps: Deps, entry: AuditRecord): Promise<void> {
	const { actor, action, subject, agencyId, detail = {} } = entry;
	await insertAuditEntry(db, {
		id: deps.newId(),
		at: new Date(deps.now()).toISOString(),
		actor,
		action,
		subject,
		...(agencyId !== undefined && { agencyId }),
		detail
	});
}

/** The `actor` of what this staff member does. */
export function actorOf(staff: Staff): string {
	return `staff:${staff.username}`;
}

/**
 * @param before the `next` of the page above; absent for the first
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function auditPage(
	deps: Deps,
	staff: Staff | undefined,
	before?: string
): Promise<AuditPage> {
	requireAllowed(staff, 'audit:see');
	const isOfAll = scopeOf(staff, 'audit:see') === 'all';
	const found = await listAuditEntries(deps.db, {
		agencyIds: isOfAll ? undefined : staff.agencyIds,
		before: toCursor(before),
		limit: PER_PAGE + 1
	});
	const entries = found.slice(0, PER_PAGE);
	const last = entries.at(-1);
	const next = found.length > PER_PAGE && last && `${last.at}_${last.id}`;
	return { entries, isOfAll, ...(next && { next }) };
}

/** What is no cursor, since anybody may type an address, begins with the newest. */
function toCursor(text: string | undefined): AuditCursor | undefined {
	const [, at, id] = /^([\d:.TZ-]{1,40})_([\w-]{1,80})$/.exec(text ?? '') ?? [];
	return at !== undefined && id !== undefined ? { at, id } : undefined;
}
