import type { Role } from '#lib/domain/role.ts';
import type { ColumnsOf } from './columns-of.ts';

/** Accounts, sessions and what was done by whom. */
export interface StaffTables {
	staff: StaffTable;
	staff_activation: StaffActivationTable;
	staff_session: StaffSessionTable;
	login_failure: LoginFailureTable;
	audit_entry: AuditEntryTable;
}

interface StaffTable {
	id: string;
	username: string;
	email: string | null;
	password_hash: string;
	role: Role;
	agency_id: string | null;
	created_at: string;
	disabled_at: string | null;
	full_name: string | null;
	/** Of before the last move; null without one. */
	former_agency_id: string | null;
}

interface StaffActivationTable {
	staff_id: string;
	code_hash: string;
	expires_at: string;
}

interface StaffSessionTable {
	id_hash: string;
	staff_id: string;
	created_at: string;
	expires_at: string;
}

interface LoginFailureTable {
	account_hash: string;
	failures: number;
	last_at: string;
}

interface AuditEntryTable {
	id: string;
	at: string;
	actor: string;
	agency_id: string | null;
	action: string;
	subject: string;
	detail: string;
}

export const STAFF_COLUMNS = {
	staff: [
		'id',
		'username',
		'email',
		'password_hash',
		'role',
		'agency_id',
		'created_at',
		'disabled_at',
		'full_name',
		'former_agency_id'
	],
	staff_activation: ['staff_id', 'code_hash', 'expires_at'],
	staff_session: ['id_hash', 'staff_id', 'created_at', 'expires_at'],
	login_failure: ['account_hash', 'failures', 'last_at'],
	audit_entry: ['id', 'at', 'actor', 'agency_id', 'action', 'subject', 'detail']
} as const satisfies ColumnsOf<StaffTables>;
