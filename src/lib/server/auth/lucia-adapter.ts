import { createHash } from 'node:crypto';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { Db } from '#lib/server/storage/schema.ts';

const HOUR = 3_600_000;
/** However busy its owner is, a session ends this long after its opening. */
const LONGEST_SESSION = 12 * HOUR;
/** An ended session admits nobody, but its row stays: a clock that is a day ahead must not log all out. */
const KEPT_AFTER_END = 48 * HOUR;

/**
 * Lucia's storage on Kysely.
 *
 * Lucia's session id is the cookie itself, and its own adapters store it as it is. Here only its
 * SHA-256 is stored, so that a leaked backup opens no session; a plain hash is enough, because the
 * id is 200 random bits. `getUserSessions` therefore returns hashes, good for counting only.
 *
 * Lucia reads the machine's clock and takes no other. Times are stored by `now` and shifted by the
 * difference on their way in and out.
 *
 * @param now epoch milliseconds
 */
export function luciaAdapter(db: Db, now: () => number): Adapter {
	const toLucia = (stored: number) => new Date(stored + Date.now() - now());
	const toStored = (lucia: Date) => isoOf(lucia.getTime() - Date.now() + now());

	return {
		async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
			const row = await findSession(db, id);
			if (!row) return [null, null];
			const { id: userId, created_at, expires_at, username, role, agency_id } = row;
			const ends = Math.min(Date.parse(expires_at), Date.parse(created_at) + LONGEST_SESSION);
			return [
				{ id, userId, expiresAt: toLucia(ends), attributes: {} },
				{ id: userId, attributes: { username, role, agencyId: agency_id } }
			];
		},
		async getUserSessions(userId) {
			const rows = await sessionsOf(db, userId);
			return rows.map((row) => ({
				id: row.id_hash,
				userId,
				expiresAt: toLucia(Date.parse(row.expires_at)),
				attributes: {}
			}));
		},
		async setSession({ id, userId, expiresAt }) {
			const created_at = isoOf(now());
			const expires_at = toStored(expiresAt);
			await db
				.insertInto('staff_session')
				.values({ id_hash: sha256(id), staff_id: userId, created_at, expires_at })
				.execute();
		},
		async updateSessionExpiration(id, expiresAt) {
			await db
				.updateTable('staff_session')
				.set({ expires_at: toStored(expiresAt) })
				.where('id_hash', '=', sha256(id))
				.execute();
		},
		async deleteSession(id) {
			await db.deleteFrom('staff_session').where('id_hash', '=', sha256(id)).execute();
		},
		async deleteUserSessions(userId) {
			await db.deleteFrom('staff_session').where('staff_id', '=', userId).execute();
		},
		async deleteExpiredSessions() {
			const before = isoOf(now() - KEPT_AFTER_END);
			await db.deleteFrom('staff_session').where('expires_at', '<=', before).execute();
		}
	};
}

/** Absent too when the account is disabled: its sessions are void from that moment. */
function findSession(db: Db, id: string) {
	return db
		.selectFrom('staff_session')
		.innerJoin('staff', 'staff.id', 'staff_session.staff_id')
		.select([
			'staff_session.created_at',
			'staff_session.expires_at',
			'staff.id',
			'staff.username',
			'staff.role',
			'staff.agency_id'
		])
		.where('staff_session.id_hash', '=', sha256(id))
		.where('staff.disabled_at', 'is', null)
		.executeTakeFirst();
}

function sessionsOf(db: Db, staffId: string) {
	return db
		.selectFrom('staff_session')
		.select(['id_hash', 'expires_at'])
		.where('staff_id', '=', staffId)
		.orderBy('created_at', 'desc')
		.limit(100)
		.execute();
}

function sha256(id: string): string {
	return createHash('sha256').update(id).digest('hex');
}

function isoOf(epoch: number): string {
	return new Date(epoch).toISOString();
}
