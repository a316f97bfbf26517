import type { Agency } from '#lib/domain/agency.ts';
import { plainText } from '#lib/domain/catalogue/plain-text.ts';
import { localText } from '#lib/domain/locale.ts';
import type { AgencyRow, Db } from './schema.ts';

/** More agencies than any province has; a list never grows past it. */
const MOST_AGENCIES = 5000;

/** @param isSample where it is an example that comes with the product */
export async function insertAgency(db: Db, agency: Agency, isSample = false): Promise<void> {
	await db
		.insertInto('agency')
		.values({ id: agency.id, ...agencyColumns(agency), sample: isSample ? 1 : 0 })
		.execute();
}

/** All columns that say what an agency is; neither its id nor how often it was changed. */
export function agencyColumns(agency: Omit<Agency, 'id'>) {
	const { code, name } = agency;
	return {
		code,
		name: name.vi,
		name_en: name.en,
		comparison_group: agency.comparisonGroup ?? null,
		parent_id: agency.parentId ?? null,
		hotline: agency.hotline ?? null,
		superior: agency.superior ?? null,
		symbol: agency.symbol ?? null,
		valid_from: agency.validFrom,
		valid_to: agency.validTo ?? null,
		search_text: plainText(`${code} ${name.vi} ${name.en}`)
	};
}

/** In order of code. */
export async function listAgencies(db: Db): Promise<Agency[]> {
	const rows = await db
		.selectFrom('agency')
		.selectAll()
		.orderBy('code')
		.limit(MOST_AGENCIES)
		.execute();
	return rows.map(toAgency);
}

/** @returns those that exist, in order of code */
export async function findAgencies(db: Db, ids: readonly string[]): Promise<Agency[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('agency')
		.selectAll()
		.where('id', 'in', ids)
		.orderBy('code')
		.limit(MOST_AGENCIES)
		.execute();
	return rows.map(toAgency);
}

export async function findAgencyByCode(db: Db, code: string): Promise<Agency | undefined> {
	const row = await db.selectFrom('agency').selectAll().where('code', '=', code).executeTakeFirst();
	return row && toAgency(row);
}

/** @returns the agency's own id and those of all agencies below it, however deep */
export async function agencyAndBelow(db: Db, id: string): Promise<string[]> {
	const rows = await db
		.withRecursive('below', (cte) =>
			cte
				.selectFrom('agency')
				.select('agency.id')
				.where('agency.id', '=', id)
				.union(
					cte
						.selectFrom('agency')
						.innerJoin('below', 'below.id', 'agency.parent_id')
						.select('agency.id')
				)
		)
		.selectFrom('below')
		.select('id')
		.orderBy('id')
		.limit(MOST_AGENCIES)
		.execute();
	return rows.map((row) => row.id);
}

export function toAgency(row: AgencyRow): Agency {
	return {
		id: row.id,
		code: row.code,
		name: localText(row.name, row.name_en),
		...(row.comparison_group !== null && { comparisonGroup: row.comparison_group }),
		...(row.parent_id !== null && { parentId: row.parent_id }),
		...(row.hotline !== null && { hotline: row.hotline }),
		...(row.superior !== null && { superior: row.superior }),
		...(row.symbol !== null && { symbol: row.symbol }),
		validFrom: row.valid_from,
		...(row.valid_to !== null && { validTo: row.valid_to })
	};
}
