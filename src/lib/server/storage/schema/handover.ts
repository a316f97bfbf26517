import type { ChargeKind } from '#lib/domain/open-thing.ts';
import type { ColumnsOf } from './columns-of.ts';

/** Who is in charge of what, and how that went from one to another. */
export interface HandoverTables {
	charge: ChargeTable;
	handover: HandoverTable;
}

interface ChargeTable {
	kind: ChargeKind;
	subject_id: string;
	staff_id: string;
}

interface HandoverTable {
	id: string;
	at: string;
	actor: string;
	from_id: string;
	to_id: string;
	/** What went over, as it was called then: JSON. */
	things: string;
}

export const HANDOVER_COLUMNS = {
	charge: ['kind', 'subject_id', 'staff_id'],
	handover: ['id', 'at', 'actor', 'from_id', 'to_id', 'things']
} as const satisfies ColumnsOf<HandoverTables>;
