import type { Service } from '#lib/domain/agency.ts';
import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import { localText } from '#lib/domain/locale.ts';
import type { Db, ServiceRow } from './schema.ts';

/** Several times as many procedures as all agencies of a province have together. */
const MOST_SERVICES = 100_000;

/** @param isSample where it is an example that comes with the product */
export async function insertService(db: Db, service: Service, isSample = false): Promise<void> {
	await db
		.insertInto('service')
		.values({ id: service.id, ...serviceColumns(service), sample: isSample ? 1 : 0 })
		.execute();
}

/** All columns that say what a service is; neither its id nor how often it was changed. */
export function serviceColumns({ agencyId, code, name, field }: Omit<Service, 'id'>) {
	return {
		agency_id: agencyId,
		code,
		name: name.vi,
		name_en: name.en,
		field: field ?? null,
		search_text: plainText(`${code} ${name.vi} ${name.en}`)
	};
}

/**
 * The procedures of these agencies, in order of name.
 * @param codes only those with one of these codes, twenty thousand at most; absent: all
 */
export async function listServices(
	db: Db,
	agencyIds: readonly string[],
	codes?: readonly string[]
): Promise<Service[]> {
	if (agencyIds.length === 0 || codes?.length === 0) return [];
	const rows = await db
		.selectFrom('service')
		.selectAll()
		.where('agency_id', 'in', agencyIds)
		.$if(codes !== undefined, (query) => query.where('code', 'in', codes ?? []))
		.orderBy('name')
		.orderBy('id')
		.limit(MOST_SERVICES)
		.execute();
	return rows.map(toService);
}

export function toService(row: ServiceRow): Service {
	return {
		id: row.id,
		agencyId: row.agency_id,
		code: row.code,
		name: localText(row.name, row.name_en),
		...(row.field !== null && { field: row.field })
	};
}
