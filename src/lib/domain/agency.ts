import type { LocalText } from './locale.ts';
import type { Revised } from './revision.ts';

/** A government agency (cơ quan, đơn vị) whose services are rated. */
export interface Agency {
	id: string;
	/** Never reused; survives renaming. Capital letters, digits and hyphens. */
	code: string;
	name: LocalText;
	/** Khối: agencies that may be compared with each other. */
	comparisonGroup?: string;
	parentId?: string;
	/** Where to report a problem; printed under the form. */
	hotline?: string;
	/** The body above it as its letters name it: `UBND tỉnh Đắk Nông`. */
	superior?: string;
	/** Short sign in the numbers of its letters: `STP` in `Số: 12/KH-STP`. */
	symbol?: string;
	/** ISO day, inclusive. */
	validFrom: string;
	/** ISO day, exclusive; absent while the agency exists. */
	validTo?: string;
}

/** An agency as the catalogue keeps it. */
export interface AgencyRecord extends Agency, Revised {
	/** Came with the product as an example, not from an office. */
	sample: boolean;
}

/** An administrative procedure (thủ tục hành chính) of one agency. */
export interface Service {
	id: string;
	agencyId: string;
	/** Unique within its agency, never reused; stands in ballots and exports. */
	code: string;
	name: LocalText;
	/** Lĩnh vực. */
	field?: string;
}

/** A service as the catalogue keeps it. */
export interface ServiceRecord extends Service, Revised {
	sample: boolean;
}

/** What the citizen chooses when none of the listed procedures is hers. */
export const OTHER_SERVICE = 'other';

/** What stands in a ballot whose procedure was not recorded. */
export const SERVICE_NOT_RECORDED = '';
