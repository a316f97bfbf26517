import { CHANNELS } from '#lib/domain/channel.ts';
import { SCHEMAS } from './schemas.ts';

const json = (schema: string, description: string) => ({
	description,
	content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
});

const refusal = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
});

const NOT_LOGGED_IN = refusal('Not public, and no staff session; or a token that is not good.');
const TOO_MANY = refusal(
	'More requests in a minute than a token may make; `Retry-After` says when.'
);
const NOT_ALLOWED = refusal('The account may not see this.');
const NOT_FOUND = refusal('There is none of this name.');

const SURVEY_ID = {
	name: 'id',
	in: 'path',
	required: true,
	description: 'As in the list of surveys, such as `stp-2024`.',
	schema: { type: 'string' }
};

const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
	name,
	in: 'query',
	required: false,
	description,
	schema
});

const FILTERS = [
	query('agency', 'Code of an agency of the survey.'),
	query('service', 'Code of a service; means nothing without its agency.'),
	query('channel', 'Where the ballots came in.', { type: 'string', enum: CHANNELS }),
	query('period', 'A calendar year, quarter or month: `2024`, `2024-Q4`, `2024-11`.', {
		type: 'string',
		pattern: '^\\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$'
	})
];

const FREEZE = query(
	'freeze',
	'Number of a freeze: figures that never change. Without it: of a published survey those of the newest freeze, else the figures as they are now.',
	{ type: 'integer', minimum: 1 }
);

/** @see https://spec.openapis.org/oas/v3.1.0 */
export const OPENAPI = {
	openapi: '3.1.0',
	info: {
		title: 'Hài Lòng',
		version: '1',
		description:
			'Surveys of how satisfied citizens are with government agencies, and their results; read-only. Published surveys are public; all else needs a staff session or an API token. Totals only: no single ballot.'
	},
	servers: [{ url: '/api/v1' }],
	security: [{}, { session: [] }, { token: [] }],
	paths: {
		'/surveys': {
			get: {
				operationId: 'listSurveys',
				summary: 'Surveys, the latest first',
				description:
					'Open and published ones; with a staff session also those that concern the account.',
				responses: { 200: json('SurveyList', 'The surveys.'), 401: NOT_LOGGED_IN, 429: TOO_MANY }
			}
		},
		'/surveys/{id}': {
			get: {
				operationId: 'getSurvey',
				summary: 'One survey',
				parameters: [SURVEY_ID],
				responses: {
					200: json('Survey', 'The survey.'),
					401: NOT_LOGGED_IN,
					403: NOT_ALLOWED,
					404: NOT_FOUND,
					429: TOO_MANY
				}
			}
		},
		'/surveys/{id}/results': {
			get: {
				operationId: 'getResults',
				summary: 'The results of a survey',
				description:
					'Agencies that the account may not see are left out. A cut of fewer ballots than the threshold, or from which such a cut could be derived, is suppressed and has no numbers.',
				parameters: [SURVEY_ID, ...FILTERS, FREEZE],
				responses: {
					200: json('Results', 'The results.'),
					400: refusal('A channel, a period or a freeze that there cannot be.'),
					401: NOT_LOGGED_IN,
					403: NOT_ALLOWED,
					404: NOT_FOUND,
					429: TOO_MANY
				}
			}
		}
	},
	components: {
		securitySchemes: {
			token: {
				type: 'http',
				scheme: 'bearer',
				description:
					'An API token of the department, limited to one survey or all, to one agency and those below or all, and in time. It opens results of surveys that are over, and no others but public ones; at most 120 requests a minute.'
			},
			session: {
				type: 'apiKey',
				in: 'cookie',
				name: 'staff_session',
				description: 'The cookie of a staff session, as the login page sets it.'
			}
		},
		schemas: SCHEMAS
	}
};
