import type { Assurance, Channel } from '#lib/domain/channel.ts';
import type { SurveyStatus } from '#lib/domain/survey.ts';
import type { ColumnsOf } from './columns-of.ts';

/** What is asked, when and where. */
export interface SurveysTables {
	questionnaire: QuestionnaireTable;
	survey: SurveyTable;
	point: PointTable;
	point_agency: PointAgencyTable;
}

interface QuestionnaireTable {
	code: string;
	version: number;
	document: string;
	created_at: string;
	/** Of what it was composed from for one survey; null for a questionnaire by itself. */
	core_code: string | null;
	core_version: number | null;
}

interface SurveyTable {
	id: string;
	plan_id: string;
	title: string;
	title_en: string | null;
	status: SurveyStatus;
	questionnaire_code: string;
	questionnaire_version: number;
	opens_at: string;
	closes_at: string | null;
	/** Names with a blank between; null: the default. Fixed from the first. */
	ranked_sources: string | null;
	/** 1 where the ballots are invented, for show. */
	sample: number;
}

interface PointTable {
	id: string;
	code: string;
	survey_id: string;
	kind: 'agency' | 'hall';
	channel: Channel;
	assurance: Assurance;
	label: string | null;
	label_en: string | null;
	service_id: string | null;
	chooses_service: number;
	counter: string | null;
	retired_at: string | null;
}

interface PointAgencyTable {
	point_id: string;
	agency_id: string;
	position: number;
}

export const SURVEYS_COLUMNS = {
	questionnaire: ['code', 'version', 'document', 'created_at', 'core_code', 'core_version'],
	survey: [
		'id',
		'plan_id',
		'title',
		'title_en',
		'status',
		'questionnaire_code',
		'questionnaire_version',
		'opens_at',
		'closes_at',
		'sample',
		'ranked_sources'
	],
	point: [
		'id',
		'code',
		'survey_id',
		'kind',
		'channel',
		'assurance',
		'label',
		'label_en',
		'service_id',
		'chooses_service',
		'counter',
		'retired_at'
	],
	point_agency: ['point_id', 'agency_id', 'position']
} as const satisfies ColumnsOf<SurveysTables>;
