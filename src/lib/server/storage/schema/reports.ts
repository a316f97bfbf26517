import type { ReportTexts } from '#lib/domain/report-text.ts';
import type { ColumnsOf } from './columns-of.ts';

export interface ReportsTables {
	report_text: ReportTextTable;
}

interface ReportTextTable extends ReportTexts {
	survey_id: string;
	/** '' for the report of the province. */
	agency_id: string;
	/** A user name. */
	written_by: string;
	written_at: string;
	revision: number;
}

export const REPORTS_COLUMNS = {
	report_text: [
		'survey_id',
		'agency_id',
		'superior',
		'place',
		'recipients',
		'organisation',
		'limitations',
		'causes',
		'proposals',
		'written_by',
		'written_at',
		'revision'
	]
} as const satisfies ColumnsOf<ReportsTables>;
