import type { Service } from '#lib/domain/agency.ts';
import { localText } from '#lib/domain/locale.ts';
import type { Db, ServiceRow } from './schema.ts';

/** More procedures than all agencies of a province have together. */
const MOST_SERVICES = 20_000;

export async function insertService(db: Db, service: Service): Promise<void> {
	await db
		.insertInto('service')
		.values({
			id: service.id,
			agency_id: service.agencyId,
			code: service.code,
			name: service.name.vi,
			name_en: service.name.en,
			field: service.field ?? null
		})
		.execute();
}

/** The procedures of these agencies, in order of name. */
export async function listServices(db: Db, agencyIds: readonly string[]): Promise<Service[]> {
	if (agencyIds.length === 0) return [];
	const rows = await db
		.selectFrom('service')
		.selectAll()
		.where('agency_id', 'in', agencyIds)
		.orderBy('name')
		.orderBy('id')
		.limit(MOST_SERVICES)
		.execute();
	return rows.map(toService);
}

function toService(row: ServiceRow): Service {
	return {
		id: row.id,
		agencyId: row.agency_id,
		code: row.code,
		name: localText(row.name, row.name_en),
		...(row.field !== null && { field: row.field })
	};
}
