import type { ColumnsOf } from './columns-of.ts';

/** Who is rated, and for what. */
export interface CatalogueTables {
	agency: AgencyTable;
	service: ServiceTable;
}

interface AgencyTable {
	id: string;
	code: string;
	name: string;
	name_en: string | null;
	comparison_group: string | null;
	parent_id: string | null;
	hotline: string | null;
	valid_from: string;
	/** The first day on which the agency no longer exists; null while it does. */
	valid_to: string | null;
}

interface ServiceTable {
	id: string;
	agency_id: string;
	code: string;
	name: string;
	name_en: string | null;
	field: string | null;
}

export const CATALOGUE_COLUMNS = {
	agency: [
		'id',
		'code',
		'name',
		'name_en',
		'comparison_group',
		'parent_id',
		'hotline',
		'valid_from',
		'valid_to'
	],
	service: ['id', 'agency_id', 'code', 'name', 'name_en', 'field']
} as const satisfies ColumnsOf<CatalogueTables>;
