import type { Generated, Kysely, Transaction } from 'kysely';
import type { FiledUnderColumns } from '#lib/server/storage/schema.ts';

/**
 * The inbox, a store of its own beside the main one: a second file in SQLite, a schema in PostgreSQL.
 * Here alone stands who sent something (receipt, slip) near what was sent, and no key of a row leads
 * from one to the other.
 */
export interface InboxDatabase {
	receipt: ReceiptTable;
	waiting: WaitingTable;
	slip: SlipTable;
	slip_typed: SlipTypedTable;
	ended: EndedTable;
	imported: ImportedTable;
}

interface ReceiptTable {
	receipt: string;
	survey_id: string;
	/** Keyed hash of the nonce with the answers, 16 bytes; null once it is forgotten. */
	answers_hash: Uint8Array | null;
	day: string;
	/** Where its ballot counts and where it was sent, until it is sealed; null then. */
	agency_id: string | null;
	point_id: string | null;
	/** The sealing step that its ballot goes with; null before and after. */
	step: string | null;
	/** The number of the data lock that holds its ballot; null while that waits. */
	lock: number | null;
}

interface WaitingTable extends FiledUnderColumns {
	/** 16 random bytes; the ballot gets others when it is sealed. */
	id: Uint8Array;
	answers: string;
	step: string | null;
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

/** Files of ballots that were taken into the inbox. */
interface ImportedTable {
	survey_id: string;
	sha256: string;
}

export type InboxDb = Kysely<InboxDatabase>;
export type InboxTx = Transaction<InboxDatabase>;
