import type { Pass } from '#lib/domain/paper/batch.ts';
import type { InvalidReason } from '#lib/domain/paper/invalid-paper.ts';
import type { ColumnsOf } from './columns-of.ts';

/** Paper ballots on their way to the inbox. */
export interface PaperTables {
	paper_batch: PaperBatchTable;
	paper_pass: PaperPassTable;
	paper_typed: PaperTypedTable;
}

interface PaperBatchTable {
	id: string;
	survey_id: string;
	number: number;
	agency_id: string;
	point_id: string;
	papers: number;
	/** `all`, or a percentage. */
	recheck: string;
	/** The papers that are typed again, as a JSON array of numbers in ascending order. */
	rechecked: string;
	first_id: string;
	second_id: string;
	own_entry_reason: string | null;
	created_at: string;
	settled_at: string | null;
	/** What the batch came to, as JSON; null until it is settled. */
	outcome: string | null;
}

interface PaperPassTable {
	batch_id: string;
	pass: Exclude<Pass, 'settled'>;
	staff_id: string;
	handed_in_at: string;
}

interface PaperTypedTable {
	batch_id: string;
	/** From 1, as numbered on the bundle. */
	paper: number;
	pass: Pass;
	staff_id: string;
	/** Null where the paper is a ballot. */
	invalid: InvalidReason | null;
	/** '' where the paper is no ballot. */
	service_code: string;
	/** Packed; '' where the paper is no ballot. */
	answers: string;
}

export const PAPER_COLUMNS = {
	paper_batch: [
		'id',
		'survey_id',
		'number',
		'agency_id',
		'point_id',
		'papers',
		'recheck',
		'rechecked',
		'first_id',
		'second_id',
		'own_entry_reason',
		'created_at',
		'settled_at',
		'outcome'
	],
	paper_pass: ['batch_id', 'pass', 'staff_id', 'handed_in_at'],
	paper_typed: ['batch_id', 'paper', 'pass', 'staff_id', 'invalid', 'service_code', 'answers']
} as const satisfies ColumnsOf<PaperTables>;
