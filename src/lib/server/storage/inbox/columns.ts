import type { InboxDatabase } from './schema.ts';

/** Runtime twin of the inbox's tables; a test compares it with the migrated store. */
export const INBOX_COLUMNS = {
	receipt: ['receipt', 'survey_id', 'answers_hash', 'day', 'agency_id', 'point_id', 'step', 'lock'],
	waiting: [
		'survey_id',
		'id',
		'questionnaire_version',
		'agency_id',
		'service_code',
		'channel',
		'assurance',
		'month',
		'answers',
		'step'
	],
	slip: ['hash', 'survey_id', 'batch', 'state'],
	slip_typed: ['typed_hash', 'hash'],
	ended: ['survey_id'],
	imported: ['survey_id', 'sha256']
} as const satisfies { [T in keyof InboxDatabase]: readonly (keyof InboxDatabase[T])[] };
