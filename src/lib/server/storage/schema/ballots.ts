import type { Assurance, Channel } from '#lib/domain/channel.ts';
import type { ColumnsOf } from './columns-of.ts';

/** Ballots, from arrival to the kept tally. */
export interface BallotsTables {
	inbox: InboxTable;
	receipt: ReceiptTable;
	received: ReceivedTable;
	ballot: BallotTable;
	tally: TallyTable;
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

interface InboxTable extends FiledUnderColumns {
	receipt: string;
	answers: string;
}

interface ReceiptTable {
	receipt: string;
	survey_id: string;
	/** Keyed hash of the nonce with the answers; null once it is forgotten. */
	answers_hash: string | null;
	day: string;
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
	inbox: [...FILED_UNDER, 'receipt', 'answers'],
	receipt: ['receipt', 'survey_id', 'answers_hash', 'day'],
	received: ['survey_id', 'point_id', 'agency_id', 'day', 'ballots'],
	ballot: [...FILED_UNDER, 'id', 'answers'],
	tally: [...FILED_UNDER, 'ballots', 'smallest_step', 'counts'],
	ballot_import: ['survey_id', 'sha256', 'ballots', 'imported_at']
} as const satisfies ColumnsOf<BallotsTables>;
