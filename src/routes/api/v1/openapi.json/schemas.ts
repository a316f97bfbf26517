import { ASSURANCES } from '#lib/domain/channel.ts';
import { SURVEY_STATUSES } from '#lib/domain/survey.ts';
import { RANKING_SCHEMAS } from './ranking-schemas.ts';
import { TRAIT_SCHEMAS } from './trait-schemas.ts';
import { COUNT, INSTANT, listOf, NAMED, object, ref, SHARE, STRING, SUPPRESSED } from './shapes.ts';

const LISTED = {
	id: STRING,
	title: ref('LocalText'),
	status: ref('Status'),
	opens: { type: 'string', format: 'date-time' },
	closes: {
		type: ['string', 'null'],
		format: 'date-time',
		description: 'The first instant at which no form is given out; null while no end is set.'
	}
};

const RECEIVED = {
	suppressed: SUPPRESSED,
	ballots: { ...COUNT, description: 'Received: live, those that wait included.' },
	waiting: { ...COUNT, description: 'Received, but not yet in the distributions.' },
	voided: {
		...COUNT,
		description: 'Taken out of the count by two people, for a logged reason; absent: none.'
	},
	questions: listOf('Question'),
	sources: {
		...listOf('Source'),
		description: 'Where ballots are of several sources, each by itself.'
	}
};
/** What a suppressed cut lacks, and what others lack. */
const HIDDEN_OR_NOT = ['suppressed', 'ballots', 'waiting', 'voided', 'questions', 'sources'];

export const SCHEMAS = {
	LocalText: object({ vi: STRING, en: STRING }),
	Status: { type: 'string', enum: SURVEY_STATUSES },
	QuestionnaireVersion: object({ code: STRING, version: { type: 'integer', minimum: 1 } }),
	SurveyList: object({ surveys: listOf('ListedSurvey') }),
	ListedSurvey: object(LISTED),
	Survey: object({
		...LISTED,
		questionnaire: ref('QuestionnaireVersion'),
		sample: { type: 'boolean', description: 'Whether the ballots are invented, for show.' }
	}),
	Results: object(
		{
			survey: object(
				{
					id: STRING,
					title: ref('LocalText'),
					status: ref('Status'),
					questionnaire: ref('QuestionnaireVersion'),
					sample: { const: true, description: 'The ballots are invented, for show.' }
				},
				['sample']
			),
			freeze: ref('Freeze'),
			provisional: { const: true, description: 'The figures are not frozen.' },
			...RECEIVED,
			agencies: listOf('Agency'),
			province: ref('Province'),
			traits: {
				...listOf('Trait'),
				description: 'Absent where neither is asked, and of figures limited to a part.'
			},
			traitsMissing: {
				type: 'string',
				enum: ['moving', 'not-kept'],
				description:
					'Why `traits` is empty: ballots still came in, or the freeze is older than what it would keep.'
			},
			gaps: {
				...listOf('Gap'),
				description:
					'When ballots came in that may be missing: the data were restored after a loss, or receipts and ballots differed when they were to be locked.'
			},
			ranking: ref('Ranking'),
			method: ref('Method')
		},
		[
			...HIDDEN_OR_NOT,
			...['gaps', 'ranking', 'freeze', 'provisional', 'province', 'traits', 'traitsMissing']
		]
	),
	Province: {
		...object(
			{
				weighted: SHARE,
				unweighted: SHARE,
				agencies: COUNT,
				withoutFiles: COUNT,
				period: STRING,
				sources: { type: 'array', items: STRING },
				asOf: STRING
			},
			['weighted', 'unweighted', 'period']
		),
		description: 'The index of all shown agencies, by finished files and every agency alike.'
	},
	Source: object(
		{
			source: { type: 'string', enum: ASSURANCES },
			suppressed: SUPPRESSED,
			ballots: COUNT,
			questions: listOf('Question')
		},
		['suppressed', 'ballots', 'questions']
	),
	...RANKING_SCHEMAS,
	...TRAIT_SCHEMAS,
	Freeze: {
		...object({
			number: { type: 'integer', minimum: 1 },
			name: STRING,
			code: { ...STRING, description: 'Follows from all that was frozen.' },
			at: INSTANT,
			address: { type: 'string', format: 'uri' }
		}),
		description: 'Of the figures: they never change. Absent where they are provisional.'
	},
	Gap: object({ since: INSTANT, until: INSTANT, differed: ref('Differed') }, ['differed']),
	Differed: {
		...object({ receipts: COUNT, ballots: COUNT }),
		description:
			'Receipts and ballots of an agency that were left when they were to be locked. Where ballots are more than receipts none of them is counted.'
	},
	Agency: object(
		{
			code: STRING,
			name: STRING,
			...RECEIVED,
			ranked: ref('Ranked'),
			ranks: ref('Ranks'),
			services: listOf('Service')
		},
		[...HIDDEN_OR_NOT, 'ranked', 'ranks']
	),
	Service: object(
		{
			code: {
				...STRING,
				description: '`other` for another service; empty where it was not recorded.'
			},
			name: STRING,
			...RECEIVED
		},
		HIDDEN_OR_NOT
	),
	Question: object(
		{
			...NAMED,
			kind: { type: 'string', enum: ['rating', 'choice', 'multiple', 'text'] },
			domain: { type: 'string', enum: ['policy', 'service'] },
			answered: { ...COUNT, description: 'The denominator of the shares.' },
			suppressed: {
				const: true,
				description: 'Too few were asked it: it has no numbers, and its kind is not repeated.'
			},
			options: listOf('Option'),
			satisfied: ref('Share'),
			dissatisfied: ref('Share'),
			other: ref('Share')
		},
		['kind', 'domain', 'answered', 'suppressed', 'options', 'satisfied', 'dissatisfied', 'other']
	),
	Option: object({ ...NAMED, count: COUNT }),
	Share: {
		...object({ count: COUNT, share: SHARE, low: SHARE, high: SHARE }),
		description: 'Fractions 0…1, unrounded; `low` and `high` are the 95 % Wilson interval.'
	},
	Method: object({
		mapping: { ...STRING, description: 'Which answers count as what, in Vietnamese.' },
		interval: { const: 'wilson' },
		level: { const: 0.95 },
		threshold: { ...COUNT, description: 'The fewest ballots of a cut whose figures are shown.' }
	}),
	Problem: {
		...object({ type: STRING, title: STRING, status: { type: 'integer' }, detail: STRING }),
		description: 'RFC 9457.'
	}
};
