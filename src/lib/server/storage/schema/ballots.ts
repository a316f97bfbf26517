import type { Generated } from 'kysely';
import type { Assurance, Channel } from '#lib/domain/channel.ts';
import type { ColumnsOf } from './columns-of.ts';

/** Ballots, from sealing on; till then they are in the inbox (`storage/inbox`) or on their way there. */
export interface BallotsTables {
	received: ReceivedTable;
	survey_key: SurveyKeyTable;
	heading: HeadingTable;
	ballot: BallotTable;
	tally: TallyTable;
	data_lock: DataLockTable;
	lease: LeaseTable;
	ballot_import: BallotImportTable;
	outbox: OutboxTable;
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

/** The short name of a survey in the tables that grow with its ballots; given with the first of them. */
interface SurveyKeyTable {
	key: Generated<number>;
	survey_id: string;
}

/** Under what ballots of a survey count, numbered from 1 in it. */
interface HeadingTable extends Omit<FiledUnderColumns, 'survey_id'> {
	survey_key: number;
	heading: number;
}

interface BallotTable {
	survey_key: number;
	/** From 1, in the order of the log: data locks one after the other, each shuffled. */
	number: number;
	heading: number;
	/** 16 random bytes. */
	id: Uint8Array;
	answers: string;
}

interface TallyTable extends FiledUnderColumns {
	ballots: number;
	/** When the parts of its agency were last shown while ballots came in; null as long as they are. */
	last_shown: number | null;
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

/** Ballots that were taken in together and are on their way to the inbox. */
interface OutboxTable {
	survey_id: string;
	/** By which the inbox knows them again. */
	name: string;
	/** From 1. */
	part: number;
	/** In this part. */
	ballots: number;
	/** As JSON. */
	packed: string;
	taken_at: string;
}

const HEADING = [
	'questionnaire_version',
	'agency_id',
	'service_code',
	'channel',
	'assurance',
	'month'
] as const;

export const BALLOTS_COLUMNS = {
	received: ['survey_id', 'point_id', 'agency_id', 'day', 'ballots'],
	survey_key: ['key', 'survey_id'],
	heading: ['survey_key', 'heading', ...HEADING],
	ballot: ['survey_key', 'number', 'heading', 'id', 'answers'],
	tally: ['survey_id', ...HEADING, 'ballots', 'last_shown', 'counts'],
	data_lock: ['survey_id', 'lock', 'step', 'ballots', 'receipts'],
	lease: ['name', 'holder', 'ends_at'],
	ballot_import: ['survey_id', 'sha256', 'ballots', 'imported_at'],
	outbox: ['survey_id', 'name', 'part', 'ballots', 'packed', 'taken_at']
} as const satisfies ColumnsOf<BallotsTables>;
