import { ASSURANCES } from '#lib/domain/channel.ts';
import { COUNT, listOf, object, ref, SUPPRESSED } from './shapes.ts';

const RANK = { type: 'integer', minimum: 1 };

/** By which ballots agencies are ranked, and how. */
export const RANKING_SCHEMAS = {
	Ranking: {
		...object({
			sources: { type: 'array', items: { type: 'string', enum: ASSURANCES } },
			of: { type: 'string', enum: ['all', 'part', 'none', 'filtered'] }
		}),
		description:
			'By ballots of which sources agencies are ranked, and which of the ballots these are: of `none`, and of `filtered` figures with ballots of other sources among them, nobody is. Absent of one agency.'
	},
	Ranked: {
		...object({ suppressed: SUPPRESSED, ballots: COUNT, questions: listOf('Question') }, [
			'suppressed',
			'ballots',
			'questions'
		]),
		description: 'The ballots by which an agency is ranked, where these are a part of its ballots.'
	},
	Ranks: {
		type: 'object',
		additionalProperties: ref('Rank'),
		description:
			'By question, within the comparison group. Where the figures that rank are suppressed for the few ballots that the agency has besides, the range that holds whatever these said; where they are suppressed themselves, none.'
	},
	Rank: object(
		{
			kind: { type: 'string', enum: ['ranked', 'equal', 'too-few'] },
			rank: RANK,
			best: RANK,
			worst: RANK
		},
		['rank', 'best', 'worst']
	)
};
