import type { Adapter, Session, User } from 'lucia';
import { agencyAndBelow } from '#lib/server/storage/agencies.ts';
import type { Db } from '#lib/server/storage/schema.ts';
import { luciaAdapter } from './lucia-adapter.ts';
import { createLucia, IDLE_MINUTES } from './lucia.ts';
import { sessionCookies, type SessionCookie } from './session-cookie.ts';
import type { Staff } from './staff.ts';

/** Staff sessions: idle for 30 minutes or 12 hours old, they end. */
export interface Auth {
	readonly cookieName: string;
	/** @returns who it is; else the blank cookie that takes the old one away */
	validate(sessionId: string): Promise<{ staff?: Staff; cookie?: SessionCookie }>;
	/** @returns the cookie that holds the new session's id, which is kept nowhere else */
	open(staffId: string): Promise<SessionCookie>;
	/** @returns the blank cookie; a session that is already gone is no error */
	close(sessionId: string): Promise<SessionCookie>;
}

/**
 * @param now epoch milliseconds
 * @param secure false only where the pages come over plain HTTP: the demo and development
 */
export function createAuth(db: Db, now: () => number, secure: boolean): Auth {
	const adapter = luciaAdapter(db, now);
	const lucia = createLucia(adapter);
	const cookies = sessionCookies(secure);
	return {
		cookieName: cookies.name,
		async validate(sessionId) {
			const { session, user } = await lucia.validateSession(sessionId);
			if (!session) return { cookie: cookies.blank() };
			await extend(adapter, session);
			return { staff: await toStaff(db, user) };
		},
		async open(staffId) {
			await lucia.deleteExpiredSessions();
			return cookies.holding((await lucia.createSession(staffId, {})).id);
		},
		async close(sessionId) {
			await lucia.invalidateSession(sessionId);
			return cookies.blank();
		}
	};
}

const MINUTE = 60_000;

/**
 * Lucia extends a session only in the second half of its life, which would make 30 idle minutes 15.
 * Once a minute is enough, and spares a write on every request.
 */
async function extend(adapter: Adapter, session: Session): Promise<void> {
	const left = session.expiresAt.getTime() - Date.now();
	if (left > (IDLE_MINUTES - 1) * MINUTE) return;
	await adapter.updateSessionExpiration(session.id, new Date(Date.now() + IDLE_MINUTES * MINUTE));
}

async function toStaff(db: Db, { id, username, role, agencyId }: User): Promise<Staff> {
	if (agencyId === null) return { id, username, role, agencyIds: [] };
	return { id, username, role, agencyId, agencyIds: await agencyAndBelow(db, agencyId) };
}
