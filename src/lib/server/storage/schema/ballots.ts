import type { Assurance, Channel } from '#lib/domain/channel.ts';
import type { ColumnsOf } from './columns-of.ts';

/** Ballots, from sealing on; till then they are in the inbox (`storage/inbox`). */
export interface BallotsTables {
	received: ReceivedTable;
	ballot: BallotTable;
	tally: TallyTable;
	data_lock: DataLockTable;
	lease: LeaseTable;
	ballot_import: BallotImportTable;
}

/** Under what a ballot counts. */
export interface FiledUnderColumns {
	survey_id: string;
	questionnaire_version: number;
	agency_id: string;
	/** A code of the agency's services; `other`; '' where it was not recorded. */
	service_code: string;
	channel: Channel;
	assurance: Assurance;
	month: string;
}

interface ReceivedTable {
	survey_id: string;
	point_id: string;
	agency_id: string;
	day: string;
	ballots: number;
}

interface BallotTable extends FiledUnderColumns {
	id: string;
	answers: string;
}

interface TallyTable extends FiledUnderColumns {
	ballots: number;
	/** Fewest ballots that ever came in at once. */
	smallest_step: number;
	counts: string;
}

/** One a sealing transaction (mốc khóa số liệu), numbered from 1 in each survey. */
interface DataLockTable {
	survey_id: string;
	lock: number;
	/** The name that the inbox gave the step; it is sealed once. */
	step: string;
	ballots: number;
	/** How many of the ballots came with a receipt. */
	receipts: number;
}

/** What one of several processes does at a time, such as sealing. */
interface LeaseTable {
	name: string;
	/** The process that does it, by a name of its own. */
	holder: string;
	/** ISO 8601, UTC: from then on another may take it over. */
	ends_at: string;
}

interface BallotImportTable {
	survey_id: string;
	sha256: string;
	ballots: number;
	imported_at: string;
}

const FILED_UNDER = [
	'survey_id',
	'questionnaire_version',
	'agency_id',
	'service_code',
	'channel',
	'assurance',
	'month'
] as const;

export const BALLOTS_COLUMNS = {
	received: ['survey_id', 'point_id', 'agency_id', 'day', 'ballots'],
	ballot: [...FILED_UNDER, 'id', 'answers'],
	tally: [...FILED_UNDER, 'ballots', 'smallest_step', 'counts'],
	data_lock: ['survey_id', 'lock', 'step', 'ballots', 'receipts'],
	lease: ['name', 'holder', 'ends_at'],
	ballot_import: ['survey_id', 'sha256', 'ballots', 'imported_at']
} as const satisfies ColumnsOf<BallotsTables>;
