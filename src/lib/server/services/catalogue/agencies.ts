import type { Agency, AgencyRecord } from '#lib/domain/agency.ts';
import {
	parseAgency,
	type AgencyDraft,
	type AgencyField,
	type AgencyTexts
} from '#lib/domain/catalogue/agency-draft.ts';
import type { DraftFault } from '#lib/domain/catalogue/draft.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Saved } from '#lib/domain/revision.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { agencyAndBelow, findAgencies, findAgencyByCode } from '#lib/server/storage/agencies.ts';
import {
	addAgency as insertAgency,
	countAgencyRecords,
	findAgencyRecord,
	listAgencyRecords,
	listComparisonGroups,
	updateAgency,
	type AgencyQuery
} from '#lib/server/storage/agency-records.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { saveRevised } from '#lib/server/services/save-revised.ts';
import { agenciesInSight, requireAgency } from './scope.ts';

export const AGENCIES_PER_PAGE = 50;

/** One page of the list, and what it may be narrowed to. */
export interface AgencyList {
	agencies: AgencyRecord[];
	/** The agencies right above those listed, by id. */
	parents: ReadonlyMap<string, Agency>;
	/** How many there are on all pages. */
	found: number;
	groups: string[];
	/** The agency that the listed ones lie right below; absent where none was asked for. */
	above?: Agency;
}

/** What a list may be narrowed to. */
export interface AgencyFilter extends Omit<AgencyQuery, 'agencyIds' | 'parentId'> {
	/** Code of the agency right above; '' for any. */
	below: string;
}

export type AgencyFault = DraftFault<AgencyField>;

/**
 * @param page from 1
 * @throws AppError 'agency-not-found' for one above that there is not; `not-logged-in`, `not-allowed`
 */
export async function agencyList(
	deps: Deps,
	staff: Staff | undefined,
	{ below, ...query }: AgencyFilter,
	page: number
): Promise<AgencyList> {
	const agencyIds = agenciesInSight(staff, 'catalogue:see');
	const above = below === '' ? undefined : await requireAgency(deps, staff, 'catalogue:see', below);
	const scoped = { ...query, agencyIds, parentId: above?.id };
	const place = { offset: (page - 1) * AGENCIES_PER_PAGE, limit: AGENCIES_PER_PAGE };
	const agencies = await listAgencyRecords(deps.db, scoped, place);
	const parentIds = agencies.flatMap((it) => it.parentId ?? []);
	const parents = await findAgencies(deps.db, [...new Set(parentIds)]);
	return {
		agencies,
		parents: new Map(parents.map((it) => [it.id, it])),
		found: await countAgencyRecords(deps.db, scoped),
		groups: await listComparisonGroups(deps.db),
		...(above && { above })
	};
}

/**
 * The comparison groups that a new agency may be given.
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function groupsForNew(deps: Deps, staff: Staff | undefined): Promise<string[]> {
	requireAllowed(staff, 'catalogue:edit');
	return listComparisonGroups(deps.db);
}

/**
 * @returns the agency, or everything that must be corrected
 * @throws AppError `not-logged-in`, `not-allowed`
 */
export async function addAgency(
	deps: Deps,
	staff: Staff | undefined,
	texts: AgencyTexts
): Promise<Result<Agency, AgencyFault[]>> {
	requireAllowed(staff, 'catalogue:edit');
	const parsed = await readAgency(deps, texts);
	if (!parsed.ok) return parsed;
	const agency = { id: deps.newId(), ...parsed.value };
	return deps.db.transaction().execute(async (tx) => {
		if (!(await insertAgency(tx, agency))) return err([{ field: 'code', code: 'taken' }]);
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: 'agency.add',
			subject: `agency:${agency.code}`,
			agencyId: agency.id
		});
		return ok(agency);
	});
}

/**
 * @param revision that the form was filled in from
 * @throws AppError 'agency-not-found', `not-logged-in`, `not-allowed`
 */
export async function saveAgency(
	deps: Deps,
	staff: Staff | undefined,
	texts: AgencyTexts & { code: string },
	revision: number
): Promise<Saved<AgencyRecord, AgencyFault>> {
	requireAllowed(staff, 'catalogue:edit');
	const { id, code } = await requireAgency(deps, staff, 'catalogue:edit', texts.code);
	const parsed = await readAgency(deps, texts, id);
	if (!parsed.ok) return { kind: 'faults', faults: parsed.error };
	return saveRevised(deps, {
		write: (tx) => updateAgency(tx, { ...parsed.value, id, revision }),
		read: (db) => findAgencyRecord(db, code),
		audit: {
			actor: actorOf(staff),
			action: 'agency.change',
			subject: `agency:${code}`,
			agencyId: id
		}
	});
}

/** @param ownId of the agency that is changed: it cannot come to lie below itself */
async function readAgency(
	deps: Deps,
	texts: AgencyTexts,
	ownId?: string
): Promise<Result<Omit<Agency, 'id'>, AgencyFault[]>> {
	const parsed = parseAgency(texts);
	if (!parsed.ok) return parsed;
	const { parentCode, ...agency }: AgencyDraft = parsed.value;
	if (parentCode === undefined) return ok(agency);
	const parent = await findAgencyByCode(deps.db, parentCode);
	if (!parent) return err([{ field: 'parent', code: 'unknown-agency' }]);
	const below = ownId === undefined ? [] : await agencyAndBelow(deps.db, ownId);
	if (below.includes(parent.id)) return err([{ field: 'parent', code: 'below-itself' }]);
	return ok({ ...agency, parentId: parent.id });
}
