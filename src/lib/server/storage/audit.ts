import type { Selectable } from 'kysely';
import type { Database, Db } from './schema.ts';

export interface AuditEntry {
	id: string;
	/** ISO UTC. */
	at: string;
	/** `staff:USERNAME`, `cli` or `system`. */
	actor: string;
	/** Whose matter it was; absent where it was no agency's. */
	agencyId?: string;
	action: string;
	subject: string;
	detail: Readonly<Record<string, string | number>>;
}

/** A place in the list, newest first: entries before it are older. */
export interface AuditCursor {
	at: string;
	id: string;
}

export interface AuditQuery {
	/** Only entries of these agencies; absent for all. */
	agencyIds?: readonly string[] | undefined;
	/** Only entries older than this one; absent from the newest on. */
	before?: AuditCursor | undefined;
	/** Only entries of this action; absent for all. */
	action?: string | undefined;
	/** 1 or more. */
	limit: number;
}

export async function insertAuditEntry(db: Db, entry: AuditEntry): Promise<void> {
	const { agencyId = null, detail, ...rest } = entry;
	await db
		.insertInto('audit_entry')
		.values({ ...rest, agency_id: agencyId, detail: JSON.stringify(detail) })
		.execute();
}

/** @returns newest first */
export async function listAuditEntries(db: Db, query: AuditQuery): Promise<AuditEntry[]> {
	const { agencyIds, before, action } = query;
	if (agencyIds?.length === 0) return [];
	const rows = await db
		.selectFrom('audit_entry')
		.selectAll()
		.$if(agencyIds !== undefined, (qb) => qb.where('agency_id', 'in', agencyIds ?? []))
		.$if(action !== undefined, (qb) => qb.where('action', '=', action ?? ''))
		.$if(before !== undefined, (qb) =>
			qb.where((eb) =>
				eb(eb.refTuple('at', 'id'), '<', eb.tuple(before?.at ?? '', before?.id ?? ''))
			)
		)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(query.limit)
		.execute();
	return rows.map(toAuditEntry);
}

function toAuditEntry(row: Selectable<Database['audit_entry']>): AuditEntry {
	const { agency_id, detail, ...rest } = row;
	return { ...rest, ...(agency_id !== null && { agencyId: agency_id }), detail: toDetail(detail) };
}

function toDetail(json: string): Record<string, string | number> {
	const value: unknown = JSON.parse(json);
	if (typeof value !== 'object' || value === null) return {};
	return Object.fromEntries(
		Object.entries(value).filter(
			(it): it is [string, string | number] =>
				typeof it[1] === 'string' || typeof it[1] === 'number'
		)
	);
}
