import { sql, type Kysely } from 'kysely';
import { appendOnly, strict } from './dialect.ts';

// Imports nothing from src: a migration is frozen the day it ships.
export async function up(db: Kysely<unknown>): Promise<void> {
	await createStaff(db);
	await createStaffSession(db);
	await createLoginFailure(db);
	await createAuditEntry(db);
}

async function createStaff(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('staff'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('username', 'text', (col) => col.notNull().unique())
		.addColumn('email', 'text', (col) => col.unique())
		.addColumn('password_hash', 'text', (col) => col.notNull())
		.addColumn('role', 'text', (col) => col.notNull())
		.addColumn('agency_id', 'text', (col) => col.references('agency.id'))
		.addColumn('created_at', 'text', (col) => col.notNull())
		.addColumn('disabled_at', 'text')
		.addCheckConstraint(
			'staff_role_known',
			sql`role in ('department', 'agency', 'entry', 'auditor', 'admin')`
		)
		.addCheckConstraint('staff_username_lower_case', sql`username = lower(username)`)
		.execute();
}

async function createStaffSession(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('staff_session'))
		.addColumn('id_hash', 'text', (col) => col.primaryKey().notNull())
		.addColumn('staff_id', 'text', (col) => col.notNull().references('staff.id'))
		.addColumn('created_at', 'text', (col) => col.notNull())
		.addColumn('expires_at', 'text', (col) => col.notNull())
		.execute();
	await db.schema
		.createIndex('staff_session_by_staff')
		.on('staff_session')
		.column('staff_id')
		.execute();
}

async function createLoginFailure(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('login_failure'))
		.addColumn('account_hash', 'text', (col) => col.primaryKey().notNull())
		.addColumn('failures', 'integer', (col) => col.notNull())
		.addColumn('last_at', 'text', (col) => col.notNull())
		.execute();
}

async function createAuditEntry(db: Kysely<unknown>): Promise<void> {
	await strict(db, db.schema.createTable('audit_entry'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('at', 'text', (col) => col.notNull())
		.addColumn('actor', 'text', (col) => col.notNull())
		.addColumn('agency_id', 'text', (col) => col.references('agency.id'))
		.addColumn('action', 'text', (col) => col.notNull())
		.addColumn('subject', 'text', (col) => col.notNull())
		.addColumn('detail', 'text', (col) => col.notNull())
		.execute();
	await db.schema.createIndex('audit_entry_by_time').on('audit_entry').column('at').execute();
	await appendOnly(db, 'audit_entry');
}
