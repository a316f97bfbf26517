import { parseDay } from '#lib/domain/catalogue/draft.ts';
import { isSuccessionKind, type Succession } from '#lib/domain/catalogue/succession.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { findAgencyByCode } from '#lib/server/storage/agencies.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { deleteSuccession, insertSuccession } from '#lib/server/storage/successions.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireAgency } from './scope.ts';

/** As typed on the page of the agency that comes after or before the other. */
export interface SuccessionTexts {
	/** Code of the agency whose page it is. */
	code: string;
	/** Code of the other one. */
	other: string;
	/** `before` where the other is the predecessor, else it is the successor. */
	side: string;
	kind: string;
	date: string;
}

export type SuccessionFault =
	| { field: 'other'; code: 'unknown-agency' | 'below-itself' | 'taken' }
	| { field: 'kind' | 'date'; code: 'required' };

/**
 * Says that one agency followed another.
 * @returns everything that must be corrected
 * @throws AppError 'agency-not-found', `not-logged-in`, `not-allowed`
 */
export async function joinAgencies(
	deps: Deps,
	staff: Staff | undefined,
	texts: SuccessionTexts
): Promise<Result<Succession, SuccessionFault[]>> {
	const agency = await requireAgency(deps, staff, 'catalogue:edit', texts.code);
	const other = await findAgencyByCode(deps.db, texts.other.trim().toUpperCase());
	const date = parseDay(texts.date.trim());
	const { kind } = texts;
	const faults: SuccessionFault[] = [];
	if (!other) faults.push({ field: 'other', code: 'unknown-agency' });
	if (other?.id === agency.id) faults.push({ field: 'other', code: 'below-itself' });
	if (!isSuccessionKind(kind)) faults.push({ field: 'kind', code: 'required' });
	if (date === undefined) faults.push({ field: 'date', code: 'required' });
	if (faults.length > 0 || !other || !isSuccessionKind(kind) || date === undefined) {
		return err(faults);
	}
	const [predecessorId, successorId] =
		texts.side === 'before' ? [other.id, agency.id] : [agency.id, other.id];
	const succession = { predecessorId, successorId, kind, date };
	return deps.db.transaction().execute(async (tx) => {
		if (!(await insertSuccession(tx, succession))) return err([{ field: 'other', code: 'taken' }]);
		await record(tx, deps, staff, 'agency.join', [agency, other]);
		return ok(succession);
	});
}

/**
 * Takes back what was said of two agencies, whichever came first.
 * @throws AppError 'agency-not-found', `not-logged-in`, `not-allowed`
 */
export async function partAgencies(
	deps: Deps,
	staff: Staff | undefined,
	code: string,
	otherCode: string
): Promise<void> {
	const agency = await requireAgency(deps, staff, 'catalogue:edit', code);
	const other = await requireAgency(deps, staff, 'catalogue:edit', otherCode);
	await deps.db.transaction().execute(async (tx) => {
		const [a, b] = [agency.id, other.id];
		const gone = [
			await deleteSuccession(tx, { predecessorId: a, successorId: b }),
			await deleteSuccession(tx, { predecessorId: b, successorId: a })
		];
		if (gone.includes(true)) await record(tx, deps, staff, 'agency.part', [agency, other]);
	});
}

interface Named {
	id: string;
	code: string;
}

async function record(
	tx: Tx,
	deps: Deps,
	staff: Staff | undefined,
	action: string,
	[agency, other]: readonly [Named, Named]
): Promise<void> {
	await recordAudit(tx, deps, {
		actor: staff ? actorOf(staff) : 'cli',
		action,
		subject: `agency:${agency.code}`,
		agencyId: agency.id,
		detail: { other: other.code }
	});
}
