import type { Deps } from '#lib/server/services/deps.ts';

/** As it is kept: who has a copy of the database has no token. @returns hex */
export function hashToken({ keyedHash }: Pick<Deps, 'keyedHash'>, token: string): string {
	return keyedHash('api-token', token).toString('hex');
}
