import type { Agency, AgencyRecord } from '#lib/domain/agency.ts';
import type { Succession } from '#lib/domain/catalogue/succession.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { findLogoMarks, type LogoMark } from '#lib/server/storage/agency-logos.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import { countAgencyRecords, listComparisonGroups } from '#lib/server/storage/agency-records.ts';
import { countServiceRecords } from '#lib/server/storage/service-records.ts';
import { listSuccessions } from '#lib/server/storage/successions.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { requireAgency } from './scope.ts';

/** One step of an agency's history, seen from the agency. */
export interface Relation extends Pick<Succession, 'kind' | 'date'> {
	other: Agency;
	/** Whether the other came before this one. */
	isBefore: boolean;
}

/** What stands on every page of one agency. */
export interface AgencyHead {
	agency: AgencyRecord;
	/** Absent for the topmost. */
	parent?: Agency;
}

export interface AgencyPage extends AgencyHead {
	relations: Relation[];
	/** How many agencies lie right below it, and how many services it has. */
	below: number;
	services: number;
	/** Absent where it has none. */
	logo?: LogoMark;
	/** In use anywhere, to be chosen from. */
	groups: string[];
}

/** @throws AppError 'agency-not-found', `not-logged-in`, `not-allowed` */
export async function agencyHead(
	deps: Deps,
	staff: Staff | undefined,
	code: string
): Promise<AgencyHead> {
	const agency = await requireAgency(deps, staff, 'catalogue:see', code);
	const [parent] = await findAgencies(deps.db, agency.parentId ? [agency.parentId] : []);
	return { agency, ...(parent && { parent }) };
}

/** @throws AppError as `agencyHead` */
export async function agencyPage(
	deps: Deps,
	staff: Staff | undefined,
	code: string
): Promise<AgencyPage> {
	const head = await agencyHead(deps, staff, code);
	const { id } = head.agency;
	const logo = (await findLogoMarks(deps.db, [id])).get(id);
	const below = { search: '', group: '', on: '', parentId: id };
	return {
		...head,
		...(logo && { logo }),
		relations: await relationsOf(deps, id),
		below: await countAgencyRecords(deps.db, below),
		services: await countServiceRecords(deps.db, { agencyIds: [id], search: '' }),
		groups: await listComparisonGroups(deps.db)
	};
}

async function relationsOf(deps: Deps, id: string): Promise<Relation[]> {
	const successions = await listSuccessions(deps.db, id);
	const otherOf = (it: Succession) => (it.predecessorId === id ? it.successorId : it.predecessorId);
	const others = await findAgencies(deps.db, successions.map(otherOf));
	return successions.flatMap(({ kind, date, ...it }) => {
		const other = others.find(({ id: otherId }) => otherId === otherOf({ kind, date, ...it }));
		return other ? [{ kind, date, other, isBefore: it.successorId === id }] : [];
	});
}
