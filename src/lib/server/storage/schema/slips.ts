import type { SlipFormat } from '#lib/domain/slip-batch.ts';
import type { ColumnsOf } from './columns-of.ts';

/** Invitation slips by the batch; the codes' hashes lie in the inbox. */
export interface SlipsTables {
	slip_batch: SlipBatchTable;
	slip_maker: SlipMakerTable;
}

interface SlipBatchTable {
	id: string;
	survey_id: string;
	number: number;
	point_id: string;
	agency_id: string;
	service_id: string | null;
	slips: number;
	format: SlipFormat;
	hash: string;
	made_at: string;
	made_by: string;
	/** Of the form that asked for it: one form makes one batch. */
	request: string;
}

/** Accounts that the department named to make slips too. */
interface SlipMakerTable {
	survey_id: string;
	staff_id: string;
}

export const SLIPS_COLUMNS = {
	slip_batch: [
		'id',
		'survey_id',
		'number',
		'point_id',
		'agency_id',
		'service_id',
		'slips',
		'format',
		'hash',
		'made_at',
		'made_by',
		'request'
	],
	slip_maker: ['survey_id', 'staff_id']
} as const satisfies ColumnsOf<SlipsTables>;
