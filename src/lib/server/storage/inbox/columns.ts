import type { InboxDatabase } from './schema.ts';

/** Runtime twin of the inbox's tables; a test compares it with the migrated store. */
export const INBOX_COLUMNS = {
	step: ['survey_id', 'step', 'agency_id', 'sealing', 'lock', 'with_receipts', 'unreceipted'],
	receipt: ['receipt', 'survey_id', 'answers_hash', 'day', 'step'],
	arrival: ['survey_id', 'step', 'receipt', 'point_id', 'day'],
	waiting: [
		'survey_id',
		'step',
		'id',
		'questionnaire_version',
		'agency_id',
		'service_code',
		'channel',
		'assurance',
		'month',
		'answers'
	],
	waiting_of_file: ['survey_id', 'step', 'id', 'name'],
	slip: ['hash', 'survey_id', 'batch', 'state'],
	slip_typed: ['typed_hash', 'hash'],
	ended: ['survey_id'],
	imported: ['survey_id', 'sha256'],
	signed: ['survey_id', 'lock', 'size', 'root']
} as const satisfies { [T in keyof InboxDatabase]: readonly (keyof InboxDatabase[T])[] };
