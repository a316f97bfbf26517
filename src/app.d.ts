import type { Gap } from '#lib/domain/gap.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Auth } from '#lib/server/auth/auth.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import type { ErrorCode } from '#lib/server/errors.ts';
import type { Background } from '#lib/server/services/background.ts';
import type { BackupSource } from '#lib/server/services/backup/backup-overview.ts';
import type { Ceiling } from '#lib/server/services/ceiling.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import type { ExportRoom } from '#lib/server/services/export-jobs/export-job.ts';
import type { TokenBearer } from '#lib/server/services/tokens/admit-token.ts';
import type { WrongCodes } from '#lib/server/services/slips/wrong-codes.ts';

declare global {
	namespace App {
		interface Locals {
			deps: Deps;
			auth: Auth;
			/** Ballots that one network address may send. */
			ceiling: Ceiling;
			/** Slip codes that one network address has typed wrong. */
			wrongCodes: WrongCodes;
			backups: BackupSource;
			/** Long exports of this process. */
			exportRoom: ExportRoom;
			/** Work that outlives its request. */
			background: Background;
			locale: Locale;
			/** Chosen by `?lang=`, so that links and forms carry it on. */
			localeChosen: boolean;
			/** Requests by API token. */
			tokenCeiling: Ceiling;
			/** A program that asks with a token; absent for all others. */
			token?: TokenBearer;
			/** Absent without a valid session. */
			staff?: Staff;
		}
		interface Error {
			message: string;
			/** Absent for faults that are not ours to name: the status says what there is to say. */
			code?: ErrorCode | 'internal';
			/** ISO 8601, UTC. */
			at?: string;
			/** When what was asked for may have been lost; absent where nothing was. */
			gaps?: Gap[];
		}
	}
}

export {};
