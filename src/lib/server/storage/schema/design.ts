import type { ColumnsOf } from './columns-of.ts';

/** Questionnaires while they are written. */
export interface DesignTables {
	questionnaire_draft: QuestionnaireDraftTable;
}

interface QuestionnaireDraftTable {
	/** At most one draft a questionnaire. */
	code: string;
	document: string;
	/** One more with every save, so that nobody writes over what somebody else wrote meanwhile. */
	revision: number;
	updated_at: string;
	/** A user name. */
	updated_by: string;
}

export const DESIGN_COLUMNS = {
	questionnaire_draft: ['code', 'document', 'revision', 'updated_at', 'updated_by']
} as const satisfies ColumnsOf<DesignTables>;
