import { SERVICE_NOT_RECORDED } from '#lib/domain/agency.ts';
import type { CaseCount } from '#lib/domain/catalogue/case-count.ts';
import {
	parseCaseCount,
	type CaseField,
	type CaseTexts
} from '#lib/domain/catalogue/case-draft.ts';
import type { DraftFault } from '#lib/domain/catalogue/draft.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Saved } from '#lib/domain/revision.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import {
	findCaseCount,
	insertCaseCount,
	listCaseCounts,
	updateCaseCount,
	type CaseCountRecord,
	type CaseQuery
} from '#lib/server/storage/case-counts.ts';
import type { Tx } from '#lib/server/storage/schema.ts';
import { findServiceRecord } from '#lib/server/storage/service-records.ts';
import { actorOf } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { saveRevised } from '#lib/server/services/save-revised.ts';
import { requireAgency } from './scope.ts';

export type { CaseCountRecord };
export type CaseFault = DraftFault<CaseField>;

/**
 * Finished files and what belongs to them, for whoever needs a population: `populationOf` of the
 * domain reads it. Rights are the caller's, who knows whose plan or ledger it is.
 * @param query agencies and period; without either, all
 */
export async function caseCounts(deps: Deps, query: CaseQuery): Promise<CaseCountRecord[]> {
	return listCaseCounts(deps.db, query);
}

/**
 * Enters a count, or writes over the one that there is of this agency, service and period.
 * @param revision that the form was filled in from; 0 for a count that is new
 * @throws AppError 'agency-not-found', `not-logged-in`, `not-allowed`
 */
export async function saveCaseCount(
	deps: Deps,
	staff: Staff | undefined,
	texts: CaseTexts & { agency: string },
	revision: number
): Promise<Saved<CaseCountRecord, CaseFault>> {
	const parsed = await readCaseCount(deps, staff, texts);
	if (!parsed.ok) return { kind: 'faults', faults: parsed.error };
	const count = parsed.value;
	requireAllowed(staff, 'cases:edit', count.agencyId);
	return saveRevised(deps, {
		write: (tx) => write(tx, deps, staff, count, revision),
		read: (db) => findCaseCount(db, count),
		audit: {
			actor: actorOf(staff),
			action: 'cases.enter',
			subject: `agency:${texts.agency.toUpperCase()}`,
			agencyId: count.agencyId,
			detail: {
				period: count.period,
				finished: count.finished,
				source: count.source,
				...(count.serviceCode !== SERVICE_NOT_RECORDED && { service: count.serviceCode })
			}
		}
	});
}

async function readCaseCount(
	deps: Deps,
	staff: Staff | undefined,
	texts: CaseTexts & { agency: string }
): Promise<Result<CaseCount, CaseFault[]>> {
	const agency = await requireAgency(deps, staff, 'cases:edit', texts.agency);
	const parsed = parseCaseCount(texts);
	if (!parsed.ok) return parsed;
	const { agencyCode: _code, ...count } = parsed.value;
	const isKnown =
		count.serviceCode === SERVICE_NOT_RECORDED ||
		(await findServiceRecord(deps.db, agency.id, count.serviceCode)) !== undefined;
	if (!isKnown) return err([{ field: 'service', code: 'unknown-service' }]);
	return ok({ ...count, agencyId: agency.id });
}

function write(
	tx: Tx,
	deps: Deps,
	staff: Staff,
	count: CaseCount,
	revision: number
): Promise<boolean> {
	const enteredAt = new Date(deps.now()).toISOString();
	const entered = { enteredBy: staff.username, enteredAt, sample: false };
	return revision === 0
		? insertCaseCount(tx, count, entered)
		: updateCaseCount(tx, count, entered, revision);
}
