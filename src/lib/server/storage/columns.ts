import type { Database } from './schema.ts';

const FILED_UNDER = [
	'survey_id',
	'questionnaire_version',
	'agency_id',
	'service_code',
	'channel',
	'assurance',
	'month'
] as const;

/** Runtime twin of the interfaces above; a test compares it with the migrated database. */
export const COLUMNS = {
	agency: [
		'id',
		'code',
		'name',
		'name_en',
		'comparison_group',
		'parent_id',
		'hotline',
		'valid_from',
		'valid_to'
	],
	service: ['id', 'agency_id', 'code', 'name', 'name_en', 'field'],
	questionnaire: ['code', 'version', 'document', 'created_at'],
	plan: ['id', 'title', 'title_en', 'period_start', 'period_end', 'status'],
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
		'sample'
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
		'chooses_service'
	],
	point_agency: ['point_id', 'agency_id', 'position'],
	inbox: [...FILED_UNDER, 'receipt', 'answers'],
	receipt: ['receipt', 'survey_id', 'answers_hash', 'day'],
	received: ['survey_id', 'point_id', 'agency_id', 'day', 'ballots'],
	ballot: [...FILED_UNDER, 'id', 'answers'],
	tally: [...FILED_UNDER, 'ballots', 'smallest_step', 'counts'],
	ballot_import: ['survey_id', 'sha256', 'ballots', 'imported_at'],
	staff: [
		'id',
		'username',
		'email',
		'password_hash',
		'role',
		'agency_id',
		'created_at',
		'disabled_at'
	],
	staff_session: ['id_hash', 'staff_id', 'created_at', 'expires_at'],
	login_failure: ['account_hash', 'failures', 'last_at'],
	audit_entry: ['id', 'at', 'actor', 'agency_id', 'action', 'subject', 'detail']
} as const satisfies { [T in keyof Database]: readonly (keyof Database[T])[] };
