import { createAuth, type Auth } from '#lib/server/auth/auth.ts';
import type { SessionCookie } from '#lib/server/auth/session-cookie.ts';
import { addAccount } from '#lib/server/services/accounts.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { logIn } from '#lib/server/services/login.ts';
import { insertAgency } from '#lib/server/storage/agencies.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { freshDatabase, type Dialect } from './databases.ts';
import { testDeps } from './deps.ts';

export const PASSWORD = 'một câu dài dễ nhớ';

interface Affiliation {
	agencyCode?: string;
	email?: string;
}

/** A database with three agencies and one account, `lan` of STP, and a clock that tests set. */
export class StaffRoom {
	readonly deps: Deps;
	readonly auth: Auth;
	/** Epoch milliseconds. */
	clock = Date.parse('2026-06-01T08:00:00Z');

	constructor(db: Db) {
		// One after the other, so that no two codes are the same.
		let drawn = 0;
		const randomInt = (below: number) => drawn++ % below;
		this.deps = testDeps(db, { now: () => this.clock, randomInt });
		this.auth = createAuth(db, this.deps.now, false);
	}

	add(username: string, role: string, { agencyCode = '', email = '' }: Affiliation = {}) {
		return addAccount(this.deps, 'cli', { username, role, agencyCode, email, password: PASSWORD });
	}

	async cookieOf(account: string): Promise<SessionCookie> {
		const admitted = await logIn(this.deps, this.auth, { account, password: PASSWORD });
		if (!admitted.ok) throw new Error(admitted.error.kind);
		return admitted.value;
	}

	async everythingStored(): Promise<string> {
		const tables = ['staff', 'staff_session', 'login_failure', 'audit_entry'] as const;
		const { db } = this.deps;
		const rows = await Promise.all(tables.map((it) => db.selectFrom(it).selectAll().execute()));
		return JSON.stringify(rows);
	}

	trail(): Promise<{ actor: string; action: string; subject: string }[]> {
		return this.deps.db
			.selectFrom('audit_entry')
			.select(['actor', 'action', 'subject'])
			.orderBy('at')
			.orderBy('id')
			.execute();
	}
}

export async function openStaffRoom(dialect: Dialect): Promise<StaffRoom> {
	const db = await freshDatabase(dialect);
	await insertAgencies(db);
	const room = new StaffRoom(db);
	await room.add('lan', 'agency', { agencyCode: 'STP', email: 'Lan@STP.gov.vn' });
	return room;
}

async function insertAgencies(db: Db): Promise<void> {
	const agency = (id: string, code: string, vi: string) => ({
		id,
		code,
		name: { vi, en: vi },
		validFrom: '2004-01-01'
	});
	await insertAgency(db, agency('stp', 'STP', 'Sở Tư pháp'));
	await insertAgency(db, { ...agency('pcc', 'PCC1', 'Phòng Công chứng'), parentId: 'stp' });
	await insertAgency(db, agency('snv', 'SNV', 'Sở Nội vụ'));
}
