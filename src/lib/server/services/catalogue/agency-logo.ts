import { createHash } from 'node:crypto';
import type { AgencyRecord } from '#lib/domain/agency.ts';
import { parseLogo, type LogoFault } from '#lib/domain/catalogue/logo-image.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { deleteLogo, putLogo, readLogo, type LogoMark } from '#lib/server/storage/agency-logos.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireAgency } from './scope.ts';

/**
 * The agency whose logo this staff member may change; ask before a file is read.
 * @throws AppError 'agency-not-found', `not-logged-in`, `not-allowed`
 */
export function agencyForLogo(
	deps: Deps,
	staff: Staff | undefined,
	code: string
): Promise<AgencyRecord> {
	return requireAgency(deps, staff, 'catalogue:edit', code);
}

/**
 * Gives an agency a logo, in the place of the one before.
 * @returns what is wrong with the file
 * @throws AppError as `agencyForLogo`
 */
export async function setLogo(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	bytes: Uint8Array
): Promise<Result<void, LogoFault>> {
	requireAllowed(staff, 'catalogue:edit');
	const agency = await agencyForLogo(deps, staff, code);
	const image = parseLogo(bytes);
	if (!image.ok) return err(image.error);
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const mark = { ...image.value, sha256 };
	const at = new Date(deps.now()).toISOString();
	await deps.db.transaction().execute(async (tx) => {
		await putLogo(tx, agency.id, mark, { content: bytes, at, by: actorOf(staff) });
		await recordLogo(tx, deps, staff, { agency, action: 'agency.logo', detail: { sha256 } });
	});
	return ok(undefined);
}

/** Takes an agency's logo away; one that has none stays so. @throws AppError as `agencyForLogo` */
export async function dropLogo(deps: Deps, staff: Staff | undefined, code: string): Promise<void> {
	requireAllowed(staff, 'catalogue:edit');
	const agency = await agencyForLogo(deps, staff, code);
	await deps.db.transaction().execute(async (tx) => {
		if (!(await deleteLogo(tx, agency.id))) return;
		await recordLogo(tx, deps, staff, { agency, action: 'agency.logo-drop' });
	});
}

/**
 * A logo as it is drawn, for whoever sees the agency.
 * @throws AppError as `requireAgency`; 'page-not-found' for an agency without one
 */
export async function agencyLogo(
	deps: Deps,
	staff: Staff | undefined,
	code: string
): Promise<{ mark: LogoMark; content: Uint8Array<ArrayBuffer> }> {
	const { id } = await requireAgency(deps, staff, 'catalogue:see', code);
	const logo = await readLogo(deps.db, id);
	if (!logo) throw new AppError('page-not-found', 'no logo');
	return logo;
}

function recordLogo(
	tx: Parameters<typeof recordAudit>[0],
	deps: Deps,
	staff: Staff,
	entry: {
		agency: AgencyRecord;
		action: 'agency.logo' | 'agency.logo-drop';
		detail?: { sha256: string };
	}
): Promise<void> {
	const { agency, action, detail } = entry;
	const subject = `agency:${agency.code}`;
	return recordAudit(tx, deps, {
		actor: actorOf(staff),
		...{ action, subject, detail },
		agencyId: agency.id
	});
}
