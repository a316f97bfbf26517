import { sql, type Kysely } from 'kysely';
import { isSqlite, strict } from './dialect.ts';

const ROLES = sql`role in
	('department', 'agency', 'entry', 'auditor', 'admin', 'leader', 'unit-admin')`;

/** Roles for who agrees to what leaves an agency, and for who keeps an agency's accounts. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await (isSqlite(db) ? rebuildStaff(db) : replaceCheck(db));
}

async function replaceCheck(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('staff').dropConstraint('staff_role_known').execute();
	await db.schema.alterTable('staff').addCheckConstraint('staff_role_known', ROLES).execute();
}

/** SQLite cannot change a constraint. Sessions point to the old table: everybody logs in anew. */
async function rebuildStaff(db: Kysely<unknown>): Promise<void> {
	await sql`delete from staff_session`.execute(db);
	await strict(db, db.schema.createTable('staff_new'))
		.addColumn('id', 'text', (col) => col.primaryKey().notNull())
		.addColumn('username', 'text', (col) => col.notNull().unique())
		.addColumn('email', 'text', (col) => col.unique())
		.addColumn('password_hash', 'text', (col) => col.notNull())
		.addColumn('role', 'text', (col) => col.notNull())
		.addColumn('agency_id', 'text', (col) => col.references('agency.id'))
		.addColumn('created_at', 'text', (col) => col.notNull())
		.addColumn('disabled_at', 'text')
		.addCheckConstraint('staff_role_known', ROLES)
		.addCheckConstraint('staff_username_lower_case', sql`username = lower(username)`)
		.execute();
	await sql`insert into staff_new select * from staff`.execute(db);
	await db.schema.dropTable('staff').execute();
	await db.schema.alterTable('staff_new').renameTo('staff').execute();
}
