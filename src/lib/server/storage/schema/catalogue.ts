import type { LogoImage } from '#lib/domain/catalogue/logo-image.ts';
import type { Generated } from 'kysely';
import type { SuccessionKind } from '#lib/domain/catalogue/succession.ts';
import type { Period } from '#lib/domain/period.ts';
import type { ColumnsOf } from './columns-of.ts';

/** Who is rated, and for what. */
export interface CatalogueTables {
	agency: AgencyTable;
	service: ServiceTable;
	agency_succession: AgencySuccessionTable;
	case_count: CaseCountTable;
	agency_logo: AgencyLogoTable;
}

/** What is edited by several people and searched by any spelling. */
interface RecordColumns {
	/** Code and names in lower case without marks. */
	search_text: Generated<string>;
	revision: Generated<number>;
	/** 1 where it came with the product as an example. */
	sample: Generated<number>;
}

interface AgencyTable extends RecordColumns {
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
	superior: string | null;
	symbol: string | null;
}

interface ServiceTable extends RecordColumns {
	id: string;
	agency_id: string;
	code: string;
	name: string;
	name_en: string | null;
	field: string | null;
}

interface AgencySuccessionTable {
	predecessor_id: string;
	successor_id: string;
	kind: SuccessionKind;
	date: string;
}

interface CaseCountTable {
	agency_id: string;
	/** '' for the agency as a whole. */
	service_code: string;
	period: Period;
	total: number | null;
	received: number | null;
	carried_over: number | null;
	finished: number;
	on_time: number | null;
	late: number | null;
	still_open: number | null;
	source: string;
	as_of: string;
	/** A user name, or `cli`. */
	entered_by: string;
	entered_at: string;
	revision: Generated<number>;
	sample: Generated<number>;
}

const RECORD = ['search_text', 'revision', 'sample'] as const;

interface AgencyLogoTable {
	agency_id: string;
	media_type: LogoImage['mediaType'];
	width: number;
	height: number;
	sha256: string;
	/** Base64. */
	content: string;
	added_at: string;
	added_by: string;
}

export const CATALOGUE_COLUMNS = {
	agency: [
		...RECORD,
		'id',
		'code',
		'name',
		'name_en',
		'comparison_group',
		'parent_id',
		'hotline',
		'valid_from',
		'valid_to',
		'superior',
		'symbol'
	],
	service: [...RECORD, 'id', 'agency_id', 'code', 'name', 'name_en', 'field'],
	agency_logo: [
		'agency_id',
		'media_type',
		'width',
		'height',
		'sha256',
		'content',
		'added_at',
		'added_by'
	],
	agency_succession: ['predecessor_id', 'successor_id', 'kind', 'date'],
	case_count: [
		'agency_id',
		'service_code',
		'period',
		'total',
		'received',
		'carried_over',
		'finished',
		'on_time',
		'late',
		'still_open',
		'source',
		'as_of',
		'entered_by',
		'entered_at',
		'revision',
		'sample'
	]
} as const satisfies ColumnsOf<CatalogueTables>;
