import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { Role } from '#lib/domain/role.ts';

export interface StaffAttributes {
	username: string;
	role: Role;
	agencyId: string | null;
}

/** A session that nobody uses ends after this many minutes. */
export const IDLE_MINUTES = 30;

export function createLucia(adapter: Adapter) {
	return new Lucia(adapter, {
		sessionExpiresIn: new TimeSpan(IDLE_MINUTES, 'm'),
		getUserAttributes: ({ username, role, agencyId }) => ({ username, role, agencyId })
	});
}

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof createLucia>;
		DatabaseUserAttributes: StaffAttributes;
	}
}
