import type { Generated, Kysely, Transaction } from 'kysely';
import type { FiledUnderColumns } from '#lib/server/storage/schema.ts';

/**
 * The inbox, a store of its own beside the main one: a second file in SQLite, a schema in PostgreSQL.
 * Here alone stands who sent something (receipt, slip) near what was sent, and no key of a row leads
 * from one to the other.
 */
export interface InboxDatabase {
	step: StepTable;
	receipt: ReceiptTable;
	arrival: ArrivalTable;
	waiting: WaitingTable;
	waiting_of_file: WaitingOfFileTable;
	slip: SlipTable;
	slip_typed: SlipTypedTable;
	ended: EndedTable;
	imported: ImportedTable;
	signed: SignedTable;
}

/**
 * What is sealed together: ballots of one survey and agency join a step as they come in. Those with a
 * receipt and those without never join the same; only steps that an earlier version closed hold both.
 */
interface StepTable {
	survey_id: string;
	/** 64 random bits. */
	step: string;
	/** Null where an earlier version sealed it. */
	agency_id: string | null;
	/** The name of its data lock in the main store, given when it is closed; null while ballots join. */
	sealing: string | null;
	/** The number of the data lock that holds its ballots; null while they wait. */
	lock: number | null;
	/** 1: each of its ballots came with a receipt; 0: none did, they are of files and of paper. */
	with_receipts: Generated<number>;
	/** Ballots that are sealed without the receipts that they came with, since a loss was written down. */
	unreceipted: Generated<number>;
}

interface ReceiptTable {
	receipt: string;
	survey_id: string;
	/** Keyed hash of the nonce with the answers, 16 bytes; null once it is forgotten. */
	answers_hash: Uint8Array | null;
	/** ISO day on which it was given; once its ballot is sealed, that on which all of its step were. */
	day: string;
	/** What its ballot goes with; stays, and tells which data lock that became. */
	step: string;
}

/** Where a receipt's ballot was sent; removed when that is sealed. */
interface ArrivalTable {
	survey_id: string;
	step: string;
	receipt: string;
	/** Empty where an earlier version has counted it. */
	point_id: string;
	/** ISO day. */
	day: string;
}

export interface WaitingTable extends FiledUnderColumns {
	step: string;
	/** 16 random bytes; the ballot gets others when it is sealed. */
	id: Uint8Array;
	answers: string;
}

/** Ballots of files and of paper that wait; those of an earlier version are not here. */
interface WaitingOfFileTable {
	survey_id: string;
	step: string;
	/** As in `waiting`. */
	id: Uint8Array;
	/** The file or batch that they came with, as in `imported`. */
	name: string;
}

export type SlipState = 'unused' | 'spent' | 'returned' | 'lost' | 'spoiled';

interface SlipTable {
	/** Keyed hash of the code. */
	hash: Uint8Array;
	survey_id: string;
	batch: string;
	state: Generated<SlipState>;
}

/** The code of a slip that a person can type. */
interface SlipTypedTable {
	/** Keyed hash of the typed code. */
	typed_hash: Uint8Array;
	/** Of the slip. */
	hash: Uint8Array;
}

/** Surveys that take no citizen's ballot any more, whatever a clock says. */
interface EndedTable {
	survey_id: string;
}

/** Files of ballots, and batches of paper, that were taken into the inbox. */
interface ImportedTable {
	survey_id: string;
	/** Of a file; of a batch `paper:` and its id. */
	sha256: string;
}

/** What was signed last in each survey; the main store may be put back from an old copy. */
interface SignedTable {
	survey_id: string;
	/** The number of the data lock. */
	lock: number;
	/** Entries in the log with it. */
	size: number;
	/** Base64. */
	root: string;
}

export type InboxDb = Kysely<InboxDatabase>;
export type InboxTx = Transaction<InboxDatabase>;
