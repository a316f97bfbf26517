import type { ServiceRecord, Agency } from '#lib/domain/agency.ts';
import type { DraftFault } from '#lib/domain/catalogue/draft.ts';
import {
	parseService,
	type ServiceField,
	type ServiceTexts
} from '#lib/domain/catalogue/service-draft.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Saved } from '#lib/domain/revision.ts';
import type { Staff } from '#lib/server/auth/staff.ts';
import { AppError } from '#lib/server/errors.ts';
import { findAgencies } from '#lib/server/storage/agencies.ts';
import {
	addService as insertService,
	countServiceRecords,
	findServiceRecord,
	listServiceRecords,
	updateService
} from '#lib/server/storage/service-records.ts';
import { requireAllowed } from '#lib/server/auth/permissions.ts';
import { actorOf, recordAudit } from '#lib/server/services/audit.ts';
import type { Deps } from '#lib/server/services/deps.ts';
import { saveRevised } from '#lib/server/services/save-revised.ts';
import { agencyHead, type AgencyHead } from './agency-page.ts';
import { agenciesInSight, requireAgency } from './scope.ts';

export const SERVICES_PER_PAGE = 50;

export interface ServiceList {
	services: ServiceRecord[];
	/** The agencies of those listed, by id. */
	agencies: ReadonlyMap<string, Agency>;
	/** How many there are on all pages. */
	found: number;
}

export type ServiceFault = DraftFault<ServiceField>;

/**
 * @param agencyCode '' for the services of all agencies in sight
 * @param page from 1
 * @throws AppError 'agency-not-found', `not-logged-in`, `not-allowed`
 */
export async function serviceList(
	deps: Deps,
	staff: Staff | undefined,
	{ agencyCode, search }: { agencyCode: string; search: string },
	page: number
): Promise<ServiceList> {
	const agencyIds =
		agencyCode === ''
			? agenciesInSight(staff, 'catalogue:see')
			: [(await requireAgency(deps, staff, 'catalogue:see', agencyCode)).id];
	const place = { offset: (page - 1) * SERVICES_PER_PAGE, limit: SERVICES_PER_PAGE };
	const services = await listServiceRecords(deps.db, { agencyIds, search }, place);
	const agencies = await findAgencies(deps.db, [...new Set(services.map((it) => it.agencyId))]);
	return {
		services,
		agencies: new Map(agencies.map((it) => [it.id, it])),
		found: await countServiceRecords(deps.db, { agencyIds, search })
	};
}

/**
 * @param code of one of the agency's services
 * @throws AppError 'page-not-found', and as `agencyHead`
 */
export async function servicePage(
	deps: Deps,
	staff: Staff | undefined,
	agencyCode: string,
	code: string
): Promise<AgencyHead & { service: ServiceRecord }> {
	const head = await agencyHead(deps, staff, agencyCode);
	const service = await findServiceRecord(deps.db, head.agency.id, code);
	if (!service) throw new AppError('page-not-found', `service ${code}`);
	return { ...head, service };
}

/**
 * @returns the service's code, or everything that must be corrected
 * @throws AppError 'agency-not-found', `not-logged-in`, `not-allowed`
 */
export async function addService(
	deps: Deps,
	staff: Staff | undefined,
	texts: ServiceTexts & { agency: string }
): Promise<Result<string, ServiceFault[]>> {
	requireAllowed(staff, 'catalogue:edit');
	const agency = await requireAgency(deps, staff, 'catalogue:edit', texts.agency);
	const parsed = parseService(texts);
	if (!parsed.ok) return parsed;
	const { agencyCode, ...draft } = parsed.value;
	const service = { id: deps.newId(), agencyId: agency.id, ...draft };
	return deps.db.transaction().execute(async (tx) => {
		if (!(await insertService(tx, service))) return err([{ field: 'code', code: 'taken' }]);
		await recordAudit(tx, deps, {
			actor: actorOf(staff),
			action: 'service.add',
			subject: `service:${agencyCode}/${service.code}`,
			agencyId: agency.id
		});
		return ok(service.code);
	});
}

/**
 * @param revision that the form was filled in from
 * @throws AppError 'page-not-found', 'agency-not-found', `not-logged-in`, `not-allowed`
 */
export async function saveService(
	deps: Deps,
	staff: Staff | undefined,
	texts: ServiceTexts & { agency: string; code: string },
	revision: number
): Promise<Saved<ServiceRecord, ServiceFault>> {
	requireAllowed(staff, 'catalogue:edit');
	const { agency, service } = await servicePage(deps, staff, texts.agency, texts.code);
	const parsed = parseService(texts);
	if (!parsed.ok) return { kind: 'faults', faults: parsed.error };
	const { agencyCode, ...draft } = parsed.value;
	const changed = { ...draft, id: service.id, agencyId: agency.id, revision };
	return saveRevised(deps, {
		write: (tx) => updateService(tx, changed),
		read: (db) => findServiceRecord(db, agency.id, service.code),
		audit: {
			actor: actorOf(staff),
			action: 'service.change',
			subject: `service:${agencyCode}/${service.code}`,
			agencyId: agency.id
		}
	});
}
